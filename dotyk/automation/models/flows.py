"""Tables of the flows: what is to happen, and what has happened to which record."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from dotyk.platform.ids import new_id


class Flow(models.Model):
    """Something that is to happen to records of one object by itself.

    ``reasons`` say why it is stopped, as faults. It acts under the name of ``author``, an account that nobody signs in
    with, within the rights of ``owner``. ``draft`` is the definition being worked on, which takes effect when the flow
    is switched on; ``revision`` grows with each change by people. ``window_at`` and ``window_count`` keep the hourly
    cap; ``next_at`` is when a flow that goes by the clock is due; ``hook`` is the sealed secret of its address.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        ON = "on"
        PAUSED = "paused"
        STOPPED = "stopped"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.TextField()
    object = models.TextField()
    owner = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+")
    author = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    priority = models.IntegerField(default=0)
    state = models.TextField(choices=State, default=State.DRAFT)
    reasons = models.JSONField(default=list)
    version = models.ForeignKey("FlowVersion", models.PROTECT, null=True, related_name="+")
    draft = models.JSONField(null=True)
    hook = models.TextField(default="", db_default="")
    revision = models.IntegerField(default=1)
    on_since = models.DateTimeField(null=True)
    next_at = models.DateTimeField(null=True)
    window_at = models.DateTimeField(null=True)
    window_count = models.IntegerField(default=0)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "flow"
        indexes = (models.Index("next_at", condition=models.Q(next_at__isnull=False), name="flow_next"),)


class FlowVersion(models.Model):
    """What a flow does, as it stood; never changed once a record was taken in. Unique by flow and number."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    flow = models.ForeignKey(Flow, models.CASCADE, related_name="versions")
    number = models.IntegerField()
    definition = models.JSONField()
    created_at = models.DateTimeField()
    created_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+")

    class Meta:
        db_table = "flow_version"
        constraints = (models.UniqueConstraint(fields=("flow", "number"), name="flow_version_once"),)


class FlowRun(models.Model):
    """One record on its way through one version of a flow; unique by flow, record and what caused it.

    ``place`` is the step that comes next, due at ``wake_at``; ``waits_for`` are the kinds of events that wake it
    earlier, ``waits_about`` the records beside its own they may be about (those of rounds). ``chain`` are the flows
    that led here, this one last.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        HELD = "held"
        DONE = "done"
        GOAL = "goal"
        GONE = "gone"
        FAILED = "failed"
        STOPPED = "stopped"
        LOOP = "loop"
        UNDONE = "undone"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    flow = models.ForeignKey(Flow, models.CASCADE, related_name="runs", db_index=False)
    version = models.ForeignKey(FlowVersion, models.PROTECT, related_name="runs", db_index=False)
    object = models.TextField()
    record_id = models.UUIDField()
    state = models.TextField(choices=State, default=State.WAITING)
    priority = models.IntegerField(default=0)
    place = ArrayField(models.TextField(), default=list)
    wake_at = models.DateTimeField(null=True)
    waits_for = ArrayField(models.TextField(), null=True)
    waits_about = ArrayField(models.UUIDField(), null=True)
    cause = models.UUIDField(null=True)
    chain = ArrayField(models.TextField(), default=list)
    data = models.JSONField(default=dict)
    attempts = models.IntegerField(default=0)
    error = models.JSONField(null=True)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "flow_run"
        constraints = (models.UniqueConstraint(fields=("flow", "record_id", "cause"), name="flow_run_once"),)
        indexes = (
            models.Index(
                fields=("wake_at", "-priority", "id"), condition=models.Q(state="waiting"), name="flow_run_wake"
            ),
            models.Index("flow", "state", name="flow_run_state"),
            models.Index(fields=("flow", "-started_at", "-id"), name="flow_run_latest"),
            models.Index("flow", "record_id", "started_at", name="flow_run_record"),
            models.Index(
                "record_id", condition=models.Q(state="waiting", waits_for__isnull=False), name="flow_run_waits"
            ),
            GinIndex(
                fields=("waits_about",),
                condition=models.Q(state="waiting", waits_about__isnull=False),
                name="flow_run_about",
            ),
        )


class FlowStep(models.Model):
    """A step that one run has taken; unique by run and ``key``, so that none is taken twice.

    ``effects`` are ``[{"verb", "object", "id", "version"}]``: what can be given back.
    """

    pk = models.CompositePrimaryKey("run_id", "key")
    run = models.ForeignKey(FlowRun, models.CASCADE, related_name="steps", db_index=False)
    key = models.TextField()
    number = models.IntegerField()
    kind = models.TextField()
    at = models.DateTimeField()
    given = models.JSONField(default=dict)
    outcome = models.JSONField(default=dict)
    effects = models.JSONField(default=list)
    error = models.JSONField(null=True)

    class Meta:
        db_table = "flow_step"


class FlowWatch(models.Model):
    """A moment at which a flow will look at a record, moved by events; one for each flow and record."""

    pk = models.CompositePrimaryKey("flow_id", "record_id")
    flow = models.ForeignKey(Flow, models.CASCADE, related_name="watches", db_index=False)
    record_id = models.UUIDField()
    due_at = models.DateTimeField()

    class Meta:
        db_table = "flow_watch"
        indexes = (models.Index("due_at", name="flow_watch_due"),)


class FlowCounter(models.Model):
    """How often a step of a flow took its turn, for whatever goes round; unique by flow and key."""

    pk = models.CompositePrimaryKey("flow_id", "key")
    flow = models.ForeignKey(Flow, models.CASCADE, related_name="counters", db_index=False)
    key = models.TextField()
    count = models.BigIntegerField(default=0)

    class Meta:
        db_table = "flow_counter"


class FlowEngine(models.Model):
    """Where the reader of events is; one row. ``shape`` grows with each change of a flow, to renew copies."""

    id = models.SmallIntegerField(primary_key=True, default=1, editable=False)
    cursor = models.TextField(null=True)
    shape = models.BigIntegerField(default=0)
    paused_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "flow_engine"
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="flow_engine_is_one"),)
