"""Tables of what people do with and for customers."""

from __future__ import annotations

from django.db import models

from dotyk.kernel.objects.models import LIVE, Record


class Task(Record):
    """Something to be done by ``assignee`` until ``due_at``; what it is about are its links."""

    class Status(models.TextChoices):
        OPEN = "open"
        DONE = "done"
        CANCELLED = "cancelled"

    name = models.TextField()
    description = models.TextField(null=True)
    due_at = models.DateTimeField(null=True)
    reminder_at = models.DateTimeField(null=True)
    priority = models.TextField(default="normal", db_default="normal")
    assignee = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    status = models.TextField(choices=Status, default=Status.OPEN, db_default="open")
    result = models.TextField(null=True)
    repeat = models.TextField(default="none", db_default="none")
    done_at = models.DateTimeField(null=True)

    class Meta(Record.Meta):
        db_table = "task"
        indexes = (
            *Record.Meta.indexes,
            models.Index("assignee", "due_at", name="task_to_do", condition=LIVE & models.Q(status="open")),
            models.Index("assignee", "due_at", name="task_term", condition=LIVE),
        )
        constraints = (
            models.CheckConstraint(condition=models.Q(status__in=("open", "done", "cancelled")), name="task_status"),
        )


class Call(Record):
    """A telephone call that took place, or was tried."""

    name = models.TextField()
    direction = models.TextField(default="outbound", db_default="outbound")
    phone = models.TextField(null=True)
    started_at = models.DateTimeField()
    duration_seconds = models.IntegerField(null=True)
    result = models.TextField(null=True)
    recording_url = models.TextField(null=True)
    notes = models.TextField(null=True)

    class Meta(Record.Meta):
        db_table = "call"
        indexes = (
            *Record.Meta.indexes,
            models.Index("started_at", "id", name="call_started", condition=LIVE),
        )
        constraints = (
            models.CheckConstraint(condition=models.Q(direction__in=("inbound", "outbound")), name="call_direction"),
            models.CheckConstraint(condition=models.Q(duration_seconds__gte=0), name="call_duration"),
        )


class Meeting(Record):
    """A meeting, planned or held."""

    name = models.TextField()
    status = models.TextField(default="planned", db_default="planned")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)
    place = models.TextField(null=True)
    agenda = models.TextField(null=True)
    minutes = models.TextField(null=True)

    class Meta(Record.Meta):
        db_table = "meeting"
        indexes = (
            *Record.Meta.indexes,
            models.Index("starts_at", "id", name="meeting_starts", condition=LIVE),
        )
        constraints = (
            models.CheckConstraint(
                condition=models.Q(status__in=("planned", "held", "cancelled")), name="meeting_status"
            ),
            models.CheckConstraint(
                condition=models.Q(ends_at__gte=models.F("starts_at")), name="meeting_ends_after_start"
            ),
        )


class Note(Record):
    """Something worth remembering about one record or several."""

    body = models.TextField()

    class Meta(Record.Meta):
        db_table = "note"
