"""What a lead tells of the contact, company and deal it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dotyk.people.rules.domains import company_domain
from dotyk.people.rules.names import lead_title, split_name

Values = Mapping[str, Any]


def company_of(lead: Values) -> dict[str, Any] | None:
    """The company's values; None where the lead names none."""
    if not lead.get("company_name"):
        return None
    return _told(name=lead["company_name"], domain=company_domain(lead.get("email")), source=lead.get("source"))


def contact_of(lead: Values, *, company: str | None) -> dict[str, Any] | None:
    """The contact's values; None where the lead tells no name, phone or e-mail."""
    who = _told(
        **split_name(lead.get("name") or ""),
        phones=[lead["phone"]] if lead.get("phone") else None,
        emails=[lead["email"]] if lead.get("email") else None,
    )
    if not who:
        return None
    return {**who, **_told(company=company, source=lead.get("source"), lifecycle="opportunity")}


def deal_of(lead: Values, *, company: str | None, contact: str | None) -> dict[str, Any]:
    """The deal's values."""
    name = lead.get("company_name") or lead_title(lead)
    return _told(name=name, company=company, contacts=[contact] if contact else None, source=lead.get("source"))


def _told(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
