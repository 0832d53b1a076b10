"""Conversations as people see them: those with records within reach, and strangers' for whoever builds flows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.automation.models import Conversation, ConversationMessage, FlowRun
from dotyk.automation.talking.talkers import talkers
from dotyk.kernel.records import titles_of
from dotyk.kernel.records.matching import match_of
from dotyk.kernel.records.opening import open_record, record_object
from dotyk.platform.clock import written
from dotyk.platform.errors import Denied, DomainError, Invalid, NotFound
from dotyk.platform.ids import parse_id

SHOWN_MOST = 500


def open_conversation(actor: Actor, conversation_id: UUID) -> Conversation:
    """NotFound where whom it is with is out of reach; a stranger's is for whoever builds flows."""
    found = Conversation.objects.select_related("person", "run__flow").filter(id=conversation_id).first()
    if found is None:
        raise NotFound()
    _require_reach(actor, found, "read")
    return found


def require_hand(actor: Actor, conversation: Conversation) -> None:
    """For whoever may change the record, or is to talk with it. NotFound, Denied."""
    if not actor.has_scope("conversations", "update"):
        raise Denied()
    _require_reach(actor, conversation, "read" if _is_mine(actor, conversation) else "update")


def _require_reach(actor: Actor, conversation: Conversation, verb: Any) -> None:
    if conversation.record_id is not None:
        open_record(actor, conversation.object, conversation.record_id, verb)
    elif not (actor.can("automate") or _is_mine(actor, conversation)):
        raise NotFound()


def _is_mine(actor: Actor, conversation: Conversation) -> bool:
    return actor.id is not None and conversation.person_id == actor.id


def conversations_json(
    actor: Actor,
    *,
    state: str = "",
    record: tuple[str, UUID] | None = None,
    is_mine: bool = False,
    cursor: str = "",
    limit: int = 50,
) -> dict[str, Any]:
    """Those within reach, the latest first; NotFound where the record is not. Two queries and one an object shown."""
    conditions: list[str] = ["true"]
    params: list[Any] = []
    if record is not None:
        open_record(actor, *record)
        conditions.append("c.object = %s and c.record_id = %s")
        params += [record[0], record[1]]
    else:
        within, their = _within(actor)
        conditions.append(within)
        params += their
    for wanted, value in (("c.state = %s", state), ("c.person_id = %s", actor.id if is_mine else None)):
        if value:
            conditions.append(wanted)
            params.append(value)
    if cursor:
        conditions.append("(c.last_at, c.id) < (select last_at, id from conversation where id = %s)")
        params.append(_cursor(cursor))
    with connection.cursor() as db:
        db.execute(
            f"select c.id from conversation c where {' and '.join(conditions)} "
            f"order by c.last_at desc, c.id desc limit {limit + 1}",
            params,
        )
        ids = [row[0] for row in db.fetchall()]
    found = Conversation.objects.select_related("person", "run__flow").in_bulk(ids[:limit])
    items = shown(actor, [found[key] for key in ids[:limit] if key in found])
    return {"items": items, "next_cursor": str(ids[limit - 1]) if len(ids) > limit else None}


def _cursor(text: str) -> UUID:
    found = parse_id(text)
    if found is None:
        raise Invalid.at("cursor", "bad_cursor")
    return found


def _within(actor: Actor) -> tuple[str, list[Any]]:
    """The condition that whom the talk is with is within reach."""
    ways, params = ["false"], []
    if actor.can("automate"):
        ways.append("c.record_id is null")
    for name in talkers():
        try:
            target = record_object(actor, name)
            match = match_of(actor, target, None, None)
        except DomainError:
            continue
        ways.append(
            f"(c.object = %s and exists (select 1 from {target.table} t where t.id = c.record_id and {match.sql.text}))"
        )
        params += [name, *match.sql.params]
    return f"({' or '.join(ways)})", params


def conversation_json(actor: Actor, conversation_id: UUID) -> dict[str, Any]:
    """One whole with its latest five hundred messages, in their order. NotFound."""
    found = open_conversation(actor, conversation_id)
    latest = found.messages.select_related("author").order_by("-number")[:SHOWN_MOST]
    return {**shown(actor, [found])[0], "messages": [message_json(row) for row in reversed(latest)]}


def shown(actor: Actor, rows: Sequence[Conversation]) -> list[dict[str, Any]]:
    """Conversations as they are shown, their people, runs and flows at hand; one query an object."""
    ids: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.record_id is not None:
            ids[row.object].append(str(row.record_id))
    titles = {name: titles_of(actor, name, theirs) for name, theirs in ids.items()}
    return [_shown(row, titles) for row in rows]


def _shown(row: Conversation, titles: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    record = None
    if row.record_id is not None:
        title = titles[row.object].get(str(row.record_id))
        record = {"object": row.object, "id": str(row.record_id), "title": title}
    return {
        "id": str(row.id),
        "channel": row.channel,
        "name": row.name,
        "record": record,
        "state": row.state,
        "language": row.language,
        "person": {"id": str(row.person.id), "name": row.person.name} if row.person else None,
        "run": _run(row.run),
        "listens": row.listens,
        "is_test": row.is_test,
        "last_at": written(row.last_at),
        "created_at": written(row.created_at),
    }


def _run(run: FlowRun | None) -> dict[str, Any] | None:
    if run is None:
        return None
    wakes = None if run.wake_at is None else written(run.wake_at)
    flow = {"id": str(run.flow_id), "name": run.flow.name}
    return {"id": str(run.id), "flow": flow, "state": run.state, "place": "/".join(run.place), "wake_at": wakes}


def message_json(row: ConversationMessage) -> dict[str, Any]:
    return {
        "id": str(row.id),
        "number": row.number,
        "by": row.by,
        "author": row.author.name if row.author else None,
        "text": row.text,
        "buttons": row.buttons,
        "pressed": row.pressed,
        "step": row.step,
        "at": written(row.at),
        "is_taken": row.taken_at is not None,
    }
