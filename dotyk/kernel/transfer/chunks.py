"""A chunk of rows through the one write path: what became of each row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import Update, parse_context
from dotyk.kernel.transfer.choices import Choices
from dotyk.kernel.transfer.drafts import Draft, DraftMaker, Problem
from dotyk.kernel.transfer.matching import Key, Matcher
from dotyk.kernel.transfer.plans import Assignment
from dotyk.kernel.transfer.reading import Row
from dotyk.kernel.transfer.resolving import Made, Resolver
from dotyk.kernel.transfer.values.converting import Style
from dotyk.kernel.transfer.writing import Written, create_each, update_each, with_lists_joined


@dataclass(slots=True)
class Outcome:
    """What became of a row: created, updated, skipped, refused, or ``waiting`` for a record of the same file that it
    names. ``asked`` are the names of such records where they were left open (``Own.LATER``); ``before`` is what a
    person had, who is no record with a history to go back by."""

    row: Row
    kind: str
    id: UUID | None = None
    version: int | None = None
    title: str = ""
    problems: list[Problem] = field(default_factory=list)
    asked: list[Problem] = field(default_factory=list)
    before: dict[str, Any] | None = None


class Own(Enum):
    """What happens to a row that names a record of its own object which is not there: it waits for it to come, it is
    judged as it stands, or (to look ahead) it is written without it."""

    WAITS = "waits"
    NOW = "now"
    LATER = "later"


@dataclass(slots=True)
class Prepared:
    """Rows with their drafts, and the outcomes of those that need none."""

    rows: Sequence[Row]
    drafts: list[Draft]
    outcomes: dict[int, Outcome]


@dataclass(slots=True)
class Chunk:
    """The outcomes of a chunk in the order of its rows, and the records made for names that were unknown."""

    outcomes: list[Outcome]
    made: list[Made]


class Importer:
    """Brings rows of one file into one object, chunk by chunk, by one mapping.

    ``repeats`` counts, in a trial, the rows about a record that an earlier row of the file is about.
    Rows are first prepared; ``process`` wants a transaction around it, and ``keep`` or ``forget`` after that.
    """

    def __init__(
        self,
        actor: Actor,
        target: ObjectType,
        assignments: Sequence[Assignment],
        choices: Choices,
        styles: Sequence[Style],
        columns: Sequence[str] = (),
    ) -> None:
        self._actor, self._target, self._choices = actor, target, choices
        self._maker = DraftMaker(assignments, choices, styles, parse_context(actor), columns)
        self._resolver = Resolver(actor, target, choices, assignments)
        self._matcher = Matcher(actor, target, choices.match)
        self._seen: set[int] | None = None
        self.repeats = 0
        self._own = {a.field.name for a in assignments if a.field.target == target.name}
        self.keep, self.forget = self._resolver.keep, self._resolver.forget

    @property
    def table(self) -> str:
        return self._target.table

    @property
    def names_its_own(self) -> bool:
        """Whether rows may name other rows of their file."""
        return bool(self._own)

    def remember_keys(self) -> None:
        """Makes every chunk remember what it would have written: for a trial, in which nothing stays written."""
        self._seen = set()

    def prepare(self, rows: Sequence[Row]) -> Prepared:
        """The rows with all that can be done without the database; may run in another thread."""
        early = {row.number: outcome for row in rows if (outcome := early_outcome(row)) is not None}
        drafts = [self._maker.draft(row) for row in rows if row.number not in early]
        if self._matcher.knows_early:
            for draft in drafts:
                draft.keys = self._matcher.keys(draft)
        return Prepared(rows, drafts, early)

    def process(self, prepared: Prepared, *, own: Own = Own.WAITS) -> Chunk:
        """What became of each row."""
        rows, drafts, outcomes = prepared.rows, prepared.drafts, dict(prepared.outcomes)
        made, asked = self._resolve(drafts, outcomes, own)
        ready = [draft for draft in drafts if draft.row.number not in outcomes and self._passes(draft, outcomes)]
        for written in self._write(ready):
            outcome = outcomes[written.draft.row.number] = _outcome(written)
            if self._own and outcome.id and outcome.kind == "created":
                self._resolver.learn(self._target.name, outcome.id, outcome.title)
        for number, problems in asked.items():
            outcomes[number].asked = problems
        return Chunk([outcomes[row.number] for row in rows], made)

    def _resolve(
        self, drafts: Sequence[Draft], outcomes: dict[int, Outcome], own: Own
    ) -> tuple[list[Made], dict[int, list[Problem]]]:
        """Finds the records that drafts name; what becomes of names of their own object is decided by ``own``."""
        asked: dict[int, list[Problem]] = {}
        if self._own and own is not Own.NOW:
            for draft in self._resolver.unknown_among(drafts, self._own):
                if own is Own.WAITS:
                    outcomes[draft.row.number] = Outcome(draft.row, "waiting")
                else:
                    asked[draft.row.number] = self._put_off(draft)
        made = self._resolver.resolve([draft for draft in drafts if draft.row.number not in outcomes])
        return made, asked

    def _put_off(self, draft: Draft) -> list[Problem]:
        names = [(name, text) for name in self._own for text in draft.names.pop(name, ())]
        return [Problem(name, text, "no_such_record") for name, text in names]

    def _passes(self, draft: Draft, outcomes: dict[int, Outcome]) -> bool:
        """Whether the draft can be written: every problem it has is one that leaves its field empty."""
        if all(self._choices.for_unknown(p.field, p.text) == "empty" for p in draft.problems):
            return True
        outcomes[draft.row.number] = Outcome(draft.row, "refused", problems=draft.problems)
        return False

    def _write(self, drafts: Sequence[Draft]) -> list[Written]:
        if not self._choices.match or self._choices.on_match == "create":
            return create_each(self._actor, self._target, drafts, self._choices)
        written: list[Written] = []
        waiting = [(d, self._matcher.keys(d) if d.keys is None else d.keys) for d in drafts]
        while waiting:
            wave, waiting = _without_repeats(waiting)
            written += self._seen_before(wave)
            found = self._matcher.find([keys for _, keys in wave])
            written += self._write_wave([draft for draft, _ in wave], found)
        return written

    def _seen_before(self, wave: list[tuple[Draft, list[set[Key]]]]) -> list[Written]:
        """In a trial: takes drafts that repeat one of an earlier chunk out of the wave; remembers the others."""
        if self._seen is None:
            return []
        kind = "updated" if self._choices.on_match == "update" else "skipped"
        repeats, fresh = [], []
        for draft, keys in wave:
            hashes = {hash((n, key)) for n, group in enumerate(keys) for key in group}
            if self._seen.isdisjoint(hashes):
                fresh.append((draft, keys))
            else:
                repeats.append(Written(draft, kind))
            self._seen |= hashes
        wave[:] = fresh
        self.repeats += len(repeats)
        return repeats

    def _write_wave(self, drafts: Sequence[Draft], found: Sequence[Sequence[UUID]]) -> list[Written]:
        """Writes drafts no two of which are alike; two that match the same record are written one after another."""
        done: list[Written] = []
        fresh: list[Draft] = []
        rounds: list[dict[UUID, Draft]] = []
        for draft, ids in zip(drafts, found, strict=True):
            if not ids:
                fresh.append(draft)
            elif len(ids) > 1:
                done.append(_ambiguous(draft, len(ids), self._choices))
            elif self._choices.on_match == "skip":
                done.append(Written(draft, "skipped", id=ids[0], problems=[Problem("", "", "already_there")]))
            else:
                _place(rounds, ids[0], draft)
        done += create_each(self._actor, self._target, fresh, self._choices)
        for changes in rounds:
            done += self._update(changes)
        return done

    def _update(self, changes: dict[UUID, Draft]) -> list[Written]:
        values = with_lists_joined(self._target, {i: draft.values for i, draft in changes.items()})
        updates = [Update(record_id, values[record_id]) for record_id in changes]
        return update_each(self._actor, self._target, list(changes.values()), updates, self._choices)


def early_outcome(row: Row) -> Outcome | None:
    """The outcome of a row that need not be looked at closer."""
    if row.fault:
        return Outcome(row, "refused", problems=[Problem("", "", row.fault, row.values)])
    if row.is_empty:
        return Outcome(row, "skipped", problems=[Problem("", "", "empty_row")])
    return None


def _without_repeats(
    drafts: Sequence[tuple[Draft, list[set[Key]]]],
) -> tuple[list[tuple[Draft, list[set[Key]]]], list[tuple[Draft, list[set[Key]]]]]:
    """The drafts that repeat no key of an earlier one, and the rest, which must see the earlier ones written."""
    taken: set[tuple[int, Key]] = set()
    wave, rest = [], []
    for draft, keys in drafts:
        mine = {(n, key) for n, group in enumerate(keys) for key in group}
        if taken.isdisjoint(mine):
            wave.append((draft, keys))
        else:
            rest.append((draft, keys))
        taken |= mine
    return wave, rest


def _place(rounds: list[dict[UUID, Draft]], record_id: UUID, draft: Draft) -> None:
    for changes in rounds:
        if record_id not in changes:
            changes[record_id] = draft
            return
    rounds.append({record_id: draft})


def _ambiguous(draft: Draft, count: int, choices: Choices) -> Written:
    name = choices.match[0][0]
    problem = Problem(name, draft.texts.get(name, ""), "matches_several", {"count": count})
    return Written(draft, "refused", problems=[problem])


def _outcome(written: Written) -> Outcome:
    problems = written.draft.problems + written.problems
    record: Mapping[str, Any] = written.record or {}
    return Outcome(
        written.draft.row, written.kind, written.id, record.get("version"), str(record.get("title") or ""), problems
    )
