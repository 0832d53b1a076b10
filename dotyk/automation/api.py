"""Flows over HTTP: built, tried on paper, switched on, watched, undone. Everything needs ``automate``."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpResponse
from ninja import Query, Router

from dotyk.accounts.security import SignedRequest
from dotyk.automation import backtesting, buttons, flows, presenting, undoing
from dotyk.automation.schemas import (
    BacktestIn,
    BacktestOut,
    ButtonsOut,
    FlowChange,
    FlowIn,
    FlowsOut,
    FlowState,
    PartsOut,
    PauseIn,
    PlannedOut,
    PressIn,
    RunsOut,
    RunState,
    SendIn,
    SentOut,
    SimulateIn,
    TemplatesOut,
    WholeFlowOut,
    WholeRunOut,
)
from dotyk.kernel.api.answers import json_answer, record_id, wanted_version
from dotyk.kernel.api.idempotency import idempotent

router = Router(tags=["flows"])

Limit = Annotated[int, Query(ge=1, le=200)]


@router.get("/flows", summary="Flows", response=FlowsOut)
def list_flows(request: SignedRequest, object: str = "") -> HttpResponse:
    """By name, each with what it did in thirty days."""
    return json_answer(presenting.flows_json(request.actor, object_name=object))


@router.post("/flows", summary="Make a flow", response={201: WholeFlowOut})
@idempotent
def post_flow(request: SignedRequest, payload: FlowIn) -> HttpResponse:
    """A draft, which may still have faults."""
    made = flows.make_flow(
        request.actor,
        name=payload.name,
        object_name=payload.object,
        definition=payload.definition,
        priority=payload.priority,
    )
    return json_answer(presenting.flow_json(request.actor, made.id), 201)


@router.patch("/flows", summary="Pause or resume all flows", response=FlowsOut)
def patch_flows(request: SignedRequest, payload: PauseIn) -> HttpResponse:
    """While paused nothing is done; what happens meanwhile is looked at when they go on. Answers as the list."""
    flows.pause_all(request.actor, payload.paused)
    return json_answer(presenting.flows_json(request.actor))


@router.get("/flows/parts", summary="What flows can do", response=PartsOut)
def flow_parts(request: SignedRequest) -> HttpResponse:
    """Every trigger, kind of step and action with what it takes."""
    return json_answer(presenting.parts_json(request.actor))


@router.get("/flows/templates", summary="Flows to begin with", response=TemplatesOut)
def flow_templates(request: SignedRequest) -> HttpResponse:
    """Each ready to be made a flow, in the caller's language."""
    return json_answer(presenting.templates_json(request.actor))


@router.get("/flows/{flow_id}", summary="A flow", response=WholeFlowOut)
def get_flow(request: SignedRequest, flow_id: str) -> HttpResponse:
    """Whole, with what would keep it from working."""
    return json_answer(presenting.flow_json(request.actor, record_id(flow_id)))


@router.patch("/flows/{flow_id}", summary="Change a flow", response=WholeFlowOut)
def patch_flow(request: SignedRequest, flow_id: str, payload: FlowChange) -> HttpResponse:
    """Another definition is a new version once a record was taken in; those runs go on with their own.

    412 where ``If-Match`` names an older ``revision``.
    """
    key, revision = record_id(flow_id), wanted_version(request)
    told = payload.model_dump(exclude_unset=True)
    if "draft" in told:
        flow = flows.draft_flow(request.actor, key, told.pop("draft"), revision=revision)
        revision = flow.revision
    if told:
        flows.change_flow(request.actor, key, **told, revision=revision)
    return json_answer(presenting.flow_json(request.actor, key))


@router.delete("/flows/{flow_id}", summary="Put a flow away", response={204: None})
def delete_flow(request: SignedRequest, flow_id: str) -> HttpResponse:
    """Its runs stay where they are until it is restored and on again; what they did stays."""
    flows.put_away(request.actor, record_id(flow_id))
    return HttpResponse(status=204)


@router.post("/flows/{flow_id}/restore", summary="Bring back a flow put away", response=WholeFlowOut)
def post_restored_flow(request: SignedRequest, flow_id: str) -> HttpResponse:
    """A draft comes back as one, any other paused, with its runs."""
    key = record_id(flow_id)
    flows.restore_flow(request.actor, key)
    return json_answer(presenting.flow_json(request.actor, key))


