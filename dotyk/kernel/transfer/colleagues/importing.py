"""Rows of a file into people and teams: whom nobody knows is made, whoever is there gets what the row adds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actions import change_user, create_user
from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import parse_context
from dotyk.kernel.transfer.choices import Choices
from dotyk.kernel.transfer.chunks import Chunk, Outcome, Own, Prepared, early_outcome
from dotyk.kernel.transfer.colleagues.directory import Directory, Person
from dotyk.kernel.transfer.colleagues.target import COLLEAGUES
from dotyk.kernel.transfer.drafts import Draft, DraftMaker, Problem
from dotyk.kernel.transfer.plans import Assignment
from dotyk.kernel.transfer.reading import Row
from dotyk.kernel.transfer.resolving import Made
from dotyk.kernel.transfer.values.converting import Style
from dotyk.kernel.transfer.values.names import folded_name
from dotyk.kernel.transfer.writing import plain
from dotyk.platform.errors import DomainError


class ColleaguesImporter:
    """Brings people in, row by row; the same door as ``Importer``.

    A row's manager comes in with it, into the row's team. A team without a name is called after its manager. The role
    of somebody who is there already is never changed.
    """

    names_its_own = False
    table = "app_user"

    def __init__(
        self,
        actor: Actor,
        target: ObjectType,
        assignments: Sequence[Assignment],
        choices: Choices,
        styles: Sequence[Style],
        columns: Sequence[str] = (),
    ) -> None:
        self._actor, self._choices = actor, choices
        self._maker = DraftMaker(assignments, choices, styles, parse_context(actor), columns)
        self._match = [name for names in choices.match for name in names]
        self._directory: Directory | None = None
        self._seen: set[str] | None = None

    def remember_keys(self) -> None:
        """For a trial: whom earlier chunks would have made is remembered, for nothing stays written."""
        self._seen = set()

    def keep(self) -> None:
        """What was made is saved."""

    def forget(self) -> None:
        """What was made was rolled back."""
        self._directory = None

    def prepare(self, rows: Sequence[Row]) -> Prepared:
        """The rows as drafts; touches no database."""
        early = {row.number: outcome for row in rows if (outcome := early_outcome(row)) is not None}
        return Prepared(rows, [self._maker.draft(row) for row in rows if row.number not in early], early)

    def process(self, prepared: Prepared, *, own: Own = Own.WAITS) -> Chunk:
        """What became of each row; teams and managers that came with it are its further parts."""
        outcomes = dict(prepared.outcomes)
        made: list[Made] = []
        for draft in prepared.drafts:
            outcomes[draft.row.number], parts = self._bring(draft)
            made += parts
        return Chunk([outcomes[row.number] for row in prepared.rows], made)

    def _bring(self, draft: Draft) -> tuple[Outcome, list[Made]]:
        row = draft.row
        if any(self._choices.for_unknown(p.field, p.text) != "empty" for p in draft.problems):
            return Outcome(row, "refused", problems=draft.problems), []
        try:
            with transaction.atomic():
                return self._row(draft)
        except DomainError as error:
            self._directory = None
            faults = [Problem(f.field, draft.texts.get(f.field, ""), f.code, f.values) for f in error.faults]
            return Outcome(row, "refused", problems=faults or [Problem("", "", error.code, error.values)]), []

    def _row(self, draft: Draft) -> tuple[Outcome, list[Made]]:
        said = {name: plain(value) for name, value in draft.values.items()}
        directory = self._directory = self._directory or Directory()
        found = directory.found(said.get("name", ""), said.get("email"), self._match)
        if len(found) > 1:
            several = Problem("name", draft.texts.get("name", ""), "matches_several", {"count": len(found)})
            return Outcome(draft.row, "refused", problems=[several]), []
        if not found and self._was_seen(said):
            return _already_there(draft), []
        team, teams = directory.team(self._actor, _team_path(said))
        parts = [Made(draft.row.number, "teams", made, 1) for made in teams]
        outcome = self._known(draft, said, found[0], team) if found else self._new(draft, said, team)
        if manager := said.get("manager"):
            parts += self._manager(draft.row.number, manager, said.get("manager_role"), team)
        return outcome, parts

    def _known(self, draft: Draft, said: dict[str, Any], person: Person, team: UUID | None) -> Outcome:
        user_id, old_team, old_email = person
        added: dict[str, Any] = {}
        if self._choices.on_match == "update":
            if team and team != old_team:
                added["team"] = team
            if said.get("email") and said["email"] != old_email:
                added["email"] = said["email"]
        if not added:
            return _already_there(draft, user_id)
        user = change_user(self._actor, user_id, **added)
        self._learn((user.id, user.team_id, user.email), user.name)
        before = {"team": old_team and str(old_team), "email": old_email}
        kept = {name: before[name] for name in added}
        return Outcome(draft.row, "updated", user.id, 1, user.name, draft.problems, before=kept)

    def _new(self, draft: Draft, said: dict[str, Any], team: UUID | None) -> Outcome:
        user_id = self._create(said.get("name", ""), said.get("email"), said.get("role"), team)
        return Outcome(draft.row, "created", user_id, 1, said.get("name") or said.get("email") or "", draft.problems)

    def _manager(self, row: int, name: str, role: str | None, team: UUID | None) -> list[Made]:
        assert self._directory is not None
        if self._directory.found(name, None, ["name"]):
            return []
        return [Made(row, COLLEAGUES, self._create(name, None, role, team), 1)]

    def _create(self, name: str, email: str | None, role: str | None, team: UUID | None) -> UUID:
        user = create_user(self._actor, email, name=name, roles=[role] if role else [], team=team)
        self._learn((user.id, user.team_id, user.email), user.name)
        return user.id

    def _learn(self, person: Person, name: str) -> None:
        assert self._directory is not None
        self._directory.learn(person, name)
        if self._seen is not None:
            self._seen |= {folded_name(name), person[2] or ""} - {""}

    def _was_seen(self, said: dict[str, Any]) -> bool:
        keys = {"name": folded_name(said.get("name", "")), "email": said.get("email") or ""}
        return any(keys[field] in (self._seen or ()) for field in self._match if keys.get(field))


def _already_there(draft: Draft, user_id: UUID | None = None) -> Outcome:
    return Outcome(draft.row, "skipped", user_id, problems=[Problem("", "", "already_there")])


def _team_path(said: dict[str, Any]) -> list[str]:
    """The names of the row's teams, the widest first."""
    path = [said[name] for name in ("part_of", "team") if said.get(name)]
    return [*path, said["manager"]] if said.get("manager") and not said.get("team") else path
