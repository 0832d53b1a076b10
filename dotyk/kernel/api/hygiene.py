"""Hygiene of records over HTTP."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Router, Schema

from dotyk.accounts.security import SignedRequest
from dotyk.kernel import hygiene
from dotyk.kernel.api.answers import json_answer

router = Router(tags=["records"])


class HygieneCountOut(Schema):
    """Exact up to 10,000, estimated beyond."""

    value: int
    exact: bool


class FindingOut(Schema):
    """``filter`` is that of the records counted, for a list of them."""

    name: str
    filter: dict[str, Any]
    count: HygieneCountOut


class FieldFillingOut(Schema):
    field: str
    filled: int


class PersonFillingOut(Schema):
    """``filled``: how many of the fields of their records are filled, from 0 to 1."""

    id: UUID
    name: str
    records: int
    filled: float


class HygieneOut(Schema):
    """``looked_at``: of how many records, those changed last, the filling of fields is told."""

    findings: list[FindingOut]
    looked_at: int
    fields: list[FieldFillingOut]
    people: list[PersonFillingOut]


@router.get("/hygiene/{object_name}", summary="What is amiss in records", response=HygieneOut)
def record_hygiene(request: SignedRequest, object_name: str) -> HttpResponse:
    """What is missing, forgotten or made up in the records within reach, and how well their fields are filled."""
    found = hygiene.findings(request.actor, object_name)
    filled = hygiene.filling(request.actor, object_name)
    return json_answer(
        {
            "findings": [{"name": f.check.name, "filter": f.check.filter, "count": f.count} for f in found],
            "looked_at": filled.looked_at,
            "fields": [{"field": name, "filled": count} for name, count in filled.fields],
            "people": [
                {"id": p.user_id, "name": p.name, "records": p.records, "filled": round(p.filled, 4)}
                for p in filled.people
            ],
        }
    )
