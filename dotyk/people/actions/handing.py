"""The place of somebody who leaves in the rules by which leads find their owners: another's from then on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.accounts.holdings import Before, Holding, register_holding
from dotyk.people.actions.distribution_rules import change_distribution_rule
from dotyk.people.models import DistributionRule


def hand_over_distribution() -> None:
    register_holding(
        Holding("distribution", _held, _names, _give, _take_back, may=lambda actor: actor.can("configure"))
    )


def _held(actor: Actor, user_id: UUID) -> Sequence[UUID]:
    return list(DistributionRule.objects.filter(user_ids__contains=[user_id]).values_list("id", flat=True))


def _names(actor: Actor, ids: Sequence[UUID]) -> Mapping[UUID, str]:
    return dict(DistributionRule.objects.filter(id__in=ids).values_list("id", "name"))


def _give(actor: Actor, rule_id: UUID, giver: UUID, heir: UUID) -> Before | None:
    """Who takes part already does not take part twice."""
    rule = DistributionRule.objects.select_for_update(no_key=True).filter(id=rule_id).first()
    if rule is None or giver not in rule.user_ids:
        return None
    before, was_last = rule.user_ids, rule.last_user_id == giver
    after = list(dict.fromkeys(heir if user == giver else user for user in before))
    change_distribution_rule(actor, rule_id, user_ids=after)
    if was_last:
        DistributionRule.objects.filter(id=rule_id).update(last_user_id=heir)
    return {"users": [str(user) for user in before], "after": [str(user) for user in after]}


def _take_back(actor: Actor, rule_id: UUID, giver: UUID, heir: UUID, before: Before) -> bool:
    rule = DistributionRule.objects.select_for_update(no_key=True).filter(id=rule_id).first()
    if rule is None or [str(user) for user in rule.user_ids] != before["after"]:
        return False
    rule.user_ids = [UUID(user) for user in before["users"]]
    rule.save(update_fields=["user_ids"])
    audit.record(actor, "distribution_changed", rule.id, name=rule.name)
    return True
