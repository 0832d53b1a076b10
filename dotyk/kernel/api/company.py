"""The company's settings over HTTP."""

from __future__ import annotations

from dataclasses import asdict

from django.http import HttpResponse
from ninja import Router, Schema

from dotyk.accounts.security import SignedRequest
from dotyk.kernel.api.answers import body_object, json_answer
from dotyk.kernel.api.schemas import takes
from dotyk.kernel.records.company import change_company, has_money
from dotyk.platform.workspace import WorkspaceSettings, workspace

router = Router(tags=["workspace"])


class CompanyOut(Schema):
    name: str
    country: str
    currency: str
    time_zone: str
    language: str
    trade: str
    schema_version: int
    currency_locked: bool


class CompanyChange(Schema):
    name: str = ""
    country: str = ""
    currency: str = ""
    time_zone: str = ""
    language: str = ""
    trade: str = ""


@router.get("/workspace", summary="The company's settings", response=CompanyOut)
def get_workspace(request: SignedRequest) -> HttpResponse:
    """Name, country, base currency (locked once there are amounts counted in it), time zone, language."""
    return _shown(workspace(request.actor.schema_version))


@router.patch(
    "/workspace",
    summary="Change the company's settings",
    response=CompanyOut,
    openapi_extra=takes(CompanyChange),
)
def patch_workspace(request: SignedRequest) -> HttpResponse:
    """Changes what is given; needs ``configure``."""
    return _shown(change_company(request.actor, body_object(request)))


def _shown(company: WorkspaceSettings) -> HttpResponse:
    return json_answer({**asdict(company), "currency_locked": has_money()})
