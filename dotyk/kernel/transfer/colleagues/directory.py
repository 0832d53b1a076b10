"""Who works here and in which teams, as a file names them; kept for one import, written by the accounts' actions."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import connection

from dotyk.accounts.actions import create_team
from dotyk.accounts.actors import Actor
from dotyk.kernel.transfer.values.names import folded_name

Person = tuple[UUID, UUID | None, str | None]
"""A person's id, team and e-mail."""


class Directory:
    """People by e-mail and name, teams by their place in the tree. Two queries."""

    def __init__(self) -> None:
        self._by_email: dict[str, Person] = {}
        self._by_name: dict[str, list[Person]] = {}
        self._teams: dict[tuple[UUID | None, str], UUID] = {}
        with connection.cursor() as cursor:
            cursor.execute("select id, team_id, email, name from app_user where kind = 'user' order by id")
            for user_id, team_id, email, name in cursor.fetchall():
                self.learn((user_id, team_id, email), name)
            cursor.execute("select id, parent_id, name from team order by id")
            for team_id, parent_id, name in cursor.fetchall():
                self._teams[parent_id, name.casefold()] = team_id

    def learn(self, person: Person, name: str) -> None:
        """Takes a person in."""
        known = self._by_name.setdefault(folded_name(name), [])
        known[:] = [other for other in known if other[0] != person[0]] + [person]
        if person[2]:
            self._by_email[person[2]] = person

    def found(self, name: str, email: str | None, match: Sequence[str]) -> list[Person]:
        """Those the row may mean: by the first of the fields ``match`` that finds anybody."""
        for field in match:
            if field == "email" and email and email in self._by_email:
                return [self._by_email[email]]
            if field == "name" and name and (alike := self._by_name.get(folded_name(name))):
                return [one for one in alike if not (email and one[2] and one[2] != email)]
        return []

    def team(self, actor: Actor, path: Sequence[str]) -> tuple[UUID | None, list[UUID]]:
        """The team at the end of the path of names, and those made on the way."""
        parent: UUID | None = None
        made: list[UUID] = []
        for name in path:
            known = self._teams.get((parent, name.casefold()))
            if known is None:
                known = create_team(actor, name, parent=parent).id
                self._teams[parent, name.casefold()] = known
                made.append(known)
            parent = known
        return parent, made
