"""Tables of conversations: with whom, by which channel, and every message."""

from __future__ import annotations

from django.db import models

from dotyk.platform.ids import new_id


class Conversation(models.Model):
    """A talk with somebody by one channel; unique by channel and ``address``, which is who they are there.

    ``record_id`` of ``object`` is who they are here, None: nobody known yet. ``run`` is the flow that talks,
    ``listens`` whether it waits for an answer. ``person`` is who took over, or is to. ``made_record``: the record was
    made by this talk, ``stand_in`` what it was given where nobody knew better. ``last_number`` counts its messages.
    Only ``is_test`` ones may be deleted.
    """

    class State(models.TextChoices):
        BOT = "bot"
        WAITING = "waiting"
        PERSON = "person"
        CLOSED = "closed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    channel = models.TextField()
    address = models.TextField()
    name = models.TextField(default="")
    object = models.TextField(default="")
    record_id = models.UUIDField(null=True)
    stand_in = models.JSONField(default=dict)
    made_record = models.BooleanField(default=False)
    state = models.TextField(choices=State, default=State.BOT)
    language = models.TextField(default="en")
    code = models.TextField(default="")
    run = models.ForeignKey("FlowRun", models.SET_NULL, null=True, related_name="conversations")
    listens = models.BooleanField(default=False)
    person = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+", db_index=False)
    opened_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+")
    is_test = models.BooleanField(default=False)
    last_number = models.IntegerField(default=0)
    last_at = models.DateTimeField()
    created_at = models.DateTimeField()

    class Meta:
        db_table = "conversation"
        constraints = (models.UniqueConstraint(fields=("channel", "address"), name="conversation_once"),)
        indexes = (
            models.Index(fields=("record_id", "-last_at"), name="conversation_of_record"),
            models.Index(fields=("-last_at", "-id"), name="conversation_latest"),
            models.Index(fields=("state", "-last_at", "-id"), name="conversation_of_state"),
            models.Index(
                fields=("person", "-last_at", "-id"), condition=models.Q(person__isnull=False), name="conversation_mine"
            ),
        )


class ConversationMessage(models.Model):
    """What was said; unique by conversation and ``number``, its order, and by the ``key`` its channel gave it.

    ``buttons`` are ``[{"key", "label"}]``, ``pressed`` the key of one. One that came in is taken by the engine once,
    in order: at ``taken_at``.
    """

    class By(models.TextChoices):
        VISITOR = "visitor"
        BOT = "bot"
        PERSON = "person"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="messages", db_index=False)
    number = models.IntegerField()
    by = models.TextField(choices=By)
    author = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+")
    text = models.TextField(default="")
    buttons = models.JSONField(default=list)
    pressed = models.TextField(default="")
    code = models.TextField(default="")
    key = models.TextField(null=True)
    run = models.ForeignKey("FlowRun", models.SET_NULL, null=True, related_name="+", db_index=False)
    step = models.TextField(default="")
    at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "conversation_message"
        constraints = (
            models.UniqueConstraint(fields=("conversation", "number"), name="conversation_message_order"),
            models.UniqueConstraint(fields=("conversation", "key"), name="conversation_message_once"),
        )
        indexes = (models.Index("conversation", condition=models.Q(taken_at=None), name="conversation_message_new"),)


class TalkSetting(models.Model):
    """What holds for every conversation; one row. Whoever says one of ``person_words`` gets a person, one of
    ``stop_words`` is left in peace; both are ``{language: [word]}``."""

    id = models.SmallIntegerField(primary_key=True, default=1, editable=False)
    person_words = models.JSONField(default=dict)
    stop_words = models.JSONField(default=dict)

    class Meta:
        db_table = "talk_setting"
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="talk_setting_is_one"),)
