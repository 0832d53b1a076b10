"""A preset taken back in one step: what it made goes if unused, what it changed where nobody changed it since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.kernel.models import AppliedPreset
from dotyk.kernel.objects.registry import forget_custom_fields, known_apart, load_objects
from dotyk.kernel.shaping import require_configure
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, Denied, DomainError, Invalid, NotFound
from dotyk.platform.workspace import workspace
from dotyk.server.presets.comparing import Step
from dotyk.server.presets.finding import told_part
from dotyk.server.presets.packages import Package
from dotyk.server.presets.removing import REMOVERS
from dotyk.server.presets.restoring import RESTORERS
from dotyk.server.presets.standing import standing_package

KEPT_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Kept:
    """A part that stays as it is, and why."""

    part: str
    object: str
    name: str
    label: dict[str, str]
    reason: DomainError


def keep_applied(
    actor: Actor, applied_id: UUID, package: Package, steps: list[Step], before: Package, after: Package
) -> None:
    """Notes what a preset did, so that it can be taken back; what is older than thirty days is forgotten."""
    AppliedPreset.objects.filter(created_at__lt=now() - KEPT_FOR).delete()
    AppliedPreset.objects.create(
        id=applied_id,
        name=package.name,
        label=package.label,
        steps=[_kept_step(step) for step in steps if step.action != "same"],
        before=before.model_dump(mode="json"),
        after=after.model_dump(mode="json"),
        created_at=now(),
        created_by_id=actor.id,
    )


def _kept_step(step: Step) -> dict[str, Any]:
    told = {"part": step.part, "object": step.object, "name": step.key, "label": dict(step.label)}
    return {**told, "action": step.action, "changes": list(step.changes)}


def applied_presets(actor: Actor) -> list[AppliedPreset]:
    """What was applied within thirty days, the latest first; at most a hundred. Needs ``configure`` (Denied)."""
    require_configure(actor)
    rows = AppliedPreset.objects.filter(created_at__gte=now() - KEPT_FOR).select_related("created_by")
    rows = rows.defer("before", "after")
    return list(rows.order_by("-id")[:100])


def undo_preset(actor: Actor, applied_id: UUID | None) -> tuple[AppliedPreset, list[Kept]]:
    """Takes a preset back, None: the latest; gives what stays. Records, and what people made since, are never touched.

    All in one transaction, each part by the door of its own kind, so whatever refuses there stays. Needs ``configure``,
    with roles ``manage_users`` (Denied); NotFound; Conflict where it is taken back already.
    """
    require_configure(actor)
    with transaction.atomic(), known_apart():
        rows = AppliedPreset.objects.select_for_update().filter(created_at__gte=now() - KEPT_FOR).order_by("-id")
        row = rows.filter(id=applied_id).first() if applied_id else rows.filter(undone_at=None).first()
        if row is None:
            raise NotFound()
        if row.undone_at is not None:
            raise Conflict("preset_undone")
        kept = list(_take_back(actor, row))
        row.undone_at = now()
        row.kept = [{"part": k.part, "object": k.object, "name": k.name, "label": k.label} for k in kept]
        row.save(update_fields=["undone_at", "kept"])
        audit.record(actor, "preset_undone", row.id, name=row.name, figures={"kept": len(kept)})
        return row, kept


def _take_back(actor: Actor, row: AppliedPreset) -> Iterator[Kept]:
    before, after = Package.model_validate(row.before), Package.model_validate(row.after)
    made = {step["name"]: step for step in row.steps if step["part"] == "object" and step["action"] == "add"}
    for told in reversed(row.steps):
        is_whole = told["name"] in made if told["part"] == "object" else told["object"] in made
        if told["action"] == "add" and is_whole and told["part"] in ("object", "field"):
            continue
        refusal = _refusal(actor, told, before, after)
        if refusal is not None:
            yield _kept(told, refusal)
    yield from _objects_back(actor, list(made.values()), before, after)


def _objects_back(actor: Actor, told: list[dict[str, Any]], before: Package, after: Package) -> Iterator[Kept]:
    """New objects go with their fields; one that another leads to goes after it."""
    refused: dict[str, DomainError] = {}
    while told:
        refused = {step["name"]: why for step in told if (why := _refusal(actor, step, before, after))}
        if len(refused) == len(told):
            break
        told = [step for step in told if step["name"] in refused]
    yield from (_kept(step, refused[step["name"]]) for step in told)


def _kept(told: dict[str, Any], reason: DomainError) -> Kept:
    return Kept(told["part"], told["object"], told["name"], told["label"], reason)


def _refusal(actor: Actor, told: dict[str, Any], before: Package, after: Package) -> DomainError | None:
    """Takes one part back; why it, or some of it, stays."""
    try:
        with transaction.atomic():
            return _take_back_part(actor, told, before, after)
    except Denied:
        raise
    except DomainError as refused:
        forget_custom_fields()
        return refused


def _take_back_part(actor: Actor, told: dict[str, Any], before: Package, after: Package) -> DomainError | None:
    informed = replace(actor, schema_version=workspace().schema_version)
    load_objects(informed.schema_version)
    standing, made = told_part(standing_package(informed), told), told_part(after, told)
    if standing is None or made is None:
        return None
    if told["action"] == "add":
        if standing != made:
            return Conflict("preset_changed_since")
        REMOVERS[told["part"]](informed, told)
        return None
    was = told_part(before, told) or {}
    own = [name for name in told["changes"] if was.get(name) != made.get(name)]
    back = {name: was.get(name) for name in own if standing.get(name) == made.get(name)}
    if back:
        RESTORERS[told["part"]](informed, told, back)
    return Conflict("preset_changed_since") if len(back) < len(own) else None


def reason_of(refused: DomainError) -> tuple[str, dict[str, Any]]:
    """The message of why a part stays, and its values."""
    if isinstance(refused, Invalid) and refused.faults:
        return refused.faults[0].code, dict(refused.faults[0].values)
    return refused.code, dict(refused.values)
