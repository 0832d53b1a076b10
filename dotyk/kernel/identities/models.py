"""Tables of what identifies records."""

from __future__ import annotations

from django.db import models


class IdentityKey(models.Model):
    """A record may be the same as any other with this ``key``; once a key and record."""

    pk = models.CompositePrimaryKey("key", "record_id")
    key = models.BigIntegerField()
    record_id = models.UUIDField()
    object = models.TextField()

    class Meta:
        db_table = "identity_key"
        indexes = (models.Index("record_id", name="identity_key_record"),)


class IdentityNews(models.Model):
    """A record whose keys are new: whoever shares one is still to be looked at. It may stand here several times."""

    object = models.TextField()
    record_id = models.UUIDField()

    class Meta:
        db_table = "identity_news"
        indexes = (models.Index("object", "id", name="identity_news_object"),)
