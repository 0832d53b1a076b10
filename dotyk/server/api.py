"""The API, assembled: every subject's router under ``/api/v1``."""

from __future__ import annotations

from importlib import import_module

from django.http import HttpRequest, HttpResponse

from dotyk.accounts.security import signed_in
from dotyk.server.bodies import StrictParser
from dotyk.server.openapi import DescribedAPI
from dotyk.server.problems import handle_errors

# Addresses are compared in this order: what is asked most stands first.
ROUTERS = (
    "dotyk.kernel.api.exports",
    "dotyk.kernel.api.bulk",
    "dotyk.kernel.api.deleted",
    "dotyk.kernel.api.records",
    "dotyk.kernel.api.merging",
    "dotyk.accounts.api",
    "dotyk.kernel.api.company",
    "dotyk.kernel.api.objects",
    "dotyk.kernel.api.repeats",
    "dotyk.kernel.api.imports",
    "dotyk.kernel.api.timeline",
    "dotyk.kernel.api.presence",
    "dotyk.kernel.api.comments",
    "dotyk.kernel.api.feed",
    "dotyk.kernel.api.attachments",
    "dotyk.kernel.api.links",
    "dotyk.kernel.api.filters",
    "dotyk.kernel.api.search",
    "dotyk.kernel.api.fields",
    "dotyk.kernel.api.views",
    "dotyk.kernel.api.layouts",
    "dotyk.kernel.api.own_looks",
    "dotyk.kernel.api.tags",
    "dotyk.kernel.api.access",
    "dotyk.kernel.api.sharing",
    "dotyk.kernel.api.shares",
    "dotyk.kernel.api.personal",
    "dotyk.kernel.api.erasing",
    "dotyk.kernel.api.sights",
    "dotyk.kernel.api.duplicates",
    "dotyk.kernel.api.hygiene",
    "dotyk.kernel.api.handing",
    "dotyk.automation.notices.api",
    "dotyk.automation.api",
    "dotyk.automation.webhooks.api",
    "dotyk.automation.approvals.api",
    "dotyk.automation.incoming.api",
    "dotyk.automation.versions.api",
    "dotyk.automation.bots.api",
    "dotyk.people.api",
    "dotyk.activities.api",
    "dotyk.commerce.api",
    "dotyk.sales.api",
    "dotyk.server.samples.api",
    "dotyk.server.presets.api",
    "dotyk.server.whole.api",
)

api = DescribedAPI(
    title="Dotyk",
    version="1",
    description="Every touch of a customer, remembered. Conventions: docs/api.md.",
    urls_namespace="api",
    docs_url=None,
    openapi_url=None,
    auth=signed_in,
    parser=StrictParser(),
)
handle_errors(api)
for module in ROUTERS:
    api.add_router("", import_module(module).router)


@api.get("/ping", response={204: None}, tags=["server"], summary="Whether the caller is let in")
def ping(request: HttpRequest) -> HttpResponse:
    """204 for whoever is signed in; does nothing else."""
    return HttpResponse(status=204)
