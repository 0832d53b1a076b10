"""People and teams of an import set: made where they are not there yet, found by name or e-mail where they are."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from dotyk.accounts.actions import create_team, create_user
from dotyk.accounts.actors import Actor
from dotyk.accounts.models import Team, User
from dotyk.kernel.transfer.reading import guess_format, open_table
from dotyk.kernel.transfer.values.names import folded_name
from dotyk.platform.errors import Invalid
from dotyk.server.import_set.description import PeoplePart

LATIN = dict(
    zip(
        "абвгґдеєёжзиіїйклмнопрстуфхцчшщыэюя",
        "a b v h g d e ye yo zh z y i yi y k l m n o p r s t u f kh ts ch sh shch y e yu ya".split(),
        strict=True,
    )
)


@dataclass(slots=True)
class Made:
    """How many were not there before."""

    users: int = 0
    teams: int = 0


def bring_people(actor: Actor, folder: Path, part: PeoplePart) -> Made:
    """Makes the teams and people the file names. May be repeated: nobody is made twice, and nobody already there is
    changed."""
    made = Made()
    managers: dict[str, UUID | None] = {}
    rows = _rows(folder / part.file, part)
    for row in rows:
        team = _team(actor, [row[column] for column in part.team if row[column]], made)
        if part.manager and row[part.manager]:
            managers.setdefault(row[part.manager], team)
        if row[part.name]:
            _person(actor, part, row[part.name], row.get(part.email or "", ""), team, part.role, made)
    for name, team in managers.items():
        _person(actor, part, name, "", team, part.manager_role, made)
    return made


def _rows(path: Path, part: PeoplePart) -> list[dict[str, str]]:
    with closing(path.open("rb")) as file:
        table = open_table(file, guess_format(file))
        wanted = [part.name, *part.team, *filter(None, (part.email, part.manager))]
        unknown = [column for column in wanted if column not in table.columns]
        if unknown:
            raise Invalid.at(part.file, "unknown_column", name=unknown[0])
        return [
            {name: cell.strip() for name, cell in zip(table.columns, row.cells, strict=False)}
            for row in table.rows()
            if not row.fault and not row.is_empty
        ]


def _team(actor: Actor, path: list[str], made: Made) -> UUID | None:
    """The team at the end of the path of names."""
    parent: UUID | None = None
    for name in path:
        found = Team.objects.filter(name__iexact=name, parent=parent).first()
        if found is None:
            found = create_team(actor, name, parent=parent)
            made.teams += 1
        parent = found.id
    return parent


def _person(actor: Actor, part: PeoplePart, name: str, email: str, team: UUID | None, role: str, made: Made) -> None:
    address = email or f"{latin_name(name)}@{part.email_domain}"
    if _known(name, address):
        return
    create_user(actor, address, name=name, roles=[role], team=team)
    made.users += 1


def _known(name: str, email: str) -> bool:
    if User.objects.filter(email=email.lower()).exists():
        return True
    wanted = folded_name(name)
    return any(folded_name(known) == wanted for known in User.objects.values_list("name", flat=True))


def latin_name(name: str) -> str:
    """The name as the first part of an address: ``Олена Коваленко`` → ``olena.kovalenko``."""
    letters = "".join(LATIN.get(letter, letter) for letter in folded_name(name))
    return ".".join(re.sub(r"[^a-z0-9 ]", "", letters).split()) or "person"
