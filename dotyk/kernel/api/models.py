"""Tables of the interface itself."""

from __future__ import annotations

from django.db import models


class IdempotencyKey(models.Model):
    """The answer given to one request with an ``Idempotency-Key``; unique by actor and key, kept for 24 hours."""

    actor_id = models.UUIDField()
    key = models.TextField()
    fingerprint = models.TextField()
    status = models.IntegerField(null=True)
    body = models.TextField(default="")
    etag = models.TextField(default="")
    created_at = models.DateTimeField()

    class Meta:
        db_table = "idempotency_key"
        constraints = (models.UniqueConstraint(fields=("actor_id", "key"), name="idempotency_key_once"),)
        indexes = (models.Index("created_at", name="idempotency_key_age"),)
