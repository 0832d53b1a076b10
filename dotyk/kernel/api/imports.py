"""Imports over HTTP: a file, corrections of what was guessed, a trial, the import, its rejects, the way back."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django.db import transaction
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from ninja import File, Form, Router, UploadedFile

from dotyk.accounts.actors import Actor
from dotyk.accounts.security import SignedRequest
from dotyk.kernel import transfer
from dotyk.kernel.api.answers import body_object, json_answer, record_id
from dotyk.kernel.api.idempotency import idempotent
from dotyk.kernel.api.import_schemas import ImportChange, ImportOut, ImportPreviewOut, ImportsOut
from dotyk.kernel.api.object_schemas import ObjectsOut
from dotyk.kernel.api.objects import described
from dotyk.kernel.api.schemas import gives, takes
from dotyk.kernel.objects.registry import ObjectType, load_objects
from dotyk.kernel.transfer.jobs import attempt_import, go_on_importing, take_import_back
from dotyk.platform.jobs import Job, defer

router = Router(tags=["transfer"])


@router.get("/imports", summary="Imports", response=ImportsOut)
def list_imports(request: SignedRequest) -> HttpResponse:
    """``{"items"}``: one's own imports, everybody's for who may configure; the latest first."""
    return json_answer(transfer.imports_json(request.actor))


@router.post("/imports", summary="Begin an import", response={201: ImportOut})
@idempotent
def begin_import(request: SignedRequest, file: File[UploadedFile], object: Form[str] = "") -> HttpResponse:
    """Multipart: the CSV or XLSX under ``file``, the name of the ``object`` (guessed where it is left out).

    Answers with all that was guessed.
    """
    run = transfer.begin_import(request.actor, object, file.chunks(), file_name=file.name or "")
    return json_answer(transfer.shown_import(request.actor, run), 201)


@router.get("/imports/targets", summary="What a file can be brought into", response=ObjectsOut)
def list_import_targets(request: SignedRequest) -> HttpResponse:
    """Objects with their fields, as ``/objects`` tells of them; ``users`` are the people who work here."""
    load_objects(request.actor.schema_version)
    targets = transfer.import_targets(request.actor)
    return json_answer({"items": [_target(request.actor, target) for target in targets]})


def _target(actor: Actor, target: ObjectType) -> dict[str, Any]:
    told = described(actor, target)
    return {**told, "verbs": ["create", "update"]} if target.system else told


@router.get("/imports/{id}", summary="An import and its progress", response=ImportOut)
def get_import(request: SignedRequest, id: str) -> HttpResponse:
    """How far it is, what became of the rows, and each value that did not fit once with its count."""
    return json_answer(transfer.import_json(request.actor, record_id(id)))


@router.get("/imports/{id}/preview", summary="The first rows of the file", response=ImportPreviewOut)
def preview_import(request: SignedRequest, id: str) -> HttpResponse:
    """As the format reads them now: how people judge what was guessed."""
    return json_answer(transfer.preview_json(request.actor, record_id(id)))


@router.patch(
    "/imports/{id}", summary="Correct what was guessed", response=ImportOut, openapi_extra=takes(ImportChange)
)
def change_import(request: SignedRequest, id: str) -> HttpResponse:
    """``object``, ``format``, ``columns``, ``mapping``, ``options``; ``docs/import.md`` tells what each takes."""
    run = transfer.change_import(request.actor, record_id(id), body_object(request))
    return json_answer(transfer.shown_import(request.actor, run))


@router.post("/imports/{id}/dry-run", summary="Try an import", response={202: ImportOut})
def try_import(request: SignedRequest, id: str) -> HttpResponse:
    """The whole import with nothing written; when it is over the status is ``checked``."""
    with transaction.atomic():
        run = transfer.check_import(request.actor, record_id(id))
        _defer(attempt_import, id)
    return json_answer(transfer.shown_import(request.actor, run), 202)


@router.post("/imports/{id}/start", summary="Start an import, or go on with it", response={202: ImportOut})
def start_import(request: SignedRequest, id: str) -> HttpResponse:
    """Runs in the background; when it is over the status is ``done``, or ``failed`` with the ``error``."""
    with transaction.atomic():
        run = transfer.start_import(request.actor, record_id(id))
        _defer(go_on_importing, id)
    return json_answer(transfer.shown_import(request.actor, run), 202)


@router.post("/imports/{id}/stop", summary="Stop an import", response=ImportOut)
def stop_import(request: SignedRequest, id: str) -> HttpResponse:
    """What is in stays in; ``start`` goes on where it stopped."""
    return json_answer(transfer.shown_import(request.actor, transfer.stop_import(request.actor, record_id(id))))


@router.post("/imports/{id}/revert", summary="Take an import back", response={202: ImportOut})
def revert_import(request: SignedRequest, id: str) -> HttpResponse:
    """Deletes what the import made and puts back what it changed; when it is over the status is ``reverted``."""
    with transaction.atomic():
        run = transfer.revert_import(request.actor, record_id(id))
        _defer(take_import_back, id)
    return json_answer(transfer.shown_import(request.actor, run), 202)


@router.get("/imports/{id}/rejects", summary="The refused rows as CSV", openapi_extra=gives("text/csv"))
def import_rejects(request: SignedRequest, id: str) -> HttpResponseBase:
    """Each refused row with its number in the file, the reason, and all it held."""
    name, pieces = transfer.rejects_csv(request.actor, record_id(id))
    answer = StreamingHttpResponse((piece.encode() for piece in pieces), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _defer(what: Job, run_id: str) -> None:
    defer(what, lock=f"import {run_id}", run_id=str(record_id(run_id)))
