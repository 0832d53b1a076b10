"""Tables of duplicates: pairs that may be the same, and by which rules an object is watched."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models


class DuplicatePair(models.Model):
    """Two records of an object that may be the same, ``one_id`` the smaller; ``reasons`` as
    ``[{"trait", "how", "weight"}]``; ``dismissed_at``: somebody said they are not the same.
    """

    pk = models.CompositePrimaryKey("one_id", "other_id")
    one_id = models.UUIDField()
    other_id = models.UUIDField()
    object = models.TextField()
    probability = models.FloatField()
    reasons = models.JSONField(default=list)
    found_at = models.DateTimeField()
    dismissed_at = models.DateTimeField(null=True)
    dismissed_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+", db_index=False)

    class Meta:
        db_table = "duplicate_pair"
        indexes = (
            models.Index("other_id", name="duplicate_pair_other"),
            models.Index("object", "probability", name="duplicate_pair_likely"),
        )
        constraints = (models.CheckConstraint(condition=models.Q(one_id__lt=models.F("other_id")), name="pair_order"),)


class DuplicateWatch(models.Model):
    """How an object is watched for duplicates, once an object; and how far its sweep is.

    ``threshold``: the probability from which a pair is kept; ``unused``: traits that count for nothing.
    ``keys_version``: by which rules the keys of its records were made (nought: not yet). ``place`` is where a sweep
    that is not over goes on, ``{"version", "step", "after"}``.
    """

    class Status(models.TextChoices):
        IDLE = "idle"
        RUNNING = "running"
        FAILED = "failed"

    object = models.TextField(primary_key=True)
    threshold = models.FloatField(default=0.8)
    unused = ArrayField(models.TextField(), default=list)
    keys_version = models.IntegerField(default=0)
    status = models.TextField(choices=Status, default=Status.IDLE)
    total = models.BigIntegerField(default=0)
    done = models.BigIntegerField(default=0)
    place = models.JSONField(null=True)
    started_at = models.DateTimeField(null=True)
    swept_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "duplicate_watch"
