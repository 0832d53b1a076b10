"""The saved views of somebody who leaves: another's from then on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.accounts.holdings import Before, Holding, register_holding
from dotyk.kernel.views.models import SavedView


def hand_over_views() -> None:
    register_holding(Holding("views", _held, _names, _give, _take_back))


def _held(actor: Actor, user_id: UUID) -> Sequence[UUID]:
    return list(SavedView.objects.filter(owner_id=user_id).order_by("id").values_list("id", flat=True))


def _names(actor: Actor, ids: Sequence[UUID]) -> Mapping[UUID, str]:
    return dict(SavedView.objects.filter(id__in=ids).values_list("id", "name"))


def _give(actor: Actor, view_id: UUID, giver: UUID, heir: UUID) -> Before | None:
    return {} if SavedView.objects.filter(id=view_id, owner_id=giver).update(owner_id=heir) else None


def _take_back(actor: Actor, view_id: UUID, giver: UUID, heir: UUID, before: Before) -> bool:
    return SavedView.objects.filter(id=view_id, owner_id=heir).update(owner_id=giver) == 1
