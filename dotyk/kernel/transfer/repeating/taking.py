"""Taking a turn: the file is fetched and becomes an import with the choices of the first one."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from dotyk.accounts.models import User
from dotyk.kernel.access import deputy_of
from dotyk.kernel.transfer.imports import described_run, require_plan
from dotyk.kernel.transfer.models import ImportRun
from dotyk.kernel.transfer.outcomes import storable
from dotyk.kernel.transfer.reading import FileFormat
from dotyk.kernel.transfer.repeating.arriving import Arrived, arrived
from dotyk.kernel.transfer.repeating.folder import digest_of
from dotyk.kernel.transfer.repeating.models import ImportRepeat, TakenFile
from dotyk.kernel.transfer.repeating.settling import note_failure, settle, stand_still
from dotyk.kernel.transfer.repeating.turns import next_turn
from dotyk.platform.clock import now
from dotyk.platform.errors import DomainError
from dotyk.platform.workspace import workspace

Begin = Callable[[ImportRun], None]
Outcome = ImportRepeat.Outcome
BUSY = (ImportRun.Status.RUNNING, ImportRun.Status.REVERTING)
AT_ONCE = 100


@transaction.atomic
def due_repeats() -> list[UUID]:
    """Those whose turn has come, at most a hundred; each gets its next turn, so that whoever asks again gets them no
    more. Turns that were missed are made up by one."""
    due = ImportRepeat.objects.select_for_update(skip_locked=True, of=("self",))
    found = list(due.filter(state="on", next_at__lte=now()).order_by("next_at", "id")[:AT_ONCE])
    zone = ZoneInfo(workspace().time_zone)
    for repeat in found:
        repeat.next_at = next_turn(now(), repeat.every, repeat.at, repeat.weekday, zone)
        repeat.save(update_fields=["next_at"])
    return [repeat.id for repeat in found]


def take_turn(repeat_id: UUID, begin: Begin, *, by_hand: bool = False, further: bool = False) -> None:
    """Brings in what is new, or notes why that cannot be; nothing while its last import is at work.

    ``begin`` lets the import run; it is called in the transaction that makes it. ``further`` looks for what is left
    behind a file that was brought in. May be called again after any
    interruption: what was not begun is fetched anew.
    """
    settle(repeat_id)
    repeat = ImportRepeat.objects.select_related("current").filter(id=repeat_id).first()
    if repeat is None or not (by_hand or repeat.state == "on"):
        return
    if is_busy(repeat):
        if repeat.current is not None:
            begin(repeat.current)  # its job may have been lost; to run it twice does no harm
        return
    if not User.objects.filter(id=repeat.owner_id, is_active=True).exists():
        stand_still(repeat)
        return
    try:
        file = arrived(repeat)
        if file is None and not further:
            _note_nothing_new(repeat)
        elif file is not None:
            _begin_run(repeat.id, file, begin)
    except DomainError as error:
        note_failure(repeat.id, error)


def is_busy(repeat: ImportRepeat) -> bool:
    """Whether an import of it is at work: begun by its last turn, or gone on with by hand."""
    return repeat.current_id is not None or ImportRun.objects.filter(repeat=repeat, status__in=BUSY).exists()


def _note_nothing_new(repeat: ImportRepeat) -> None:
    ImportRepeat.objects.filter(id=repeat.id).update(last_at=now(), outcome=Outcome.NOTHING_NEW, error=None, failures=0)


@transaction.atomic
def _begin_run(repeat_id: UUID, file: Arrived, begin: Begin) -> None:
    repeat = ImportRepeat.objects.select_for_update(of=("self",)).get(id=repeat_id)
    if is_busy(repeat):
        return
    run = _run_of(repeat, file)
    run.save(force_insert=True)
    if file.found is not None:
        content = digest_of(file.found.name, file.file.digest)
        TakenFile.objects.create(repeat=repeat, stamp=file.found.stamp, content=content, run=run)
    repeat.current, repeat.last_at = run, now()
    repeat.save(update_fields=["current", "last_at"])
    begin(run)


def _run_of(repeat: ImportRepeat, file: Arrived) -> ImportRun:
    """The import of a file, ready to run; DomainError where the file or the rights do not fit the choices any more."""
    actor = deputy_of(repeat.owner_id, repeat.scopes)
    run = ImportRun(
        object=repeat.object,
        file_key=file.file.digest,
        file_name=storable(file.name)[:200],
        file_size=file.file.size,
        created_by_id=repeat.owner_id,
        created_at=now(),
        started_at=now(),
        status=ImportRun.Status.RUNNING,
        scopes=repeat.scopes,
        mapping=repeat.mapping,
        options=repeat.options,
        repeat=repeat,
        marks={"etag": file.etag, "modified": file.modified},
    )
    described_run(run, FileFormat.from_json(repeat.format), repeat.styles)
    require_plan(actor, run)
    return run
