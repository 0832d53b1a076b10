"""Which record a name in a file means: by id, e-mail or normalised name; unknown ones are made where that is wished."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_field
from dotyk.kernel.objects.fields import Field
from dotyk.kernel.objects.registry import ObjectType, find_object
from dotyk.kernel.records import Result, create_records
from dotyk.kernel.transfer.choices import Choices
from dotyk.kernel.transfer.drafts import Draft, Problem
from dotyk.kernel.transfer.naming import (
    Found,
    NameIndex,
    find_by_field,
    find_by_name,
    find_system,
    named_values,
    words_of,
)
from dotyk.kernel.transfer.plans import Assignment
from dotyk.platform.ids import parse_id

REMEMBERED_MAX = 50_000


@dataclass(slots=True)
class Made:
    """A record made because a row named it and it did not exist."""

    row: int
    object: str
    id: UUID
    version: int


@dataclass(slots=True)
class Resolver:
    """Finds the records that rows name, for one import; remembers what it found between chunks."""

    actor: Actor
    target: ObjectType
    choices: Choices
    assignments: Sequence[Assignment]
    _known: dict[tuple[str, str, str], Found] = field(default_factory=dict)
    _fresh: list[tuple[str, str, str]] = field(default_factory=list)
    _learnt: list[tuple[str, str, str]] = field(default_factory=list)
    _indexes: dict[str, NameIndex] = field(default_factory=lambda: defaultdict(NameIndex))

    def resolve(self, drafts: Sequence[Draft]) -> list[Made]:
        """Puts ids in place of the names of the drafts, or problems; gives the records it made for them."""
        made: list[Made] = []
        if len(self._known) > REMEMBERED_MAX:
            self._known.clear()
        for assigned in self._fields():
            self._look_up(assigned, drafts)
            made += self._make_missing(assigned, drafts)
            for draft in drafts:
                self._settle(assigned, draft)
        return made

    def unknown_among(self, drafts: Sequence[Draft], names: Collection[str]) -> list[Draft]:
        """The drafts that name, in the fields ``names``, a record that is not there; it may come later."""
        unknown: list[Draft] = []
        for assigned in self._fields():
            if assigned.field.name not in names:
                continue
            self._look_up(assigned, drafts)
            for draft in drafts:
                keys = [self._key(assigned, draft, text) for text in draft.names.get(assigned.field.name, ())]
                if any(self._known[key].code == "no_such_record" for key in keys):
                    unknown.append(draft)
            self._forget_unknown(assigned.field.name)
        return list({draft.row.number: draft for draft in unknown}.values())

    def _forget_unknown(self, name: str) -> None:
        for key in [k for k, found in self._known.items() if k[0] == name and found.code == "no_such_record"]:
            del self._known[key]

    def keep(self) -> None:
        """What was made is saved: it may be remembered."""
        self._fresh.clear()
        self._learnt.clear()

    def forget(self) -> None:
        """What was made since the last ``keep`` was rolled back."""
        for key in self._fresh:
            self._known.pop(key, None)
        for object_name, record_id, title in self._learnt:
            self._indexes[object_name].unlearn(record_id, title)
        self._fresh.clear()
        self._learnt.clear()

    def learn(self, object_name: str, record_id: UUID, title: str) -> None:
        """Lets later rows find a record that was just made."""
        self._indexes[object_name].learn(str(record_id), title)
        self._learnt.append((object_name, str(record_id), title))

    def _fields(self) -> list[Assignment]:
        """One assignment for each looked-up field, stages last: they depend on the pipeline."""
        found = {a.field.name: a for a in self.assignments if a.field.type.kind in ("reference", "references", "user")}
        return sorted(found.values(), key=lambda a: a.field.type.name == "stage")

    def _key(self, assigned: Assignment, draft: Draft, text: str) -> tuple[str, str, str]:
        within = str(draft.values.get("pipeline") or "") if assigned.field.type.name == "stage" else ""
        return (assigned.field.name, within, text)

    def _missing(self, assigned: Assignment, drafts: Iterable[Draft]) -> dict[tuple[str, str, str], int]:
        """The names not looked up yet, each with the first row that has it."""
        missing: dict[tuple[str, str, str], int] = {}
        for draft in drafts:
            for text in draft.names.get(assigned.field.name, ()):
                key = self._key(assigned, draft, text)
                if key not in self._known:
                    missing.setdefault(key, draft.row.number)
        return missing

    def _look_up(self, assigned: Assignment, drafts: Sequence[Draft]) -> None:
        missing = list(self._missing(assigned, drafts))
        other = find_object(assigned.field.target or "")
        if not missing:
            return
        if other is None:
            self._known.update(dict.fromkeys(missing, Found(code="no_such_record")))
        elif other.system:
            for key in missing:
                self._known[key] = find_system(self.target, other, key[2], within=key[1])
        else:
            self._look_up_records(assigned, other, missing)

    def _look_up_records(
        self, assigned: Assignment, other: ObjectType, missing: Sequence[tuple[str, str, str]]
    ) -> None:
        groups: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for key in missing:
            if parse_id(key[2]) is not None:
                self._known[key] = Found(id=key[2])
            else:
                groups[assigned.by or _telling_field(self.actor, other, key[2])].append(key)
        for by, keys in groups.items():
            texts = [key[2] for key in keys]
            index = self._indexes[other.name]
            found = find_by_field(self.actor, other, by, texts) if by else find_by_name(self.actor, other, texts, index)
            self._known.update({key: found[key[2]] for key in keys})

    def _make_missing(self, assigned: Assignment, drafts: Sequence[Draft]) -> list[Made]:
        """Makes the records that rows name in vain, where the choices say so."""
        other = find_object(assigned.field.target or "")
        if other is None or other.system:
            return []
        wanted: dict[str, list[tuple[str, str, str]]] = {}
        rows: dict[str, int] = {}
        for draft in drafts:
            for text in draft.names.get(assigned.field.name, ()):
                key = self._key(assigned, draft, text)
                if self._known[key].code == "no_such_record" and self._creates(assigned.field, text):
                    name = text if assigned.by else words_of(text)
                    wanted.setdefault(name, []).append(key)
                    rows.setdefault(name, draft.row.number)
        if not wanted:
            return []
        values = [named_values(other, keys[0][2], assigned.by) for keys in wanted.values()]
        results = create_records(self.actor, other.name, values)
        return [
            made
            for (name, keys), result in zip(wanted.items(), results, strict=True)
            if (made := self._note(other, keys, rows[name], result)) is not None
        ]

    def _creates(self, field: Field, text: str) -> bool:
        return self.choices.for_unknown(field.name, text) == "create"

    def _note(self, other: ObjectType, keys: Sequence[tuple[str, str, str]], row: int, result: Result) -> Made | None:
        self._fresh += keys
        if result.error is not None or result.id is None:
            faults = result.error.faults if result.error else ()
            code = faults[0].code if faults else "does_not_fit"
            self._known.update(dict.fromkeys(keys, Found(code=code, values=dict(faults[0].values) if faults else {})))
            return None
        self._known.update(dict.fromkeys(keys, Found(id=str(result.id))))
        self.learn(other.name, result.id, keys[0][2])
        return Made(row, other.name, result.id, int((result.record or {}).get("version", 1)))

    def _settle(self, assigned: Assignment, draft: Draft) -> None:
        name = assigned.field.name
        texts = draft.names.get(name)
        if not texts:
            return
        found = [(text, self._known[self._key(assigned, draft, text)]) for text in texts]
        draft.problems += [
            Problem(name, text, f.code or "no_such_record", f.values) for text, f in found if f.id is None
        ]
        ids = [f.id for _, f in found if f.id is not None]
        if ids and assigned.field.type.kind == "references":
            draft.values[name] = list(dict.fromkeys(ids))
        elif ids:
            draft.values[name] = ids[0]


def _telling_field(actor: Actor, other: ObjectType, text: str) -> str:
    """The field a text without doubt belongs to: an e-mail address finds whoever has it."""
    if "@" not in text:
        return ""
    return next((name for name in ("emails", "email") if visible_field(actor, other, name)), "")
