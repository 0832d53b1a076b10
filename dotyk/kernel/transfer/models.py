"""Tables of imports: each run, and what became of each row of its file."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dotyk.platform.ids import new_id


class ImportRun(models.Model):
    """One file on its way into one object, from the upload to the end (or the way back).

    ``position`` is the number of the last row of the file whose outcome is saved: whoever continues, continues
    behind it. ``problems`` are the values that did not fit, by field: ``{field: {value: {"count", "code", …}}}``.
    ``samples`` are a few rows of each outcome of the trial. ``repeat`` is what began it by the clock, ``marks`` what
    the address of its file said of it.
    """

    class Status(models.TextChoices):
        DRAFT = "draft"
        CHECKING = "checking"
        CHECKED = "checked"
        RUNNING = "running"
        STOPPED = "stopped"
        DONE = "done"
        FAILED = "failed"
        REVERTING = "reverting"
        REVERTED = "reverted"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    object = models.TextField()
    file_key = models.TextField()
    file_name = models.TextField()
    file_size = models.BigIntegerField()
    format = models.JSONField()
    columns = models.JSONField()
    mapping = models.JSONField(default=list)
    options = models.JSONField(default=dict)
    rows = models.BigIntegerField(default=0)
    status = models.TextField(choices=Status, default=Status.DRAFT)
    position = models.BigIntegerField(default=0)
    created = models.BigIntegerField(default=0)
    updated = models.BigIntegerField(default=0)
    skipped = models.BigIntegerField(default=0)
    refused = models.BigIntegerField(default=0)
    problems = models.JSONField(default=dict)
    samples = models.JSONField(default=list, db_default=[])
    error = models.JSONField(null=True)
    scopes = ArrayField(models.TextField(), null=True)
    created_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    repeat = models.ForeignKey("kernel.ImportRepeat", models.SET_NULL, null=True, related_name="runs")
    marks = models.JSONField(default=dict, db_default={})

    class Meta:
        db_table = "import_run"
        ordering = ("-created_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(
                    rows__gte=models.F("created") + models.F("updated") + models.F("skipped") + models.F("refused")
                ),
                name="import_run_counts_within_rows",
            ),
        )


class ImportRow(models.Model):
    """What became of a row; ``part`` 0 is the row's own record, the others are records made for its references.

    A row that names a later row of its file is ``waiting`` for it. ``version`` is the record's version after the
    import, so that a way back knows what was changed since.
    ``cells`` are kept of refused and waiting rows only; of people who were changed, what they had before.
    """

    class Outcome(models.TextChoices):
        CREATED = "created"
        UPDATED = "updated"
        SKIPPED = "skipped"
        REFUSED = "refused"
        WAITING = "waiting"
        REVERTED = "reverted"

    pk = models.CompositePrimaryKey("run_id", "row", "part")
    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="outcomes", db_index=False)
    row = models.BigIntegerField()
    part = models.SmallIntegerField(default=0)
    outcome = models.TextField(choices=Outcome)
    object = models.TextField()
    record_id = models.UUIDField(null=True)
    version = models.IntegerField(null=True)
    reasons = models.JSONField(default=list)
    cells = models.JSONField(null=True)

    class Meta:
        db_table = "import_row"
        indexes = (
            models.Index("run", "row", name="import_row_open", condition=models.Q(outcome__in=("refused", "waiting"))),
        )
