"""The table of approvals: what flows ask people to decide."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dotyk.platform.clock import written
from dotyk.platform.ids import new_id


class Approval(models.Model):
    """A question that a run waits for; the first of ``people`` to answer decides. Unique by run and step.

    ``via``: the ``groups`` (roles and teams) it turns to, and the ``people`` who are asked as one of them alone.
    """

    class State(models.TextChoices):
        OPEN = "open"
        YES = "yes"
        NO = "no"
        LATE = "late"
        GONE = "gone"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    run = models.ForeignKey("FlowRun", models.CASCADE, related_name="approvals", db_index=False)
    step = models.TextField()
    object = models.TextField()
    record_id = models.UUIDField()
    people = ArrayField(models.UUIDField())
    via = models.JSONField(default=dict, db_default={})
    text = models.TextField()
    state = models.TextField(choices=State, default=State.OPEN)
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+")
    comment = models.TextField(default="")
    escalated_at = models.DateTimeField(null=True)

    def told(self) -> dict[str, Any]:
        """For the history of the run."""
        return {
            "approval": str(self.id),
            "asked": [str(person) for person in self.people],
            "until": written(self.due_at),
            "escalated": self.escalated_at is not None,
            "answer": self.state,
            "by": str(self.answered_by_id) if self.answered_by_id else None,
            "comment": self.comment,
        }

    class Meta:
        db_table = "approval"
        constraints = (models.UniqueConstraint(fields=("run", "step"), name="approval_once"),)
        indexes = (
            models.Index("record_id", condition=models.Q(state="open"), name="approval_of_record"),
            models.Index("due_at", condition=models.Q(state="open"), name="approval_open"),
        )
