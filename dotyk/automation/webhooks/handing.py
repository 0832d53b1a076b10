"""Webhooks that somebody answers for, or through whose eyes they look: another's when they leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db.models import Q

from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import require_covers
from dotyk.accounts.handing import heir_who_may
from dotyk.accounts.holdings import Before, Holding, register_holding
from dotyk.automation.models import Webhook
from dotyk.automation.webhooks.checking import checked_wish
from dotyk.automation.webhooks.endpoints import open_webhook
from dotyk.platform.clock import now
from dotyk.platform.errors import NotFound


def hand_over_webhooks() -> None:
    register_holding(Holding("webhooks", _held, _names, _give, _take_back, may=lambda actor: actor.can("configure")))


def _held(actor: Actor, user_id: UUID) -> Sequence[UUID]:
    theirs = Q(owner_id=user_id) | Q(acts_as_id=user_id)
    return list(Webhook.objects.filter(theirs, deleted_at=None).order_by("id").values_list("id", flat=True))


def _names(actor: Actor, ids: Sequence[UUID]) -> Mapping[UUID, str]:
    return dict(Webhook.objects.filter(id__in=ids).values_list("id", "name"))


def _give(actor: Actor, webhook_id: UUID, giver: UUID, heir: UUID) -> Before | None:
    """The heir sees what it is told of: nobody lends more than they have."""
    try:
        hook = open_webhook(actor, webhook_id, lock=True)
    except NotFound:
        return None
    before = {"owner": hook.owner_id == giver, "acts_as": hook.acts_as_id == giver}
    if not any(before.values()):
        return None
    person = heir_who_may(heir, "configure")
    if before["acts_as"]:
        require_covers(actor, person.roles.all())
        checked_wish(heir, hook.url, hook.kinds, hook.object, hook.fields, hook.where)
    _lead(hook, before, heir)
    return before


def _take_back(actor: Actor, webhook_id: UUID, giver: UUID, heir: UUID, before: Before) -> bool:
    hook = Webhook.objects.select_for_update(of=("self",)).filter(id=webhook_id, deleted_at=None).first()
    if hook is None:
        return False
    now_theirs = {"owner": hook.owner_id == heir, "acts_as": hook.acts_as_id == heir}
    if any(was and not now_theirs[name] for name, was in before.items()):
        return False
    _lead(hook, before, giver)
    return True


def _lead(hook: Webhook, names: Mapping[str, bool], user_id: UUID) -> None:
    for name, is_meant in names.items():
        if is_meant:
            setattr(hook, f"{name}_id", user_id)
    hook.updated_at, hook.revision = now(), hook.revision + 1
    hook.save()
