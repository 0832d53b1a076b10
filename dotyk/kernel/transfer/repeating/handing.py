"""Scheduled imports of somebody who leaves: another answers for them and brings them in by their own rights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor, Reach
from dotyk.accounts.guards import require_covers
from dotyk.accounts.handing import heir_who_may
from dotyk.accounts.holdings import Before, Holding, register_holding
from dotyk.accounts.queries import actor_of
from dotyk.kernel.transfer.repeating.models import ImportRepeat
from dotyk.platform.errors import Denied, Invalid


def hand_over_repeats() -> None:
    register_holding(Holding("repeats", _held, _names, _give, _take_back, may=_may))


def _may(actor: Actor) -> bool:
    return actor.can("import") and actor.can("configure")


def _held(actor: Actor, user_id: UUID) -> Sequence[UUID]:
    return list(ImportRepeat.objects.filter(owner_id=user_id).order_by("id").values_list("id", flat=True))


def _names(actor: Actor, ids: Sequence[UUID]) -> Mapping[UUID, str]:
    return dict(ImportRepeat.objects.filter(id__in=ids).values_list("id", "name"))


def _give(actor: Actor, repeat_id: UUID, giver: UUID, heir: UUID) -> Before | None:
    """It brings in by the heir's rights then: they need those to import, and nobody lends more than they have."""
    repeat = _owned(repeat_id, giver)
    if repeat is None:
        return None
    _require_scopes(actor, repeat)
    person = heir_who_may(heir, "configure")
    heir_who_may(heir, "import")
    if actor_of(heir).reach(repeat.object, "create") is Reach.NONE:
        raise Invalid.at("to", "heir_may_not", name=person.name)
    require_covers(actor, person.roles.all())
    _own(actor, repeat, heir)
    return {}


def _take_back(actor: Actor, repeat_id: UUID, giver: UUID, heir: UUID, before: Before) -> bool:
    """Also to somebody who has left since: it stands still then, as it would have."""
    repeat = _owned(repeat_id, heir)
    if repeat is None:
        return False
    _own(actor, repeat, giver)
    return True


def _owned(repeat_id: UUID, owner: UUID) -> ImportRepeat | None:
    rows = ImportRepeat.objects.select_for_update(of=("self",))
    return rows.filter(id=repeat_id, owner_id=owner).first()


def _require_scopes(actor: Actor, repeat: ImportRepeat) -> None:
    """A key gives no more than it may itself."""
    if actor.scopes is not None and (repeat.scopes is None or not set(repeat.scopes) <= set(actor.scopes)):
        raise Denied()


def _own(actor: Actor, repeat: ImportRepeat, user_id: UUID) -> None:
    repeat.owner_id = user_id
    repeat.save(update_fields=["owner"])
    audit.record(actor, "import_repeat_changed", None, name=repeat.name)
