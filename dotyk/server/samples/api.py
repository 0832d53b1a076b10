"""Samples over HTTP."""

from __future__ import annotations

from django.http import HttpResponse
from ninja import Router

from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.kernel import transfer
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.api.import_schemas import ImportOut
from dotyk.server.samples.making import make_samples

router = Router(auth=signed_in, tags=["transfer"])


@router.post("/samples", summary="A few records to look around with", response={201: ImportOut})
@idempotent
def post_samples(request: SignedRequest) -> HttpResponse:
    """Noted as an import, and taken out by taking it back; 409 where samples are in already."""
    return json_answer(transfer.import_json(request.actor, make_samples(request.actor)), 201)
