"""Which records rows of a file are already about: by the values of chosen fields, a chunk at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import reach_sql
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.holders import holders
from dotyk.kernel.records.parsing import Parsed
from dotyk.kernel.transfer.drafts import LOOKED_UP, Draft
from dotyk.kernel.transfer.values.names import folded_name

Key = tuple[str, ...]


class Matcher:
    """Finds the records that drafts match. Fields (or groups of them) are tried in their order; the first that finds
    anything decides."""

    def __init__(self, actor: Actor, target: ObjectType, match: Sequence[tuple[str, ...]]) -> None:
        self._actor = actor
        self._target = target
        self._groups = [tuple(target.fields[name] for name in names) for names in match]

    @property
    def knows_early(self) -> bool:
        """Whether the keys of a draft are known before its names are looked up."""
        return not any(field.type.kind in LOOKED_UP for group in self._groups for field in group)

    def keys(self, draft: Draft) -> list[set[Key]]:
        """The values by which the draft may match, for each group of fields."""
        return [self._group_keys(group, draft) for group in self._groups]

    def _group_keys(self, group: tuple[Field, ...], draft: Draft) -> set[Key]:
        if len(group) == 1:
            return {(value,) for value in _canonical(group[0], draft)}
        values = [_canonical(field, draft) for field in group]
        return {tuple(items[0] for items in values)} if all(values) else set()

    def find(self, keys: Sequence[list[set[Key]]]) -> list[list[UUID]]:
        """For each row's keys the records they find, empty for none; one query a group."""
        found: list[list[UUID]] = [[] for _ in keys]
        for n, group in enumerate(self._groups):
            wanted = {key for row, ids in zip(keys, found, strict=True) if not ids for key in row[n]}
            if not wanted:
                continue
            held = self._holders(group, wanted)
            for place, row in enumerate(keys):
                if not found[place]:
                    found[place] = list(
                        dict.fromkeys(i for key in row[n] for i in held.get(comparable(group, key), ()))
                    )
        return found

    def _holders(self, group: tuple[Field, ...], keys: set[Key]) -> dict[Key, list[UUID]]:
        if len(group) == 1 and not is_name(self._target, group[0]):
            held = holders(self._actor, self._target, group[0], sorted(key[0] for key in keys))
            return {(value,): ids for value, ids in held.items()}
        return _folded_holders(self._actor, self._target, group, sorted(keys))


def _canonical(field: Field, draft: Draft) -> list[str]:
    """The values of a field, as text; parsed ones, and ids that were looked up."""
    value = draft.values.get(field.name)
    plain = value.value if type(value) is Parsed else value
    if plain is None or plain == "":
        return []
    return [str(item) for item in plain] if isinstance(plain, list) else [str(plain)]


def comparable(group: tuple[Field, ...], key: Key) -> Key:
    return tuple(folded_name(value) for value in key) if len(group) > 1 or group[0].name in ("name", "title") else key


def is_name(target: ObjectType, field: Field) -> bool:
    """Whether the field is what the record is called; names are compared without case, accents and punctuation."""
    return field.name in ("name", "title", target.title_field) and field.type.name == "text" and not field.custom


def _folded_holders(
    actor: Actor, target: ObjectType, group: tuple[Field, ...], keys: Sequence[Key]
) -> dict[Key, list[UUID]]:
    """The same for fields compared by their sort key, which lists are ordered by and so indexed; checked by name."""
    reach = reach_sql(actor, target, "read", "t")
    sides = [_sides(target, field, f"k{n}") for n, field in enumerate(group)]
    unnested = ", ".join(["%s::text[]"] * len(group))
    names = ", ".join(f"k{n}" for n in range(len(group)))
    shown = ", ".join(f"({column})::text" for column, _, _ in sides)
    condition = " and ".join(f"{left} = {right}" for _, left, right in sides)
    sql = (
        f"select t.id, {shown} from unnest({unnested}) k({names}) join {target.table} t on {condition} "
        f"where t.deleted_at is null and {reach.text}"
    )
    found: dict[Key, list[UUID]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(sql, [*(list(column) for column in zip(*keys, strict=True)), *reach.params])
        for record_id, *values in cursor.fetchall():
            ids = found[tuple(folded_name(value or "") for value in values)]
            if record_id not in ids:
                ids.append(record_id)
    return found


def _sides(target: ObjectType, field: Field, key: str) -> tuple[str, str, str]:
    """The column shown, and both sides of the comparison: names meet by the title's sort key."""
    column = 't."title"' if is_name(target, field) else field.value_sql("t")
    if field.type.kind == "text":
        return column, f'dotyk_sort_key({column}) collate "C"', f'dotyk_sort_key(k.{key}) collate "C"'
    return column, column, f"k.{key}::{field.type.pg_type}"
