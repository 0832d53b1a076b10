"""The way back of people: who came in goes again, who was changed is as before, teams that stand empty go."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from dotyk.accounts.actions import change_user, delete_team, remove_newcomer
from dotyk.accounts.actors import Actor
from dotyk.kernel.transfer.colleagues.target import COLLEAGUES
from dotyk.kernel.transfer.models import ImportRow
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound

STAYS = (Conflict, Denied, Invalid, NotFound)


def take_colleagues_back(actor: Actor, rows: Iterable[ImportRow]) -> None:
    """Takes rows back, the last first: people before the teams they stand in. What somebody relies on by now stays."""
    ordered = sorted(rows, key=lambda row: (row.object == "teams", -row.row, -row.part))
    for row in ordered:
        if row.record_id is None:
            continue
        try:
            _take_back(actor, row, row.record_id)
        except STAYS:
            continue


def _take_back(actor: Actor, row: ImportRow, record_id: UUID) -> None:
    if row.object == "teams":
        delete_team(actor, record_id)
    elif row.object == COLLEAGUES and row.outcome == "created":
        remove_newcomer(actor, record_id)
    elif row.cells:
        before = dict(row.cells)
        if before.get("team"):
            before["team"] = UUID(before["team"])
        change_user(actor, record_id, **before)
