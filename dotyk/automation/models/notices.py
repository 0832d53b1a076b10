"""Tables of what people are told: their notices, what they follow, how they want to hear of it, what goes out."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dotyk.platform.ids import new_id


class Notice(models.Model):
    """One person is told of one event; unique by both. ``kind`` is the name of a kind of notices, ``read_at`` None
    while it is new; where not ``in_app`` it only goes out by letter or push."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey("accounts.User", models.CASCADE, related_name="+", db_index=False)
    event_id = models.UUIDField()
    kind = models.TextField()
    object = models.TextField()
    record_id = models.UUIDField(null=True)
    in_app = models.BooleanField(default=True)
    read_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "notice"
        constraints = (models.UniqueConstraint(fields=("user", "event_id"), name="notice_once"),)
        indexes = (
            models.Index("user", "id", condition=models.Q(in_app=True), name="notice_of"),
            models.Index("user", "id", condition=models.Q(in_app=True, read_at=None), name="notice_unread"),
            models.Index("created_at", name="notice_age"),
        )


class NoticeReader(models.Model):
    """How far the event log has been read for notices: one row; no ``cursor``: from its beginning."""

    id = models.SmallIntegerField(primary_key=True, default=1, editable=False)
    cursor = models.TextField(null=True)

    class Meta:
        db_table = "notice_reader"
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="notice_reader_is_one"),)


class NoticeSetting(models.Model):
    """What was chosen about notices: by a ``user`` for themselves, for the holders of a ``role``, or (neither) for the
    whole company; once each. ``chosen`` holds only what differs from what stands above."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey("accounts.User", models.CASCADE, null=True, related_name="+", db_index=False)
    role = models.ForeignKey("accounts.Role", models.CASCADE, null=True, related_name="+", db_index=False)
    chosen = models.JSONField(default=dict)
    snoozed_until = models.DateTimeField(null=True)

    class Meta:
        db_table = "notice_setting"
        constraints = (
            models.UniqueConstraint(fields=("user", "role"), name="notice_setting_once", nulls_distinct=False),
            models.CheckConstraint(
                condition=models.Q(user=None) | models.Q(role=None), name="notice_setting_of_one"
            ),
        )  # fmt: skip


class RecordFollow(models.Model):
    """How a person stands to a record's news, where they said so or were mentioned; once a person and record."""

    class State(models.TextChoices):
        FOLLOWS = "follows"
        LEFT = "left"
        MUTED = "muted"

    pk = models.CompositePrimaryKey("record_id", "user_id")
    record_id = models.UUIDField()
    user = models.ForeignKey("accounts.User", models.CASCADE, related_name="+")
    object = models.TextField()
    state = models.TextField(choices=State)
    since = models.DateTimeField()

    class Meta:
        db_table = "record_follow"


class PushDevice(models.Model):
    """A browser that takes pushes for a person; unique by ``endpoint``, where its maker's server takes them in.

    ``p256dh`` and ``auth`` are the browser's key and secret (RFC 8291, base64url).
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey("accounts.User", models.CASCADE, related_name="+")
    endpoint = models.TextField(unique=True)
    p256dh = models.TextField()
    auth = models.TextField()
    name = models.TextField(default="")
    created_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "push_device"


class PushKey(models.Model):
    """The key by which push servers know this company (VAPID, RFC 8292): one row, the ``secret`` half sealed."""

    id = models.SmallIntegerField(primary_key=True, default=1, editable=False)
    secret = models.TextField()
    public = models.TextField()

    class Meta:
        db_table = "push_key"
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="push_key_is_one"),)


class NoticeLetter(models.Model):
    """Notices that go out together, by mail or to one ``device``; while it waits unique by whom, how and when.

    ``id`` is the key by which a receiver knows it at every try; ``claimed_until``: somebody sends it just now.
    """

    class Channel(models.TextChoices):
        MAIL = "mail"
        PUSH = "push"

    class State(models.TextChoices):
        WAITING = "waiting"
        SENDING = "sending"
        SENT = "sent"
        DROPPED = "dropped"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey("accounts.User", models.CASCADE, related_name="+", db_index=False)
    channel = models.TextField(choices=Channel)
    device = models.ForeignKey(PushDevice, models.CASCADE, null=True, related_name="+", db_index=False)
    notices = ArrayField(models.UUIDField(), default=list)
    due_at = models.DateTimeField()
    state = models.TextField(choices=State, default=State.WAITING)
    claimed_until = models.DateTimeField(null=True)
    attempts = models.IntegerField(default=0)
    reason = models.TextField(default="")
    sent_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "notice_letter"
        constraints = (
            models.UniqueConstraint(
                fields=("user", "channel", "device", "due_at"),
                condition=models.Q(state="waiting"),
                nulls_distinct=False,
                name="notice_letter_waiting_once",
            ),
        )
        indexes = (
            models.Index(
                "due_at", "id", condition=models.Q(state__in=("waiting", "sending")), name="notice_letter_due"
            ),
            models.Index("device", name="notice_letter_device"),
        )  # fmt: skip
