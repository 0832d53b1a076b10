"""The table of messages that came in from other programs."""

from __future__ import annotations

from django.db import models

from dotyk.platform.ids import new_id


class FlowMessage(models.Model):
    """What came to a flow's address, as it came; unique by flow and the sender's ``key``, where it gave one.

    ``caught`` while the flow was a draft, to be mapped; else ``waiting`` until it is taken, ``done`` or ``failed``.
    """

    class State(models.TextChoices):
        CAUGHT = "caught"
        WAITING = "waiting"
        DONE = "done"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    flow = models.ForeignKey("Flow", models.CASCADE, related_name="messages", db_index=False)
    key = models.TextField(default="")
    body = models.JSONField()
    state = models.TextField(choices=State)
    record_id = models.UUIDField(null=True)
    reasons = models.JSONField(default=list)
    received_at = models.DateTimeField()

    class Meta:
        db_table = "flow_message"
        indexes = (
            models.Index(fields=("flow", "-id"), name="flow_message_latest"),
            models.Index("id", condition=models.Q(state="waiting"), name="flow_message_waiting"),
            models.Index("received_at", name="flow_message_old"),
        )
        constraints = (models.UniqueConstraint("flow", "key", condition=~models.Q(key=""), name="flow_message_once"),)
