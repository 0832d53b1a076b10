"""Conversations with somebody who was erased, and those that speak of them."""

from __future__ import annotations

from django.db.models import Q

from dotyk.automation.models import Conversation, ConversationMessage
from dotyk.kernel.erasing import Erasure


def erase_from_conversations(erasure: Erasure) -> None:
    """Theirs lose every word and whom they were with; others are wiped of what tells of them."""
    own = Conversation.objects.filter(record_id__in=erasure.own)
    ConversationMessage.objects.filter(conversation__in=own).update(text="", buttons=[], pressed="", key=None)
    for conversation in own.order_by("id"):
        conversation.name, conversation.address, conversation.code = "", f"erased-{conversation.id}", ""
        conversation.state, conversation.listens = Conversation.State.CLOSED, False
        conversation.save()
    around = Q(record_id__in=erasure.around) | Q(record_id=None)
    _wipe(erasure, around & ~Q(record_id__in=erasure.own))


def _wipe(erasure: Erasure, which: Q) -> None:
    """A stranger's conversation may be theirs: it is wiped as well."""
    wiper = erasure.wiper
    for conversation in Conversation.objects.filter(which).order_by("id").iterator():
        name = wiper.wipe(conversation.name)
        if name != conversation.name:
            Conversation.objects.filter(id=conversation.id).update(name=name)
        for message in conversation.messages.order_by("number"):
            text, buttons = wiper.wipe(message.text), wiper.wiped(message.buttons)
            if (text, buttons) != (message.text, message.buttons):
                ConversationMessage.objects.filter(id=message.id).update(text=text, buttons=buttons)
