"""New leads find their owners by the workspace's rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import connection

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import object_type
from dotyk.people.events import LEAD_DISTRIBUTED
from dotyk.people.models import DistributionRule
from dotyk.people.queries.workload import active_people, open_leads_by_owner
from dotyk.people.rules.distribution import in_turn, to_least_loaded
from dotyk.platform.errors import Invalid


def distribute_leads(context: WriteContext, changes: Sequence[Change]) -> None:
    """Gives every new lead without an owner to somebody, by the first active rule it meets.

    Runs inside the transaction of the write; whoever brings ownerless leads at the same moment waits. Costs one query
    where no rule is active, else three for each rule and one for all the leads given.
    """
    waiting = {change.id: change for change in changes if change.is_new and not change.new.get("owner")}
    if context.verb != "create" or not waiting:
        return
    given: dict[UUID, UUID] = {}
    for rule in DistributionRule.objects.filter(is_active=True).select_for_update():
        leads = _matching(rule, [lead for lead in waiting if lead not in given])
        for lead, person in zip(leads, _people(rule, len(leads), given), strict=False):
            given[lead] = person
            waiting[lead].new["owner"] = str(person)
            waiting[lead].events.append((LEAD_DISTRIBUTED, {"rule": rule.name, "owner": str(person)}))
    _save_owners(given)


def _matching(rule: DistributionRule, lead_ids: Sequence[UUID]) -> list[UUID]:
    """Those of the leads that meet the rule, in their order; none where a field of its filter is gone."""
    if not rule.filter or not lead_ids:
        return list(lead_ids)
    from dotyk.kernel.filters import compile_filter, parse_filter

    try:
        condition = compile_filter(parse_filter(SYSTEM, object_type("leads"), rule.filter), "t", SYSTEM)
    except Invalid:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id from lead t where t.id = any(%s::uuid[]) and {condition.text}",
            [list(lead_ids), *condition.params],
        )
        found = {row[0] for row in cursor.fetchall()}
    return [lead for lead in lead_ids if lead in found]


def _people(rule: DistributionRule, count: int, given: Mapping[UUID, UUID]) -> list[UUID]:
    """Who gets the next ``count`` leads of the rule; the turn is remembered. Empty where nobody is active."""
    people = active_people(rule.user_ids) if count else []
    if not people:
        return []
    if rule.way == DistributionRule.Way.LEAST_LOADED:
        return to_least_loaded(people, open_leads_by_owner(people, besides=given), count)
    turn = [user for user in rule.user_ids if user in people]
    chosen = in_turn(turn, _last_in(turn, rule), count)
    DistributionRule.objects.filter(id=rule.id).update(last_user_id=chosen[-1])
    return chosen


def _last_in(turn: Sequence[UUID], rule: DistributionRule) -> UUID | None:
    """Whose turn was last: the latest recipient, or whoever of the active stands before them in the rule."""
    if rule.last_user_id not in rule.user_ids:
        return None
    place = rule.user_ids.index(rule.last_user_id)
    before = [user for user in rule.user_ids[: place + 1] if user in turn]
    return before[-1] if before else turn[-1]


def _save_owners(given: Mapping[UUID, UUID]) -> None:
    if not given:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "update lead t set owner_id = g.owner_id from unnest(%s::uuid[], %s::uuid[]) as g(id, owner_id) "
            "where t.id = g.id",
            [list(given), list(given.values())],
        )
