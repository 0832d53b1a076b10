"""The table of who saw what is personal."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from dotyk.platform.ids import new_id


class PersonalSight(models.Model):
    """One answer that showed somebody personal fields: who, when, how, ``fields`` of which records, a thousand at most.

    ``user_id`` is who was signed in, also while they looked as somebody else. An answer that shows the same again
    within ten minutes is not kept.
    """

    class How(models.TextChoices):
        RECORD = "record"
        LIST = "list"
        BOARD = "board"
        SEARCH = "search"
        EXPORT = "export"
        COPY = "copy"
        PAST = "past"

    id = models.UUIDField(primary_key=True, default=new_id)
    at = models.DateTimeField()
    user_id = models.UUIDField()
    how = models.TextField(choices=How)
    object = models.TextField()
    record_ids = ArrayField(models.UUIDField())
    fields = ArrayField(models.TextField())

    class Meta:
        db_table = "personal_sight"
        indexes = (
            GinIndex(fields=("record_ids",), name="personal_sight_records"),
            models.Index(fields=("user_id", "-id"), name="personal_sight_user"),
            models.Index(fields=("at",), name="personal_sight_at"),
        )
