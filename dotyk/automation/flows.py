"""Flows as people keep them: made, changed, switched on, paused, put away, records sent in. All needs ``automate``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

import orjson
from django.db import transaction
from django.db.models.functions import Least

from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import own_id
from dotyk.accounts.models import User
from dotyk.automation.checking import faults_of
from dotyk.automation.dispatching import enrol_all
from dotyk.automation.enrolling import AT_ONCE_MOST, Candidate, enrol
from dotyk.automation.known import acting, known_flow
from dotyk.automation.models import Flow, FlowEngine, FlowRun, FlowVersion
from dotyk.automation.moving import RunsGo, lead_runs
from dotyk.automation.rules.times import next_turn
from dotyk.automation.stopping import hold_runs, touch_flows
from dotyk.automation.tree import ByClock, Dated, Definition, Quiet, definition_in
from dotyk.automation.waking import wake_engine
from dotyk.automation.watching import watch_records
from dotyk.automation.zones import company_zone
from dotyk.kernel.records import known_object
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, Denied, Fault, Invalid, NotFound, Stale
from dotyk.platform.events import last_cursor
from dotyk.platform.workspace import workspace

NAME_MAX = 120
State = Flow.State


def require_automate(actor: Actor) -> None:
    """Denied to whoever may not build flows."""
    if not actor.can("automate"):
        raise Denied()


def open_flow(actor: Actor, flow_id: UUID, *, lock: bool = False) -> Flow:
    """A flow that was not put away; Denied, NotFound."""
    require_automate(actor)
    rows = Flow.objects.select_for_update(of=("self",)) if lock else Flow.objects.all()
    found = rows.select_related("version", "owner").filter(id=flow_id, deleted_at=None).first()
    if found is None:
        raise NotFound()
    return found


@transaction.atomic
def make_flow(actor: Actor, *, name: str, object_name: str, definition: Mapping[str, Any], priority: int = 0) -> Flow:
    """A draft, which may still have faults; Denied, Invalid where it is no flow at all."""
    require_automate(actor)
    owner_id = own_id(actor)
    target = known_object(actor, object_name)
    if target.system:
        raise NotFound()
    definition_in(definition)
    flow = Flow.objects.create(
        name=_clean_name(name),
        object=target.name,
        owner_id=owner_id,
        author=_author(name),
        priority=priority,
        created_at=now(),
        updated_at=now(),
    )
    flow.version = _add_version(actor, flow, 1, definition)
    flow.save(update_fields=["version"])
    return flow


@transaction.atomic
def change_flow(
    actor: Actor,
    flow_id: UUID,
    *,
    name: str | None = None,
    definition: Mapping[str, Any] | None = None,
    priority: int | None = None,
    revision: int | None = None,
) -> Flow:
    """Changes a flow; one that is on stays on and must have no fault (Invalid). Stale where it is past ``revision``.

    Another definition becomes a new version as soon as a record was taken in; those runs go on with their own.
    """
    flow = open_flow(actor, flow_id, lock=True)
    require_fresh(flow, revision)
    if name is not None:
        flow.name = _clean_name(name)
        User.objects.filter(id=flow.author_id).update(name=flow.name)
    if priority is not None:
        flow.priority = priority
    if definition is not None:
        _define(actor, flow, definition)
    _save(flow)
    touch_flows()
    return flow


@transaction.atomic
def draft_flow(actor: Actor, flow_id: UUID, draft: Mapping[str, Any] | None, *, revision: int | None = None) -> Flow:
    """Keeps the definition being worked on, faults and all, until the flow is switched on; None gives it up.

    What the flow does meanwhile is untouched. Invalid where it is no flow at all, Stale where it is past ``revision``.
    """
    flow = open_flow(actor, flow_id, lock=True)
    require_fresh(flow, revision)
    if draft is not None:
        definition_in(draft)
    flow.draft = None if draft is None else dict(draft)
    _save(flow)
    return flow


def require_fresh(flow: Flow, revision: int | None) -> None:
    """Stale where somebody changed the flow since the revision the caller saw."""
    if revision is not None and revision != flow.revision:
        raise Stale(orjson.dumps({"id": str(flow.id), "name": flow.name, "revision": flow.revision}).decode())


def _save(flow: Flow) -> None:
    flow.updated_at, flow.revision = now(), flow.revision + 1
    flow.save()


def _define(actor: Actor, flow: Flow, definition: Mapping[str, Any]) -> None:
    parsed = definition_in(definition)
    if flow.state == State.ON:
        _require_sound(flow, parsed)
    assert flow.version is not None
    if flow.version.runs.exists():
        flow.version = _add_version(actor, flow, flow.version.number + 1, definition)
    else:
        flow.version.definition = dict(definition)
        flow.version.save(update_fields=["definition"])
    flow.draft, flow.reasons = None, []
    if flow.state == State.ON:
        _set_moments(flow, parsed)


@transaction.atomic
def switch_flow(actor: Actor, flow_id: UUID, to: str, *, runs: RunsGo = "stay", revision: int | None = None) -> Flow:
    """Switches a flow on (Invalid with every fault it has), or pauses it; from now on it acts by the actor's rights.

    Its draft takes effect by it. ``runs`` says what becomes of records on their way through an earlier version: they
    stay on it, stop, or move where their next step is the same in both. Stale where it is past ``revision``.
    """
    flow = open_flow(actor, flow_id, lock=True)
    require_fresh(flow, revision)
    if to == State.ON and (flow.state != State.ON or flow.draft is not None):
        _switch_on(actor, flow)
        lead_runs(flow, runs)
    elif to == State.PAUSED and flow.state in (State.ON, State.STOPPED):
        flow.state, flow.next_at = State.PAUSED, None
        hold_runs(flow.id)
    elif to not in (State.ON, State.PAUSED) or flow.state == State.DRAFT:
        raise Conflict("flow_not_on")
    _save(flow)
    touch_flows()
    wake_engine()
    return flow


def _switch_on(actor: Actor, flow: Flow) -> None:
    flow.owner_id = own_id(actor)
    if flow.draft is not None:
        _define(actor, flow, flow.draft)
    assert flow.version is not None
    definition = definition_in(flow.version.definition)
    _require_sound(flow, definition)
    flow.state, flow.reasons, flow.on_since = State.ON, [], now()
    _let_go_on(flow)
    _begin_to_read()
    _set_moments(flow, definition)


def _let_go_on(flow: Flow) -> None:
    """Its runs wait again; those that wait for events look at once whether one came while they were held."""
    held = FlowRun.objects.filter(flow=flow, state=FlowRun.State.HELD)
    held.filter(waits_for__isnull=False).update(wake_at=Least("wake_at", now()))
    held.update(state=FlowRun.State.WAITING)


def _require_sound(flow: Flow, definition: Definition) -> None:
    if flow.owner_id is None:
        raise Invalid(Fault("owner", "flow_owner_gone"))
    if faults := faults_of(acting(flow.owner_id, flow.author_id, flow.name), flow.object, definition):
        raise Invalid(*faults)


def _begin_to_read() -> None:
    """The first flow that is switched on looks at what happens from now on."""
    engine = FlowEngine.objects.get(id=1)
    if engine.cursor is None:
        FlowEngine.objects.filter(id=1, cursor=None).update(cursor=last_cursor())


def _set_moments(flow: Flow, definition: Definition) -> None:
    """When it looks at which records, or when its next turn is."""
    trigger = definition.trigger
    flow.next_at = next_turn(now(), trigger, company_zone()) if isinstance(trigger, ByClock) else None
    hold_nothing = isinstance(trigger, Dated | Quiet)
    if hold_nothing:
        watch_records(replace(known_flow(flow), definition=definition), None)


@transaction.atomic
def put_away(actor: Actor, flow_id: UUID) -> None:
    """Takes a flow out of sight until it is restored: its runs stay where they are, what they did stays."""
    flow = open_flow(actor, flow_id, lock=True)
    hold_runs(flow.id)
    flow.state = State.DRAFT if flow.state == State.DRAFT else State.PAUSED
    flow.deleted_at, flow.next_at = now(), None
    flow.save()
    touch_flows()


@transaction.atomic
def restore_flow(actor: Actor, flow_id: UUID) -> None:
    """Brings a flow back that was put away: a draft, or paused with its runs. NotFound."""
    require_automate(actor)
    if not Flow.objects.filter(id=flow_id).update(deleted_at=None):
        raise NotFound()


@transaction.atomic
def send_in(actor: Actor, flow_id: UUID, ids: Sequence[UUID] | None) -> int:
    """Takes records into a flow that is on: those named, or all that meet its filter; how many. Conflict where off."""
    row = open_flow(actor, flow_id, lock=True)
    if row.state != State.ON:
        raise Conflict("flow_not_on")
    flow = known_flow(row)
    wake_engine()
    if ids is None:
        return enrol_all(flow, None)
    if len(ids) > AT_ONCE_MOST:
        raise Invalid.at("ids", "too_many", most=AT_ONCE_MOST)
    return enrol(flow, [Candidate(key, None) for key in dict.fromkeys(ids)])


def pause_all(actor: Actor, paused: bool) -> None:
    """Lets no flow do anything until it is let again; what happens meanwhile is looked at then."""
    require_automate(actor)
    engine = FlowEngine.objects.filter(id=1)
    engine.update(paused_at=now() if paused else None)


def _add_version(actor: Actor, flow: Flow, number: int, definition: Mapping[str, Any]) -> FlowVersion:
    return FlowVersion.objects.create(
        flow=flow, number=number, definition=dict(definition), created_at=now(), created_by_id=actor.id
    )


def _author(name: str) -> User:
    """The account in whose name the flow acts; nobody can sign in with it."""
    company = workspace()
    author = User(kind=User.Kind.FLOW, name=_clean_name(name), language=company.language, time_zone=company.time_zone)
    author.set_unusable_password()
    author.save(force_insert=True)
    return author


def _clean_name(name: str) -> str:
    cleaned = " ".join(name.replace("\x00", "").split())
    if not cleaned:
        raise Invalid.at("name", "required")
    if len(cleaned) > NAME_MAX:
        raise Invalid.at("name", "too_long", longest=NAME_MAX)
    return cleaned
