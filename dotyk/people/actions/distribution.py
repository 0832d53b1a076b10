"""New leads find their owners by the workspace's rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel.filters.compile import compile_filter
from dotyk.kernel.filters.context import filter_context
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records.saving import columns_of
from dotyk.people.events import LEAD_DISTRIBUTED
from dotyk.people.models import DistributionRule
from dotyk.people.queries.workload import active_people, open_leads_by_owner
from dotyk.people.rules.distribution import in_turn, to_least_loaded
from dotyk.platform.errors import Invalid


def distribute_leads(context: WriteContext, changes: Sequence[Change]) -> None:
    """Gives every new lead without an owner to somebody, by the first active rule it meets.

    Runs before the leads are saved, in their transaction; whoever brings ownerless leads at the same moment waits.
    Costs one query where no rule is active, else three more at most for each rule.
    """
    waiting = {c.id: c for c in changes if c.is_new and not c.new.get("owner") and not c.faults}
    if not waiting:
        return
    given: dict[UUID, UUID] = {}
    for rule in DistributionRule.objects.filter(is_active=True).select_for_update(no_key=True):
        leads = _matching(rule, [change for change in waiting.values() if change.id not in given], context)
        for lead, person in zip(leads, _people(rule, len(leads), given), strict=False):
            given[lead] = person
            waiting[lead].new["owner"] = str(person)
            waiting[lead].events.append((LEAD_DISTRIBUTED, {"rule": rule.name, "owner": str(person)}))


def _matching(rule: DistributionRule, changes: Sequence[Change], context: WriteContext) -> list[UUID]:
    """Those of the leads that meet the rule, in their order; none where a field of its filter is gone."""
    leads = [change.id for change in changes]
    if not rule.filter or not leads:
        return leads
    try:
        tree = parse_filter(SYSTEM, object_type("leads"), rule.filter)
    except Invalid:
        return []
    condition = compile_filter(tree, "t", filter_context(SYSTEM))
    rows = [_row(change, context) for change in changes]
    with connection.cursor() as cursor:
        cursor.execute(
            f"select t.id from json_populate_recordset(null::lead, %s) t where {condition.text}",
            [orjson.dumps(rows).decode(), *condition.params],
        )
        found = {row[0] for row in cursor.fetchall()}
    return [lead for lead in leads if lead in found]


def _row(change: Change, context: WriteContext) -> dict[str, Any]:
    """The lead as it would be saved, for a filter to look at."""
    lead = object_type("leads")
    stamp = context.at.isoformat()
    values = {**change.new, "created_at": stamp, "updated_at": stamp, "version": 1}
    row = columns_of(lead, replace(change, new=values, faults=[]), lead.fields, context)
    return {"custom": {}, **row, "id": change.id}


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
