"""A lead becomes a contact, a company and a deal, all or none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import owner_reaches
from dotyk.kernel.duplicates import similar_records
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records import create_record, update_record
from dotyk.people.actions.locking import locked_lead
from dotyk.people.rules import conversion as rules
from dotyk.platform.errors import Conflict, Invalid

Values = Mapping[str, Any]


class Auto(Enum):
    """Left to Dotyk: made of what the lead tells."""

    AUTO = "auto"


AUTO = Auto.AUTO
Part = Values | UUID | Auto | None


def convert_lead(
    actor: Actor, lead_id: UUID, *, company: Part = AUTO, contact: Part = AUTO, deal: Part = AUTO
) -> dict[str, Any]:
    """Makes the lead's contact, company and deal in one transaction and gives the converted lead's values.

    A part is AUTO (from the lead), values that complete or replace the lead's, the id of a record to take, or None for
    none. A contact with the same phone or e-mail and a company with the same tax number, domain or name are taken
    instead of made, where the actor sees them. NotFound; Denied where the actor may not make a part or change the lead;
    Conflict where the lead is converted already; Invalid with faults under ``company.``, ``contact.`` or ``deal.``.
    """
    with transaction.atomic():
        lead = locked_lead(actor, lead_id)
        if lead["status"] == "converted":
            raise Conflict("lead_is_converted")
        made = _Making(actor, lead)
        company_id = made.part("companies", company, rules.company_of, _same_company)
        contact_id = made.part("contacts", contact, rules.contact_of, _same_contact, company=company_id)
        deal_id = made.part("deals", deal, rules.deal_of, _nobody, company=company_id, contact=contact_id)
        outcome = {"company": company_id, "contact": contact_id, "deal": deal_id}
        if not any(outcome.values()):
            raise Invalid.at("contact", "nothing_to_convert")
        return update_record(actor, "leads", lead_id, {"status": "converted", **outcome})


Draft = Callable[..., dict[str, Any] | None]
Search = Callable[[Actor, Values], UUID | None]


@dataclass(frozen=True, slots=True)
class _Making:
    actor: Actor
    lead: Values

    def part(self, name: str, wish: Part, draft: Draft, search: Search, **others: str | None) -> str | None:
        """The id of the record of object ``name`` that the wish leads to; None for none."""
        singular = object_type(name).singular
        if wish is None:
            return None
        if isinstance(wish, UUID):
            return str(wish)
        if wish is AUTO and self.lead.get(singular):
            return str(self.lead[singular])
        values = draft(self.lead, **others)
        if wish is AUTO and values is None:
            return None
        values = {**self._owner(name), **(values or {}), **(wish if isinstance(wish, Mapping) else {})}
        found = search(self.actor, values)
        if found is not None:
            return str(found)
        with _faults_under(singular):
            return str(create_record(self.actor, name, values)["id"])

    def _owner(self, name: str) -> dict[str, Any]:
        """The lead's owner, where the actor may give records to them; else the record finds its own."""
        owner = self.lead.get("owner")
        if owner and owner_reaches(self.actor, object_type(name), "create", [UUID(owner)]):
            return {"owner": owner}
        return {}


def _same_contact(actor: Actor, values: Values) -> UUID | None:
    return _first(actor, "contacts", values, ("phones", "emails"))


def _same_company(actor: Actor, values: Values) -> UUID | None:
    return _first(actor, "companies", values, ("tax_id", "domain", "name"))


def _nobody(actor: Actor, values: Values) -> UUID | None:
    return None


def _first(actor: Actor, object_name: str, values: Values, names: Sequence[str]) -> UUID | None:
    """The record that shares one of the named values as a whole, the one that says most."""
    found = similar_records(actor, object_name, {name: values.get(name) for name in names})
    same = {d.id: max((r.weight for r in d.reasons if r.how == "same"), default=0.0) for d in found}
    best = max(same, key=lambda i: same[i], default=None)
    return best if best is not None and same[best] > 0 else None


@contextmanager
def _faults_under(part: str) -> Iterator[None]:
    try:
        yield
    except Invalid as invalid:
        raise Invalid(*(replace(fault, field=f"{part}.{fault.field}") for fault in invalid.faults)) from invalid
