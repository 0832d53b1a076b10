"""Drafts into records: whole chunks at once; a row that cannot be saved is found and refused alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from django.db import DataError, IntegrityError, connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import Result, Update, create_records, update_records
from dotyk.kernel.records.parsing import Parsed
from dotyk.kernel.transfer.choices import Choices
from dotyk.kernel.transfer.drafts import Draft, Problem

ROW_FAULTS = (DataError, IntegrityError)


@dataclass(slots=True)
class Written:
    """What became of a draft: created, updated, skipped or refused."""

    draft: Draft
    kind: str
    id: UUID | None = None
    record: Mapping[str, Any] | None = None
    problems: list[Problem] = field(default_factory=list)


def create_each(actor: Actor, target: ObjectType, drafts: Sequence[Draft], choices: Choices) -> list[Written]:
    """Makes a record of each draft."""

    def write(items: Sequence[Mapping[str, Any]]) -> list[Result]:
        return create_records(actor, target.name, items)

    return _write(drafts, [draft.values for draft in drafts], write, _without_fields, choices)


def update_each(
    actor: Actor, target: ObjectType, drafts: Sequence[Draft], updates: Sequence[Update], choices: Choices
) -> list[Written]:
    """Changes the record of each update, no two the same."""

    def write(items: Sequence[Update]) -> list[Result]:
        return update_records(actor, target.name, items)

    return _write(drafts, updates, write, _update_without_fields, choices)


def _write(
    drafts: Sequence[Draft],
    items: Sequence[Any],
    write: Callable[[Sequence[Any]], list[Result]],
    without: Callable[[Any, set[str]], Any],
    choices: Choices,
) -> list[Written]:
    """Writes, and once more those that were refused for values which may stay empty."""
    if not drafts:
        return []
    written = [_written(draft, result) for draft, result in zip(drafts, _results(items, write), strict=True)]
    again = [n for n, one in enumerate(written) if one.kind == "refused" and _may_stay_empty(one, choices)]
    if again:
        fewer = [without(items[n], {p.field for p in written[n].problems}) for n in again]
        for n, result in zip(again, _results(fewer, write), strict=True):
            second = _written(drafts[n], result)
            second.problems = written[n].problems + second.problems
            written[n] = second
    return written


def _may_stay_empty(written: Written, choices: Choices) -> bool:
    texts = written.draft.texts
    return bool(written.problems) and all(
        p.field in texts and choices.for_unknown(p.field, p.text) == "empty" for p in written.problems
    )


def _results(items: Sequence[Any], write: Callable[[Sequence[Any]], list[Result]]) -> list[Result | None]:
    """One result an item; None where the database itself refuses it, found by halving."""
    if not items:
        return []
    try:
        with transaction.atomic():
            return list(write(items))
    except ROW_FAULTS:
        if len(items) == 1:
            return [None]
    middle = len(items) // 2
    return _results(items[:middle], write) + _results(items[middle:], write)


def _written(draft: Draft, result: Result | None) -> Written:
    if result is None:
        return Written(draft, "refused", problems=[Problem("", "", "does_not_fit")])
    if result.error is not None:
        faults = [Problem(f.field, draft.texts.get(f.field, ""), f.code, f.values) for f in result.error.faults]
        return Written(draft, "refused", problems=faults or [Problem("", "", result.error.code)])
    if result.outcome == "unchanged":
        return Written(draft, "skipped", result.id, result.record, [Problem("", "", "nothing_new")])
    return Written(draft, result.outcome, result.id, result.record)


def _without_fields(values: Mapping[str, Any], names: set[str]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in names}


def _update_without_fields(update: Update, names: set[str]) -> Update:
    return replace(update, values=_without_fields(update.values, names))


def with_lists_joined(target: ObjectType, values: Mapping[UUID, Mapping[str, Any]]) -> dict[UUID, dict[str, Any]]:
    """The same values with each list put behind what its record has: an import adds a phone, it takes none away.

    One query where there are lists at all.
    """
    lists = sorted({n for given in values.values() for n, v in given.items() if isinstance(plain(v), list)})
    joined = {record_id: dict(given) for record_id, given in values.items()}
    lists = [name for name in lists if target.fields[name].type.kind in ("texts", "references")]
    if not lists:
        return joined
    shown = ", ".join(f"array({_items_sql(target, name)})::text[]" for name in lists)
    with connection.cursor() as cursor:
        cursor.execute(f"select t.id, {shown} from {target.table} t where t.id = any(%s::uuid[])", [list(values)])
        for record_id, *existing in cursor.fetchall():
            for name, items in zip(lists, existing, strict=True):
                if added := plain(joined[record_id].get(name)):
                    joined[record_id][name] = list(dict.fromkeys([*items, *added]))
    return joined


def plain(value: Any) -> Any:
    """The value itself, parsed or not."""
    return value.value if type(value) is Parsed else value


def _items_sql(target: ObjectType, name: str) -> str:
    return f"select x::text from unnest({target.fields[name].value_sql('t')}) x"
