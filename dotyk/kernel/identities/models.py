"""Tables of what identifies records."""

from __future__ import annotations

from django.db import models


class IdentityKey(models.Model):
    """A record may be the same as any other with this ``key``; once a key and record.

    ``compared``: whoever shares the key has been looked at since it was written.
    """

    pk = models.CompositePrimaryKey("key", "record_id")
    key = models.BigIntegerField()
    record_id = models.UUIDField()
    object = models.TextField()
    compared = models.BooleanField(default=False, db_default=False)

    class Meta:
        db_table = "identity_key"
        indexes = (
            models.Index("record_id", name="identity_key_record"),
            models.Index("object", "record_id", name="identity_key_new", condition=models.Q(compared=False)),
        )
