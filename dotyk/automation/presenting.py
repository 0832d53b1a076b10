"""Flows and runs as people see them, in their language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q

from dotyk.accounts.actors import Actor
from dotyk.automation.checking import faults_of
from dotyk.automation.flows import open_flow, require_automate
from dotyk.automation.kinds import Kind
from dotyk.automation.known import acting
from dotyk.automation.models import Flow, FlowEngine, FlowRun, Webhook
from dotyk.automation.moving import OPEN
from dotyk.automation.parts import STEPS, TRIGGERS
from dotyk.automation.registry import Parameter, actions, templates
from dotyk.automation.rules.places import key_of
from dotyk.automation.standing import Standing, standings_of
from dotyk.automation.stopping import reason_of
from dotyk.automation.tree import definition_in
from dotyk.automation.undoing import open_run
from dotyk.kernel.objects.fields import Label
from dotyk.kernel.objects.registry import object_type
from dotyk.kernel.records import titles_of
from dotyk.platform.clock import now, written
from dotyk.platform.errors import Fault, Invalid, NotFound
from dotyk.platform.ids import parse_id
from dotyk.platform.messages import say

COUNTED_DAYS = 30
FLOWS_MOST = 500
_FIGURES = """
select r.flow_id, count(*) filter (where state in ('waiting', 'held')),
       count(*) filter (where state in ('done', 'goal')),
       count(*) filter (where state = 'failed' or state in ('waiting', 'held') and error is not null),
       count(*) filter (where state = 'loop'), max(r.started_at)
from flow_run r where r.flow_id = any(%s::uuid[]) and r.started_at > %s group by r.flow_id
"""
_NONE = (0, 0, 0, 0, None)


def flows_json(actor: Actor, *, object_name: str = "") -> dict[str, Any]:
    """Every flow with what it did in thirty days, by name; NotFound where there is no such object; three queries."""
    require_automate(actor)
    if object_name:
        object_type(object_name)
    rows = Flow.objects.filter(deleted_at=None).select_related("version", "owner").order_by("name", "id")
    found = list((rows.filter(object=object_name) if object_name else rows)[:FLOWS_MOST])
    figures = _figures([row.id for row in found])
    paused_at = FlowEngine.objects.get(id=1).paused_at
    items = [_shown(actor, row, figures.get(row.id, _NONE)) for row in found]
    return {"items": items, "paused_at": paused_at and written(paused_at)}


def flow_json(actor: Actor, flow_id: UUID) -> dict[str, Any]:
    """One flow whole, with what would keep it from working (``faults``); NotFound."""
    row = open_flow(actor, flow_id)
    faults = [_worded(actor, reason_of(fault)) for fault in _faults(row)]
    return {**_shown(actor, row, _figures([row.id]).get(row.id, _NONE)), "faults": faults}


def _faults(row: Flow) -> Sequence[Fault]:
    assert row.version is not None
    try:
        owner = acting(row.owner_id, row.author_id, row.name)
        return faults_of(owner, row.object, definition_in(row.draft or row.version.definition))
    except NotFound:
        return [Fault("owner", "flow_owner_gone")]
    except Invalid as error:
        return error.faults


def _figures(ids: list[UUID]) -> dict[UUID, tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(_FIGURES, [ids, now() - timedelta(days=COUNTED_DAYS)])
        return {row[0]: tuple(row[1:]) for row in cursor.fetchall()}


def _shown(actor: Actor, row: Flow, figures: tuple[Any, ...]) -> dict[str, Any]:
    assert row.version is not None
    waiting, done, failed, loops, last = figures
    return {
        "id": str(row.id),
        "name": row.name,
        "object": row.object,
        "state": row.state,
        "priority": row.priority,
        "owner": None if row.owner is None else {"id": str(row.owner.id), "name": row.owner.name},
        "reasons": [_worded(actor, reason) for reason in row.reasons],
        "version": row.version.number,
        "definition": row.version.definition,
        "draft": row.draft,
        "revision": row.revision,
        "figures": {"waiting": waiting, "done": done, "failed": failed, "loops": loops, "last_at": _at(last)},
        "on_since": _at(row.on_since),
        "created_at": written(row.created_at),
        "updated_at": written(row.updated_at),
    }


def runs_json(actor: Actor, flow_id: UUID, *, state: str = "", cursor: str = "", limit: int = 50) -> dict[str, Any]:
    """The runs of a flow, the latest first, with the titles of their records; NotFound, Invalid at ``cursor``.

    Those that failed take in those of which one path failed while others go on.
    """
    flow = open_flow(actor, flow_id)
    rows = FlowRun.objects.filter(flow=flow).select_related("version")
    if state == FlowRun.State.FAILED:
        rows = rows.filter(Q(state=state) | Q(state__in=OPEN, error__isnull=False))
    elif state:
        rows = rows.filter(state=state)
    if cursor:
        rows = rows.filter(id__lt=_cursor(cursor))
    page = list(rows.order_by("-id")[: limit + 1])
    titles = titles_of(actor, flow.object, [str(run.record_id) for run in page[:limit]])
    items = [_run(actor, run, titles.get(str(run.record_id))) for run in page[:limit]]
    return {"items": items, "next_cursor": items[-1]["id"] if len(page) > limit else None}


def _cursor(text: str) -> UUID:
    found = parse_id(text)
    if found is None:
        raise Invalid.at("cursor", "bad_cursor")
    return found


def run_json(actor: Actor, run_id: UUID) -> dict[str, Any]:
    """One run with every step it took; NotFound."""
    run = open_run(actor, run_id)
    title = titles_of(actor, run.object, [str(run.record_id)]).get(str(run.record_id))
    chain = _names(run.chain)
    return {
        **_run(actor, run, title),
        "flow": {"id": str(run.flow_id), "name": run.flow.name},
        "steps": steps_json(actor, run),
        "chain": [{"id": key, "name": chain.get(key)} for key in run.chain],
        "kept": run.data.get("kept", []),
    }


def steps_json(actor: Actor, run: FlowRun) -> list[dict[str, Any]]:
    """Every step a run took, in their order."""
    return [
        {
            "key": step.key,
            "kind": step.kind,
            "at": written(step.at),
            "given": step.given,
            "outcome": step.outcome,
            "effects": step.effects,
            "errors": _all_worded(actor, step.error),
        }
        for step in run.steps.order_by("number", "at")
    ]


def _run(actor: Actor, run: FlowRun, title: str | None) -> dict[str, Any]:
    return {
        "id": str(run.id),
        "object": run.object,
        "record": {"id": str(run.record_id), "title": title},
        "state": run.state,
        "version": run.version.number,
        "place": "/".join(run.place),
        "wake_at": _at(run.wake_at),
        "waits_for": run.waits_for or [],
        "paths": [_path(actor, each) for each in standings_of(run)] if _is_on_paths(run) else [],
        "errors": _all_worded(actor, (run.error or {}).get("reasons")),
        "started_at": written(run.started_at),
        "finished_at": _at(run.finished_at),
    }


def _is_on_paths(run: FlowRun) -> bool:
    return "paths" in run.data and run.state in (*OPEN, FlowRun.State.FAILED)


def _path(actor: Actor, standing: Standing) -> dict[str, Any]:
    failed = bool(standing.reasons)
    return {
        "place": key_of(standing.place),
        "wake_at": None if failed else written(standing.wake_at),
        "waits_for": list(standing.waits_for),
        "errors": _all_worded(actor, standing.reasons),
    }


def _names(flow_ids: Iterable[str]) -> dict[str, str]:
    return {str(key): name for key, name in Flow.objects.filter(id__in=list(flow_ids)).values_list("id", "name")}


def parts_json(actor: Actor) -> dict[str, Any]:
    """What a flow is made of: triggers, steps, actions with what they take, in the actor's language. Denied."""
    require_automate(actor)
    language = actor.language
    return {
        "triggers": [_kind(kind, language) for kind in TRIGGERS],
        "steps": [_kind(kind, language) for kind in STEPS],
        "actions": [
            {
                "name": action.name,
                "label": action.label[language],
                "objects": list(action.objects),
                "parameters": [_parameter(parameter, language) for parameter in action.parameters],
            }
            for action in actions()
        ],
    }


