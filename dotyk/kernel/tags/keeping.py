"""Tags as they are made and looked after one by one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import orjson
from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.types import BadValue
from dotyk.kernel.objects.types.texts import clean_text
from dotyk.kernel.tags.looks import COLORS, key_of, usual_color
from dotyk.kernel.tags.models import Tag, TagAlias, TagRule, TagTally
from dotyk.platform import events
from dotyk.platform.clock import now, written
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from dotyk.platform.ids import new_id

NAME_MAX = 100
DESCRIPTION_MAX = 500


@transaction.atomic
def create_tag(actor: Actor, name: Any, *, color: str | None = None, description: str = "") -> Tag:
    """A new tag that no record carries yet. Denied without ``manage_tags``; Invalid, also where there is such a tag."""
    require_managing(actor)
    text = checked_name(name)
    refuse_taken(text)
    tag = Tag.objects.create(
        key=key_of(text),
        name=text,
        color=usual_color(text) if color is None else _checked_color(color),
        description=_checked_description(description),
        created_at=now(),
        created_by_id=actor.id,
    )
    tell_of(actor, "tag_created", tag.name)
    return tag


@transaction.atomic
def change_tag(actor: Actor, tag_id: UUID, *, color: str | None = None, description: str | None = None) -> Tag:
    """Changes the look of a tag; a new name is a change of its records (``bulk``). NotFound, Denied, Invalid."""
    require_managing(actor)
    tag = found_tag(tag_id, lock=True)
    before = (tag.color, tag.description)
    tag.color = tag.color if color is None else _checked_color(color)
    tag.description = tag.description if description is None else _checked_description(description)
    if (tag.color, tag.description) != before:
        tag.save(update_fields=("color", "description"))
        tell_of(actor, "tag_changed", tag.name)
    return tag


@transaction.atomic
def remove_unused_tag(actor: Actor, tag_id: UUID) -> None:
    """Deletes a tag that no record carries; Conflict where one does. Needs ``manage_tags`` (Denied); NotFound."""
    require_managing(actor)
    tag = found_tag(tag_id, lock=True)
    if sum(TagTally.objects.filter(tag_id=tag.id).values_list("records", flat=True)):
        raise Conflict("tag_in_use")
    tell_of(actor, "tag_deleted", tag.name)
    TagTally.objects.filter(tag_id=tag.id).delete()
    tag.delete()


def found_tag(tag_id: UUID, *, lock: bool = False) -> Tag:
    """The tag; NotFound. Locked: nobody puts it on a record until the transaction ends."""
    rows = Tag.objects.select_for_update() if lock else Tag.objects
    tag = rows.filter(id=tag_id).first()
    if tag is None:
        raise NotFound()
    return tag


def open_tags() -> bool:
    """Whether whoever writes a record may put a tag that nobody knows yet."""
    rule = TagRule.objects.first()
    return rule is None or rule.is_open


@transaction.atomic
def set_open_tags(actor: Actor, is_open: bool) -> None:
    """Says who may make new tags: whoever writes a record, or only who manages tags. Denied."""
    require_managing(actor)
    TagRule.objects.update_or_create(id=1, defaults={"is_open": is_open})
    tell_of(actor, "tags_opened" if is_open else "tags_closed", "")


def may_make(actor: Actor) -> bool:
    """Whether the actor's writing makes unknown tags known."""
    return actor.can("manage_tags") or open_tags()


def make_known(actor: Actor, names: Iterable[str]) -> None:
    """Makes tags of names; those that somebody made at the same moment stay as they are."""
    rows = [
        {"id": new_id(), "key": key_of(name), "name": name, "color": usual_color(name)}
        for name in sorted(names, key=key_of)
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into tag (id, key, name, color, created_at, created_by_id) "
            "select id, key, name, color, %s, %s from json_to_recordset(%s) r(id uuid, key text, name text, color text)"
            " on conflict (key) do nothing",
            [written(now()), actor.id, orjson.dumps(rows).decode()],
        )


def refuse_unknown_tags(actor: Actor, names: Iterable[str], field: str) -> None:
    """Invalid at ``field`` where the actor may not make a tag that is among the names and not known."""
    by_key = {key_of(name): name for name in names}
    if not by_key or may_make(actor):
        return
    known = {*Tag.objects.filter(key__in=by_key).values_list("key", flat=True)}
    known |= {*TagAlias.objects.filter(key__in=by_key).values_list("key", flat=True)}
    for key, name in by_key.items():
        if key not in known:
            raise Invalid.at(field, "tag_unknown", name=name)


def require_managing(actor: Actor) -> None:
    if not actor.can("manage_tags"):
        raise Denied()


def checked_name(name: Any) -> str:
    """A name a tag may have; Invalid at ``name``."""
    try:
        text = " ".join(clean_text(name, NAME_MAX).split())
    except BadValue as bad:
        raise Invalid.at("name", bad.code, **bad.values) from bad
    if not text:
        raise Invalid.at("name", "required")
    return text


def refuse_taken(name: str, *, but: UUID | None = None) -> None:
    """Invalid at ``name`` where another tag has it, or had it a moment ago."""
    key = key_of(name)
    holders = Tag.objects.filter(key=key).values_list("id", flat=True)
    if any(holder != but for holder in holders) or TagAlias.objects.filter(key=key).exists():
        raise Invalid.at("name", "tag_exists")


def tell_of(actor: Actor, what: str, name: str, **more: Any) -> None:
    """Stores an event of the workspace: what was done to which tag."""
    kind = f"workspace.{what}"
    data = {"name": name, **more}
    events.append([events.NewEvent(kind, "workspace", None, actor.id, actor.kind, data=data)])


def _checked_color(color: str) -> str:
    if color not in COLORS:
        raise Invalid.at("color", "not_an_option", value=color[:50])
    return color


def _checked_description(text: Any) -> str:
    try:
        return clean_text(text, DESCRIPTION_MAX)
    except BadValue as bad:
        raise Invalid.at("description", bad.code, **bad.values) from bad
