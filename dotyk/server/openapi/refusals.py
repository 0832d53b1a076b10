"""The refusals every route may answer with."""

from __future__ import annotations

from collections.abc import Mapping

from dotyk.server.openapi.asking import FAULTS
from dotyk.server.openapi.values import TEXT, WHOLE, Schema, made_of, reference_to

PROBLEM = made_of({"type": TEXT, "title": TEXT, "status": WHOLE, "detail": TEXT, "errors": FAULTS})
TO_ANYBODY: Mapping[str, str] = {
    "404": "Missing or out of reach",
    "409": "Conflict",
    "413": "Too large",
    "422": "Invalid; ``errors`` say where",
    "429": "Too many requests; ``Retry-After`` says when to come again",
}
TO_THE_SIGNED_IN: Mapping[str, str] = {
    "401": "Not signed in",
    "403": "Never allowed to the caller",
}
TO_VERSIONS: Mapping[str, str] = {"412": "Changed meanwhile; ``current`` is the record now"}


def tell_refusals(operation: Schema) -> None:
    """Adds the refusals to an operation's answers, in the order of their status."""
    told = {**TO_ANYBODY, **(TO_THE_SIGNED_IN if "security" in operation else {})}
    if any(p["name"] == "If-Match" for p in operation.get("parameters", [])):
        told |= TO_VERSIONS
    content = {"application/problem+json": {"schema": reference_to("Problem")}}
    answers = {str(status): answer for status, answer in operation["responses"].items()}
    answers |= {status: {"description": words, "content": content} for status, words in told.items()}
    operation["responses"] = dict(sorted(answers.items()))
