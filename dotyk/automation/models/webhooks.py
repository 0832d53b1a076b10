"""Tables of the webhooks: who is told of what, and every message that was or is to be delivered."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dotyk.platform.ids import new_id


class Webhook(models.Model):
    """An address that is told of events, as the account ``acts_as`` may see them; ``owner`` answers for it.

    ``kinds`` are patterns (``deals.*``); none: only flows call it. ``fields`` narrow changes of records to these,
    ``where`` to records of ``object`` that meet it. Secrets are sealed; the ``old_secret`` signs too until
    ``old_secret_until``. ``failing_since`` is when the first of the failures came that no success has ended.
    """

    class State(models.TextChoices):
        ON = "on"
        PAUSED = "paused"
        STOPPED = "stopped"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.TextField()
    url = models.TextField()
    secret = models.TextField()
    old_secret = models.TextField(null=True)
    old_secret_until = models.DateTimeField(null=True)
    kinds = ArrayField(models.TextField(), default=list)
    object = models.TextField(default="")
    fields = ArrayField(models.TextField(), default=list)
    where = models.JSONField(null=True)
    is_batch = models.BooleanField(default=False)
    state = models.TextField(choices=State, default=State.ON)
    reason = models.TextField(default="")
    failing_since = models.DateTimeField(null=True)
    owner = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+")
    acts_as = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+")
    revision = models.IntegerField(default=1)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "webhook"


class WebhookDelivery(models.Model):
    """One message to one webhook; ``key`` is how the receiver tells it from others, the same at every try.

    ``items`` are the events as JSON texts, more than one only in a batch, which is ``open`` until it is first sent.
    ``tries`` are ``[{"at", "status", "seconds", "error", "answer"}]``, the latest last. ``claimed_until``: somebody
    sends it just now.
    """

    class State(models.TextChoices):
        OPEN = "open"
        WAITING = "waiting"
        HELD = "held"
        DONE = "done"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="deliveries", db_index=False)
    key = models.TextField()
    kind = models.TextField()
    items = ArrayField(models.TextField(), default=list)
    state = models.TextField(choices=State, default=State.WAITING)
    due_at = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True)
    attempts = models.IntegerField(default=0)
    tries = models.JSONField(default=list)
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "webhook_delivery"
        indexes = (
            models.Index(
                "webhook",
                "due_at",
                "id",
                condition=models.Q(state__in=("open", "waiting")),
                name="webhook_delivery_due",
            ),
            models.Index("webhook", condition=models.Q(claimed_until__isnull=False), name="webhook_delivery_claimed"),
            models.Index(fields=("webhook", "-id"), name="webhook_delivery_latest"),
            models.Index("finished_at", condition=models.Q(finished_at__isnull=False), name="webhook_delivery_old"),
        )
        constraints = (
            models.UniqueConstraint("webhook", condition=models.Q(state="open"), name="webhook_delivery_one_open"),
        )


class WebhookReader(models.Model):
    """Where the reader of events for webhooks is; one row."""

    id = models.SmallIntegerField(primary_key=True, default=1, editable=False)
    cursor = models.TextField(null=True)

    class Meta:
        db_table = "webhook_reader"
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="webhook_reader_is_one"),)
