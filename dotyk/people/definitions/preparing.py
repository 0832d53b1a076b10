"""What is worked out and checked before people are saved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.people.actions.distribution import distribute_leads
from dotyk.people.events import LEAD_ANSWERED, LEAD_CONVERTED, LEAD_DISQUALIFIED
from dotyk.people.queries.ancestors import parents_above
from dotyk.people.rules.countries import country_code
from dotyk.people.rules.domains import normal_domain
from dotyk.people.rules.handles import normal_handle
from dotyk.people.rules.leads import answers_by_status, outcome_fault, response_seconds
from dotyk.people.rules.names import contact_title, lead_title
from dotyk.people.rules.tax_ids import WrongTaxId, checked_tax_id
from dotyk.people.rules.trees import is_own_ancestor
from dotyk.platform.clock import written
from dotyk.platform.errors import Fault


def prepare_contacts(context: WriteContext, changes: Sequence[Change]) -> None:
    """Titles the contacts and writes messenger names one way; somebody nobody can name is refused."""
    for change in changes:
        handles = change.new.get("handles")
        if handles and change.changed("handles"):
            country = context.parse.country
            change.new["handles"] = {name: normal_handle(name, text, country) for name, text in handles.items()}
        change.new["title"] = contact_title(change.new)
        if not change.new["title"]:
            change.faults.append(Fault("first_name", "contact_needs_name"))


def prepare_companies(context: WriteContext, changes: Sequence[Change]) -> None:
    """Checks tax numbers, domains and parents; one query where a company moved below another."""
    for change in changes:
        change.new["title"] = change.new.get("name") or ""
        if change.new.get("tax_id") and (change.changed("tax_id") or change.changed("address")):
            _check_tax_id(change, context.parse.country)
        if change.new.get("domain") and change.changed("domain"):
            _check_domain(change)
    moved = [c for c in changes if not c.is_new and c.new.get("parent") and c.changed("parent")]
    if moved:
        _refuse_circles(moved)


def _check_tax_id(change: Change, workspace_country: str) -> None:
    given = (change.new.get("address") or {}).get("country")
    country = country_code(given) if given else workspace_country
    try:
        change.new["tax_id"] = checked_tax_id(change.new["tax_id"], country)
    except WrongTaxId as wrong:
        change.faults.append(Fault("tax_id", wrong.code))


def _check_domain(change: Change) -> None:
    domain = normal_domain(change.new["domain"])
    if domain is None:
        change.faults.append(Fault("domain", "not_domain"))
    else:
        change.new["domain"] = domain


def _refuse_circles(moved: Sequence[Change]) -> None:
    parents = parents_above([change.new["parent"] for change in moved])
    parents.update({str(change.id): change.new["parent"] for change in moved})
    for change in moved:
        if is_own_ancestor(str(change.id), parents):
            change.faults.append(Fault("parent", "parent_circle"))


def prepare_leads(context: WriteContext, changes: Sequence[Change]) -> None:
    """Titles the leads, notes answer and conversion, wants the outcome told, and finds owners for the ownerless."""
    for change in changes:
        change.new["title"] = lead_title(change.new)
        if not change.new["title"]:
            change.faults.append(Fault("name", "lead_needs_name"))
        if change.changed("status"):
            _note_status(context, change)
    distribute_leads(context, changes)


def _note_status(context: WriteContext, change: Change) -> None:
    old_status, status = (change.old or {}).get("status"), change.new.get("status")
    if status != "disqualified":
        change.new["disqualify_reason"] = None
    fault = outcome_fault(change.new)
    if fault is not None:
        change.faults.append(Fault(*fault))
        return
    change.new["converted_at"] = written(context.at) if status == "converted" else None
    if answers_by_status(old_status, status):
        _note_answer(change, context.at)
    if status == "converted":
        change.events.append((LEAD_CONVERTED, {name: change.new.get(name) for name in ("contact", "company", "deal")}))
    elif status == "disqualified":
        change.events.append((LEAD_DISQUALIFIED, {"reason": change.new["disqualify_reason"]}))


def _note_answer(change: Change, at: datetime) -> None:
    """Writes down the first answer to a lead; later ones change nothing."""
    if change.new.get("first_response_at"):
        return
    seconds = response_seconds(datetime.fromisoformat(change.new["created_at"]), at)
    change.new.update(first_response_at=at.isoformat(), first_response_seconds=seconds)
    change.events.append((LEAD_ANSWERED, {"seconds": seconds}))
