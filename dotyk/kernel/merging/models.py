"""Tables of merges: each merge with all it moved, and where each merged record went."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dotyk.platform.ids import new_id


class Merge(models.Model):
    """Records ``loser_ids`` became part of ``survivor_id``; all that is needed to bring them back.

    ``before`` and ``after`` are the survivor's values that the merge changed; ``moved`` is what it took from the
    losers (see ``moving``); ``touched_at`` says when each loser was last changed before.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    object = models.TextField()
    survivor_id = models.UUIDField()
    loser_ids = ArrayField(models.UUIDField())
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    touched_at = models.JSONField(default=dict)
    moved = models.JSONField(default=dict)
    created_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+", db_index=False)
    created_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "record_merge"
        indexes = (
            models.Index("survivor_id", "id", name="record_merge_open", condition=models.Q(undone_at__isnull=True)),
        )


class MergedRecord(models.Model):
    """Where a record went that was merged into another; gone when it is brought back."""

    record_id = models.UUIDField(primary_key=True)
    survivor_id = models.UUIDField()
    merge = models.ForeignKey(Merge, models.CASCADE, related_name="losers", db_index=False)

    class Meta:
        db_table = "merged_record"
