"""On whose behalf an import acts, now and later in its job."""

from __future__ import annotations

from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import deputy_of
from dotyk.kernel.transfer.models import ImportRun
from dotyk.platform.errors import Denied, NotFound

CAPABILITY = "import"


def require_import(actor: Actor) -> None:
    """Denied to whoever may not import."""
    if not actor.can(CAPABILITY):
        raise Denied()


def acting(run: ImportRun) -> Actor:
    """Whoever made the run, with the rights of this moment and the limits of the key he came with."""
    return deputy_of(run.created_by_id, run.scopes)


def opened_run(actor: Actor, run_id: UUID) -> ImportRun:
    """One's own import, or anybody's for who may configure; NotFound otherwise."""
    require_import(actor)
    run = ImportRun.objects.filter(id=run_id).first()
    if run is None or (run.created_by_id != actor.id and not actor.can("configure")):
        raise NotFound()
    return run
