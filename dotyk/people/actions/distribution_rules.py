"""The rules by which new leads find their owners."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.records import known_object
from dotyk.people.models import DistributionRule
from dotyk.people.queries.workload import active_people
from dotyk.platform.errors import Denied, Invalid, NotFound

CHANGEABLE = ("name", "position", "filter", "user_ids", "way", "is_active")


def add_distribution_rule(actor: Actor, **values: Any) -> DistributionRule:
    """Makes a rule of ``CHANGEABLE`` values; ``name`` and ``user_ids`` are needed.

    Denied without the capability ``configure``; Invalid for a filter leads cannot meet or people who are not there.
    """
    _require_configurer(actor)
    last = DistributionRule.objects.order_by("position").last()
    rule = DistributionRule(position=last.position + 1 if last else 0, user_ids=[])
    with transaction.atomic():
        return _saved(actor, rule, {"name": "", "user_ids": [], **values})


def change_distribution_rule(actor: Actor, rule_id: UUID, **values: Any) -> DistributionRule:
    """Changes the named values of a rule; errors as ``add_distribution_rule``, and NotFound."""
    _require_configurer(actor)
    with transaction.atomic():
        return _saved(actor, _locked(rule_id), values)


def remove_distribution_rule(actor: Actor, rule_id: UUID) -> None:
    """Deletes a rule; leads keep their owners. Denied; NotFound."""
    _require_configurer(actor)
    with transaction.atomic():
        rule = _locked(rule_id)
        audit.record(actor, "distribution_deleted", rule.id, name=rule.name)
        rule.delete()


def _require_configurer(actor: Actor) -> None:
    if not actor.can("configure"):
        raise Denied()


def _locked(rule_id: UUID) -> DistributionRule:
    rule = DistributionRule.objects.select_for_update(no_key=True).filter(id=rule_id).first()
    if rule is None:
        raise NotFound()
    return rule


def _saved(actor: Actor, rule: DistributionRule, values: dict[str, Any]) -> DistributionRule:
    _check(actor, values)
    for name in CHANGEABLE:
        if name in values:
            setattr(rule, name, values[name])
    rule.save()
    audit.record(actor, "distribution_changed", rule.id, name=rule.name)
    return rule


def _check(actor: Actor, values: dict[str, Any]) -> None:
    if "name" in values and not values["name"].strip():
        raise Invalid.at("name", "required")
    if values.get("filter"):
        parse_filter(actor, known_object(actor, "leads"), values["filter"])
    if "user_ids" in values:
        users = values["user_ids"] = list(dict.fromkeys(values["user_ids"]))
        if not users:
            raise Invalid.at("user_ids", "required")
        if len(active_people(users)) < len(users):
            raise Invalid.at("user_ids", "no_such_user")
