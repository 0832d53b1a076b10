"""On whose behalf an import acts, now and later in its job."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.queries import actor_of
from dotyk.kernel.transfer.models import ImportRun
from dotyk.platform.errors import Denied, NotFound
from dotyk.platform.workspace import workspace

CAPABILITY = "import"


def require_import(actor: Actor) -> None:
    """Denied to whoever may not import."""
    if not actor.can(CAPABILITY):
        raise Denied()


def acting(run: ImportRun) -> Actor:
    """Whoever made the run, with the rights of this moment and the limits of the key he came with."""
    if run.created_by_id is None:
        return replace(SYSTEM, schema_version=workspace().schema_version)
    actor = actor_of(run.created_by_id)
    if run.scopes is None:
        return actor
    scopes = frozenset(run.scopes)
    return replace(
        actor, scopes=scopes, capabilities=actor.capabilities if "*" in scopes else actor.capabilities & scopes
    )


def opened_run(actor: Actor, run_id: UUID) -> ImportRun:
    """One's own import, or anybody's for who may configure; NotFound otherwise."""
    require_import(actor)
    run = ImportRun.objects.filter(id=run_id).first()
    if run is None or (run.created_by_id != actor.id and not actor.can("configure")):
        raise NotFound()
    return run
