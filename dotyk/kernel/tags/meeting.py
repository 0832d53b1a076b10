"""Tags on their way into a record: known ones by their own spelling, new ones made known where that is allowed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection

from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.tags.keeping import make_known, may_make
from dotyk.kernel.tags.looks import key_of
from dotyk.platform.errors import Fault


@dataclass(frozen=True, slots=True)
class Known:
    """A tag as it is spelt."""

    name: str
    is_leaving: bool


_KNOWN = """
select t.key, t.name, t.is_leaving from tag t where t.key = any(%s::text[]) order by t.key for key share
"""
_FORMER = """
select a.key, t.name, t.is_leaving from tag_alias a join tag t on t.id = a.tag_id
where a.key = any(%s::text[]) order by a.key for key share of t
"""


def meet_tags(target: ObjectType, changes: Sequence[Change], context: WriteContext) -> None:
    """Spells the tags of sound changes as they are known and makes new ones known; a fault where they may not be.

    No query where no tag is put; else two, and two more for new tags. The tags met stay until the transaction ends.
    """
    if "tags" not in target.fields:
        return
    putting = [c for c in changes if not c.faults and _put(c, context)]
    names = {key_of(name): name for change in putting for name in change.new["tags"]}
    if not names:
        return
    known = met(names)
    unknown = _new_names(putting, known, context)
    if unknown and not (context.verb == "restore" or may_make(context.actor)):
        _refuse(putting, unknown)
        return
    if unknown:
        make_known(context.actor, unknown.values())
        known |= met(unknown)
    for change in putting:
        _spell(change, known)


def met(keys: Iterable[str]) -> dict[str, Known]:
    """The tags known by these keys, by key; a former name leads to the tag that has another now."""
    wanted = sorted(keys)
    found: dict[str, Known] = {}
    with connection.cursor() as cursor:
        for sql in (_FORMER, _KNOWN):
            cursor.execute(sql, [wanted])
            found |= {key: Known(name, is_leaving) for key, name, is_leaving in cursor.fetchall()}
    return found


def _put(change: Change, context: WriteContext) -> bool:
    tags = change.new.get("tags")
    return bool(tags) and (context.verb == "restore" or tags != (change.old or {}).get("tags"))


def _keys_before(change: Change) -> set[str]:
    return {key_of(name) for name in (change.old or {}).get("tags") or ()}


def _new_names(putting: Sequence[Change], known: dict[str, Known], context: WriteContext) -> dict[str, str]:
    found: dict[str, str] = {}
    for change in putting:
        before = set() if context.verb == "restore" else _keys_before(change)
        for name in change.new["tags"]:
            if key_of(name) not in known and key_of(name) not in before:
                found.setdefault(key_of(name), name)
    return found


def _refuse(putting: Sequence[Change], unknown: dict[str, str]) -> None:
    for change in putting:
        for name in change.new["tags"]:
            if key_of(name) in unknown and key_of(name) not in _keys_before(change):
                change.faults.append(Fault("tags", "tag_unknown", {"name": name}))
                break


def _spell(change: Change, known: dict[str, Known]) -> None:
    before = _keys_before(change)
    spelt: dict[str, str] = {}
    for name in change.new["tags"]:
        tag = known.get(key_of(name))
        if tag is not None and tag.is_leaving and key_of(name) not in before:
            change.faults.append(Fault("tags", "tag_is_leaving", {"name": tag.name}))
            return
        shown = tag.name if tag else name
        spelt.setdefault(key_of(shown), shown)
    change.new["tags"] = list(spelt.values())