@router.put("/flows/{flow_id}/state", summary="Switch a flow on, or pause it", response=WholeFlowOut)
def put_flow_state(request: SignedRequest, flow_id: str, payload: FlowState) -> HttpResponse:
    """One that is on acts with the rights of whoever switched it on; one with faults is refused with all of them.

    Its draft takes effect by it. 412 where ``If-Match`` names an older ``revision``.
    """
    key = record_id(flow_id)
    flows.switch_flow(request.actor, key, payload.state, runs=payload.runs, revision=wanted_version(request))
    return json_answer(presenting.flow_json(request.actor, key))


@router.post("/flows/{flow_id}/records", summary="Send records into a flow", response={202: SentOut})
@idempotent
def send_records(request: SignedRequest, flow_id: str, payload: SendIn) -> HttpResponse:
    """Those that meet the flow's filter and its rule of re-entry; how many were taken in."""
    count = flows.send_in(request.actor, record_id(flow_id), payload.ids)
    return json_answer({"count": count}, 202)


@router.get("/flow-buttons", summary="Buttons of flows on records", response=ButtonsOut)
def list_buttons(request: SignedRequest) -> HttpResponse:
    """Those on the records of objects the caller may read."""
    return json_answer({"items": buttons.buttons_json(request.actor)})


@router.post("/flow-buttons/{button_id}", summary="Press a flow's button on a record", response={202: SentOut})
@idempotent
def press_button(request: SignedRequest, button_id: str, payload: PressIn) -> HttpResponse:
    """Sends the record in, for whoever may change it; how many were taken in: none where its filter wants others."""
    return json_answer({"count": buttons.press(request.actor, record_id(button_id), payload.record)}, 202)


@router.post("/flows/{flow_id}/backtest", summary="Whom a flow would have touched", response=BacktestOut)
def post_backtest(request: SignedRequest, flow_id: str, payload: BacktestIn) -> HttpResponse:
    """Over the last days, when and with what; nothing is done."""
    return json_answer(backtesting.backtest(request.actor, record_id(flow_id), days=payload.days))


@router.post("/flows/{flow_id}/simulate", summary="Lead one record through a flow on paper", response=PlannedOut)
def post_simulate(request: SignedRequest, flow_id: str, payload: SimulateIn) -> HttpResponse:
    """The steps it would take and when, as the record is now; nothing is done."""
    steps = backtesting.simulate(request.actor, record_id(flow_id), payload.record, at=payload.at)
    return json_answer({"steps": steps})


@router.get("/flows/{flow_id}/runs", summary="Runs of a flow", response=RunsOut)
def list_runs(
    request: SignedRequest, flow_id: str, state: RunState | None = None, cursor: str = "", limit: Limit = 50
) -> HttpResponse:
    """The latest first."""
    found = presenting.runs_json(request.actor, record_id(flow_id), state=state or "", cursor=cursor, limit=limit)
    return json_answer(found)


@router.get("/flow-runs/{run_id}", summary="A run step by step", response=WholeRunOut)
def get_run(request: SignedRequest, run_id: str) -> HttpResponse:
    """Each step with what it was given, what came of it, when, and what went wrong."""
    return json_answer(presenting.run_json(request.actor, record_id(run_id)))


@router.post("/flow-runs/{run_id}/undo", summary="Undo a run", response=WholeRunOut)
def undo_run(request: SignedRequest, run_id: str) -> HttpResponse:
    """Gives back what it changed and deletes what it made, where nobody changed it since; ``kept`` tells the rest."""
    key = record_id(run_id)
    undoing.undo_run(request.actor, key)
    return json_answer(presenting.run_json(request.actor, key))


@router.post("/flow-runs/{run_id}/stop", summary="Stop a run", response=WholeRunOut)
def stop_run(request: SignedRequest, run_id: str) -> HttpResponse:
    """What it did stays."""
    key = record_id(run_id)
    undoing.stop_run(request.actor, key)
    return json_answer(presenting.run_json(request.actor, key))


@router.post("/flow-runs/{run_id}/retry", summary="Try a run that failed again", response=WholeRunOut)
def retry_run(request: SignedRequest, run_id: str, step: str = "") -> HttpResponse:
    """From the step that failed; where several paths failed, from all those steps, or from ``step`` (its key) alone."""
    key = record_id(run_id)
    undoing.retry_run(request.actor, key, step=step or None)
    return json_answer(presenting.run_json(request.actor, key))
