"""Conversations with somebody who was erased, and those that speak of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat

from dotyk.automation.models import Conversation, ConversationMessage
from dotyk.kernel.erasing import Erasure

BATCH = 500


def erase_from_conversations(erasure: Erasure) -> None:
    """Theirs lose every word and whom they were with; others are wiped of what tells of them."""
    own = Conversation.objects.filter(record_id__in=erasure.own)
    ConversationMessage.objects.filter(conversation__in=own).update(text="", buttons=[], pressed="", key=None)
    own.update(
        name="", address=Concat(Value("erased-"), Cast("id", TextField())), code="", listens=False,
        state=Conversation.State.CLOSED,
    )  # fmt: skip
    around = Q(record_id__in=erasure.around) | Q(record_id=None)
    _wipe(erasure, around & ~Q(record_id__in=erasure.own))


def _wipe(erasure: Erasure, which: Q) -> None:
    """A stranger's conversation may be theirs: it is wiped as well."""
    rows = Conversation.objects.filter(which).exclude(name="").only("id", "name")
    _rewrite(Conversation, rows, lambda row: {"name": erasure.wiper.wipe(row.name)})
    said = ConversationMessage.objects.filter(conversation__in=Conversation.objects.filter(which))
    said = said.exclude(text="", buttons=[]).only("id", "text", "buttons")
    _rewrite(
        ConversationMessage, said,
        lambda row: {"text": erasure.wiper.wipe(row.text), "buttons": erasure.wiper.wiped(row.buttons)},
    )  # fmt: skip


def _rewrite(model: type[Any], rows: QuerySet[Any], wiped: Callable[[Any], dict[str, Any]]) -> None:
    """Saves those that came out otherwise, five hundred by one query."""
    changed: list[Any] = []
    for row in rows.iterator(chunk_size=BATCH):
        values = wiped(row)
        if any(getattr(row, name) != value for name, value in values.items()):
            changed.append(model(id=row.id, **values))
        if len(changed) == BATCH:
            model.objects.bulk_update(changed, list(values))
            changed = []
    if changed:
        model.objects.bulk_update(changed, list(wiped(changed[0])))
