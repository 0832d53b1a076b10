"""Duplicates over HTTP: while typing, as groups to be tidied, by rules one can change."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.kernel import bulk, duplicates
from dotyk.kernel.api.answers import json_answer
from dotyk.kernel.api.bulk import BulkOut
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.api.schemas import Moment
from dotyk.kernel.bulk.jobs import go_on_changing
from dotyk.kernel.duplicates.groups import shown_reasons
from dotyk.kernel.duplicates.jobs import sweep_for_duplicates
from dotyk.platform.jobs import defer

router = Router(tags=["duplicates"], auth=signed_in)

Text = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]
Limit = Annotated[int, Query(ge=1, le=200)]


class ReasonOut(Schema):
    """``weight`` above nought speaks for the records being the same (natural logarithm of odds)."""

    trait: str
    how: str
    weight: float


class DuplicateOut(Schema):
    object: str
    id: UUID
    title: str
    matched: list[str]
    probability: float
    reasons: list[ReasonOut]


class DuplicatesOut(Schema):
    items: list[DuplicateOut]


class GroupRecordOut(Schema):
    """``filled``: how many fields say something; ``values``: what identifies the record."""

    id: UUID
    filled: int
    values: dict[str, Any]


class GroupOut(Schema):
    """The record to keep stands first; ``probability`` and ``reasons`` are of the least likely pair."""

    id: UUID
    probability: float
    reasons: list[ReasonOut]
    records: list[GroupRecordOut]


class GroupTotalOut(Schema):
    groups: int
    records: int


class GroupsOut(Schema):
    items: list[GroupOut]
    next_cursor: str | None
    total: GroupTotalOut


class DismissIn(Schema):
    ids: Annotated[list[UUID], Field(min_length=2, max_length=50)]


class DismissedOut(Schema):
    pairs: int


class MergeGroupsIn(Schema):
    """The groups from the probability ``least`` on; ``except``: records whose groups are left alone."""

    least: Annotated[float, Field(ge=0.5, le=1)]
    owner: UUID | None = None
    except_: Annotated[list[UUID], Field(alias="except", max_length=1000)] = []


class TraitOut(Schema):
    name: str
    used: bool


class WatchOut(Schema):
    """``threshold``: the probability from which a pair is kept; ``done`` of ``total`` tells how far a sweep is."""

    object: str
    threshold: float
    traits: list[TraitOut]
    status: Literal["idle", "running", "failed"]
    total: int
    done: int
    swept_at: Moment | None


class RulesIn(Schema):
    threshold: Annotated[float, Field(ge=0, le=1)] | None = None
    unused: Annotated[list[str], Field(max_length=50)] | None = None


@router.get("/duplicates/{object_name}", summary="Who may be the same as what is typed", response=DuplicatesOut)
def list_duplicates(
    request: SignedRequest,
    object_name: str,
    email: Text = "",
    phone: Text = "",
    name: Text = "",
    tax_id: Text = "",
    domain: Text = "",
    besides: UUID | None = None,
) -> HttpResponse:
    """Records that share a trait; at most ten, the likeliest first."""
    traits = {"email": email, "phone": phone, "name": name, "tax_id": tax_id, "domain": domain}
    found = duplicates.similar_by_traits(request.actor, object_name, traits, besides=besides)
    return json_answer({"items": [_similar(object_name, similar) for similar in found]})


@router.get("/duplicates/{object_name}/groups", summary="Groups of likely duplicates", response=GroupsOut)
def list_groups(
    request: SignedRequest,
    object_name: str,
    least: Annotated[float, Query(ge=0, le=1)] = 0.0,
    owner: UUID | None = None,
    limit: Limit = 20,
    cursor: str = "",
) -> HttpResponse:
    """Those within reach, the likeliest first; ``owner``: one of the records is this person's."""
    wanted = duplicates.Wanted(least, owner)
    return json_answer(duplicates.groups_json(request.actor, object_name, wanted, cursor=cursor, limit=limit))


@router.post("/duplicates/{object_name}/dismiss", summary="Say that records are not the same", response=DismissedOut)
@idempotent
def post_dismiss(request: SignedRequest, object_name: str, payload: DismissIn) -> HttpResponse:
    """Remembered for each two of them."""
    return json_answer({"pairs": duplicates.dismiss(request.actor, object_name, payload.ids)})


@router.post("/duplicates/{object_name}/merge", summary="Merge every likely group", response={202: BulkOut})
@idempotent
def post_merge_groups(request: SignedRequest, object_name: str, payload: MergeGroupsIn) -> HttpResponse:
    """In the background, as a bulk change: ``GET /bulk/{id}`` tells how far it is, ``POST …/undo`` takes it back."""
    wanted = duplicates.Wanted(payload.least, payload.owner)
    with transaction.atomic():
        run = duplicates.begin_merging(request.actor, object_name, wanted, payload.except_)
        defer(go_on_changing, lock=f"bulk {run.id}", run_id=str(run.id))
    return json_answer(bulk.shown_bulk(request.actor, run), 202)


@router.get("/duplicates/{object_name}/rules", summary="How an object is watched", response=WatchOut)
def get_rules(request: SignedRequest, object_name: str) -> HttpResponse:
    """The rules, and how far the sweep is."""
    return json_answer(duplicates.rules_json(request.actor, object_name))


@router.patch("/duplicates/{object_name}/rules", summary="Change how an object is watched", response=WatchOut)
def patch_rules(request: SignedRequest, object_name: str, payload: RulesIn) -> HttpResponse:
    """The rules hold from the next sweep on, which is begun at once."""
    with transaction.atomic():
        duplicates.change_rules(request.actor, object_name, threshold=payload.threshold, unused=payload.unused)
        duplicates.begin_sweep(request.actor, object_name)
        defer(sweep_for_duplicates, lock=f"sweep {object_name}", object_name=object_name)
    return json_answer(duplicates.rules_json(request.actor, object_name))


@router.post("/duplicates/{object_name}/sweep", summary="Look through a whole object", response={202: WatchOut})
@idempotent
def post_sweep(request: SignedRequest, object_name: str) -> HttpResponse:
    """In the background; 409 while one runs."""
    with transaction.atomic():
        duplicates.begin_sweep(request.actor, object_name)
        defer(sweep_for_duplicates, lock=f"sweep {object_name}", object_name=object_name)
    return json_answer(duplicates.rules_json(request.actor, object_name), 202)


def _similar(object_name: str, similar: duplicates.Similar) -> dict[str, Any]:
    return {
        "object": object_name,
        "id": str(similar.id),
        "title": similar.title,
        "matched": similar.matched,
        "probability": round(similar.probability, 4),
        "reasons": shown_reasons(similar.reasons),
    }
