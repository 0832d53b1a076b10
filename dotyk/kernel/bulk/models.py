"""Tables of bulk changes: each run, and what became of each record it took in."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dotyk.platform.ids import new_id


class BulkRun(models.Model):
    """One change of many records, from the wish to the end (or the way back).

    ``total`` is not known until the records are gathered. ``position`` is the last record whose outcome is saved:
    whoever continues, continues behind it. A run of the kind ``retag`` puts one tag in the place of others on the
    records of every object (``object`` is ``*``): ``change`` tells which, ``selection`` how the tags were before.
    One of the kind ``merge`` makes each row's record the survivor of those ``selection`` names with it in ``groups``.
    One of the kind ``hand_over`` gives all that somebody holds (``object`` is ``*``) to others: ``change`` says whose
    and to whom. One of the kind ``share`` opens records to somebody, or closes them, and one of the kind
    ``make`` makes something about each, such as a task: ``change`` says how and what.
    """

    class Kind(models.TextChoices):
        CHANGE = "change"
        DELETE = "delete"
        RESTORE = "restore"
        RETAG = "retag"
        MERGE = "merge"
        HAND_OVER = "hand_over"
        SHARE = "share"
        MAKE = "make"

    class Status(models.TextChoices):
        RUNNING = "running"
        STOPPED = "stopped"
        DONE = "done"
        FAILED = "failed"
        UNDOING = "undoing"
        UNDONE = "undone"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    object = models.TextField()
    kind = models.TextField(choices=Kind)
    change = models.JSONField(default=dict)
    add_tags = ArrayField(models.TextField(), default=list)
    remove_tags = ArrayField(models.TextField(), default=list)
    selection = models.JSONField(default=dict)
    status = models.TextField(choices=Status, default=Status.RUNNING)
    total = models.BigIntegerField(null=True)
    position = models.BigIntegerField(default=0)
    changed = models.BigIntegerField(default=0)
    unchanged = models.BigIntegerField(default=0)
    refused = models.BigIntegerField(default=0)
    undone = models.BigIntegerField(default=0)
    kept = models.BigIntegerField(default=0)
    error = models.JSONField(null=True)
    scopes = ArrayField(models.TextField(), null=True)
    created_by = models.ForeignKey("accounts.User", models.CASCADE, null=True, related_name="+")
    created_at = models.DateTimeField(db_index=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "bulk_run"
        ordering = ("-created_at", "-id")


class BulkRow(models.Model):
    """One record of a run, by its place in the order of the work; a record stands in a run once.

    ``object`` is empty where it is the run's, and begins with ``@`` where the row is no record but something else that
    somebody held. ``to_id``: whom it is handed to. ``before``: what taking it back needs to know.
    """

    class Outcome(models.TextChoices):
        WAITING = "waiting"
        CHANGED = "changed"
        UNCHANGED = "unchanged"
        REFUSED = "refused"
        UNDONE = "undone"
        KEPT = "kept"

    pk = models.CompositePrimaryKey("run_id", "position")
    run = models.ForeignKey(BulkRun, models.CASCADE, related_name="rows", db_index=False)
    position = models.BigIntegerField()
    record_id = models.UUIDField()
    object = models.TextField(default="", db_default="")
    outcome = models.TextField(choices=Outcome, default=Outcome.WAITING)
    version = models.IntegerField(null=True)
    reasons = models.JSONField(default=list, db_default=[])
    to_id = models.UUIDField(null=True)
    before = models.JSONField(null=True)

    class Meta:
        db_table = "bulk_row"
        indexes = (
            models.Index("run", "position", condition=models.Q(outcome__in=("refused", "kept")), name="bulk_row_told"),
        )