def _kind(kind: Kind, language: str) -> dict[str, Any]:
    return {
        "name": kind.name,
        "label": kind.label[language],
        "about": kind.about[language],
        "parameters": [_parameter(parameter, language) for parameter in kind.parameters],
        "ways": _options(kind.ways, language),
    }


def _parameter(parameter: Parameter, language: str) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "kind": parameter.kind,
        "label": parameter.label[language],
        "required": parameter.required,
        "default": parameter.default,
        "options": _webhooks() if parameter.kind == "webhook" else _options(parameter.options, language),
    }


def _webhooks() -> list[dict[str, str]]:
    found = Webhook.objects.filter(deleted_at=None).order_by("name", "id").values_list("id", "name")
    return [{"value": str(key), "label": name} for key, name in found[:FLOWS_MOST]]


def _options(options: Sequence[tuple[str, Label]], language: str) -> list[dict[str, str]]:
    return [{"value": value, "label": label[language]} for value, label in options]


def templates_json(actor: Actor) -> dict[str, Any]:
    """The flows to begin with, in the actor's language. Denied."""
    require_automate(actor)
    return {
        "items": [
            {
                "name": template.name,
                "label": template.label[actor.language],
                "about": template.about[actor.language],
                "object": template.object,
                "definition": dict(template.definition(actor.language)),
            }
            for template in templates()
        ]
    }


def _all_worded(actor: Actor, reasons: Sequence[Mapping[str, Any]] | None) -> list[dict[str, Any]]:
    return [_worded(actor, reason) for reason in reasons or []]


def _worded(actor: Actor, reason: Mapping[str, Any]) -> dict[str, Any]:
    message = say(reason["code"], actor.language, **(reason.get("values") or {}))
    return {"field": reason["field"], "code": reason["code"], "message": message}


def _at(moment: datetime | None) -> str | None:
    return None if moment is None else written(moment)
