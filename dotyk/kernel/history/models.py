"""Tables of what people say and file about records."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dotyk.platform.ids import new_id

ALIVE = models.Q(deleted_at__isnull=True)


class Comment(models.Model):
    """What somebody said about a record; ``mentions`` are the people it calls, ``deleted_at`` hides it."""

    id = models.UUIDField(primary_key=True, default=new_id)
    object = models.TextField()
    record_id = models.UUIDField()
    body = models.TextField()
    mentions = ArrayField(models.UUIDField(), default=list, db_default=[])
    created_at = models.DateTimeField()
    created_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+", db_index=False)
    edited_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "comment"
        indexes = (models.Index("record_id", "id", name="comment_record", condition=ALIVE),)


class Attachment(models.Model):
    """A file filed with a record. ``digest`` (SHA-256) names its content, which several may share; ``size`` in bytes;
    ``type`` is what the content looks like, whatever its sender said; ``field`` is the field it was sent for. One sent
    before its record holds it waits as a removed one does, without ``record_id``."""

    id = models.UUIDField(primary_key=True, default=new_id)
    object = models.TextField()
    record_id = models.UUIDField(null=True)
    field = models.TextField(default="", db_default="")
    digest = models.TextField()
    name = models.TextField()
    size = models.BigIntegerField()
    type = models.TextField()
    created_at = models.DateTimeField()
    created_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+", db_index=False)
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "attachment"
        indexes = (models.Index("record_id", "id", name="attachment_record", condition=ALIVE),)


class TimelinePin(models.Model):
    """An event kept at the top of a record's history; once a record and event."""

    pk = models.CompositePrimaryKey("record_id", "event_id")
    record_id = models.UUIDField()
    event_id = models.UUIDField()
    created_at = models.DateTimeField()
    created_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+", db_index=False)

    class Meta:
        db_table = "timeline_pin"


class Presence(models.Model):
    """Somebody looks at a record, last said at ``seen_at``; once a record and person. Unlogged: a crash forgets it."""

    pk = models.CompositePrimaryKey("record_id", "user_id")
    record_id = models.UUIDField()
    user = models.ForeignKey("accounts.User", models.CASCADE, related_name="+", db_index=False)
    object = models.TextField()
    editing = models.TextField(null=True)
    since = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        db_table = "presence"
