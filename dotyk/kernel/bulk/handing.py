"""Everything of somebody who leaves, given to others: what it is, asked for as one run, divided among the heirs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor, Reach
from dotyk.accounts.guards import managed_user
from dotyk.accounts.holdings import holdings, staying
from dotyk.accounts.models import User
from dotyk.accounts.queries import actors_of
from dotyk.kernel.bulk.models import BulkRun
from dotyk.kernel.bulk.noting import note_ids, note_matching
from dotyk.kernel.bulk.theirs import may_give, objects_with_people, records_of
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records.matching import match_of
from dotyk.kernel.records.totals import Total, total_of
from dotyk.platform.clock import now
from dotyk.platform.errors import Fault, Invalid, NotFound

ANYTHING = "*"
BESIDE = "@"
HEIRS_MAX = 50

Noting = tuple[str, Sequence[UUID], Callable[[int], int]]


@dataclass(frozen=True, slots=True)
class HandOver:
    """To whom: evenly to all of ``to``, but what ``instead`` names goes to those it names (to nobody: it stays).

    Names are those of objects, and with ``@`` before them of what people hold beside records. ``finished``: also what
    is won, lost, done or held, which else stays with who did it.
    """

    to: Sequence[UUID]
    instead: Mapping[str, Sequence[UUID]] = field(default_factory=dict)
    finished: bool = False

    def heirs_of(self, name: str) -> Sequence[UUID]:
        return self.instead.get(name, self.to)


@dataclass(frozen=True, slots=True)
class Held:
    """How many things of a kind somebody holds; ``may``: whether the actor may give them at all.

    ``unfit``: of the heirs asked about those whose roles let them change no such record.
    """

    name: str
    count: Total
    may: bool = True
    unfit: Sequence[UUID] = ()


@transaction.atomic
def what_is_held(
    actor: Actor, user_id: UUID, *, finished: bool = False, heirs: Sequence[UUID] = ()
) -> tuple[list[Held], Mapping[str, int]]:
    """What somebody would hand over, and what stays with them; kinds without any are left out.

    Of records what is within the actor's reach. NotFound; Denied to whoever may not manage this person. A query or
    two an object and a kind.
    """
    _managed(actor, user_id)
    known = _known_heirs(heirs)
    found = [_records_held(actor, target, user_id, finished, known) for target in objects_with_people(actor)]
    for each in holdings():
        count = len(each.held(actor, user_id))
        found.append(Held(BESIDE + each.name, {"value": count, "exact": True}, each.may(actor)))
    return [held for held in found if held.count["value"]], {n: c for n, c in staying(user_id).items() if c}


def _records_held(actor: Actor, target: ObjectType, user_id: UUID, finished: bool, heirs: Mapping[UUID, Actor]) -> Held:
    match = match_of(actor, target, records_of(actor, target, user_id, finished), None)
    unfit = [heir for heir, theirs in heirs.items() if theirs.reach(target.name, "update") is Reach.NONE]
    return Held(target.name, total_of(actor, target, match), may_give(actor, target), unfit)


def _known_heirs(heirs: Sequence[UUID]) -> Mapping[UUID, Actor]:
    """Those who work here, each with their rights."""
    return actors_of(heirs[:HEIRS_MAX]) if heirs else {}


@transaction.atomic
def begin_hand_over(actor: Actor, user_id: UUID, wish: HandOver) -> BulkRun:
    """Asks for a hand-over, made by ``run_bulk`` within the actor's rights, undone as any bulk change; audited.

    NotFound; Denied to whoever may not manage this person. Invalid at ``to`` and ``instead`` (nobody who works here,
    the person themselves, too many, or a name that nothing has).
    """
    _managed(actor, user_id)
    _check(actor, user_id, wish)
    run = BulkRun.objects.create(
        object=ANYTHING,
        kind=BulkRun.Kind.HAND_OVER,
        change={
            "from": str(user_id),
            "to": [str(heir) for heir in wish.to],
            "instead": {name: [str(heir) for heir in heirs] for name, heirs in wish.instead.items()},
            "finished": wish.finished,
        },
        scopes=None if actor.scopes is None else sorted(actor.scopes),
        created_by_id=actor.id,
        created_at=now(),
    )
    audit.record(actor, "handed_over", user_id, run=str(run.id), to=_named(wish))
    return run


def note_handed(run: BulkRun, actor: Actor) -> int:
    """Notes all that is to be handed over, each with its heir: one after another of those it goes to."""
    giver, wish = UUID(run.change["from"]), _wish_of(run)
    total = 0
    for name, heirs, noted in _noting(run, actor, giver, wish):
        count = noted(total)
        _divide(run, name, heirs)
        total += count
    return total


def _noting(run: BulkRun, actor: Actor, giver: UUID, wish: HandOver) -> Iterator[Noting]:
    """Each kind that is handed over, to whom, and how its rows are noted behind a place."""
    for target in objects_with_people(actor):
        if (heirs := wish.heirs_of(target.name)) and may_give(actor, target):
            theirs = records_of(actor, target, giver, wish.finished)
            yield target.name, heirs, partial(note_matching, run, actor, target.name, theirs, None, [])
    for each in holdings():
        name = BESIDE + each.name
        if (heirs := wish.heirs_of(name)) and each.may(actor):
            yield name, heirs, partial(note_ids, run, name, each.held(actor, giver))


def _divide(run: BulkRun, name: str, heirs: Sequence[UUID]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "update bulk_row set to_id = (%s::uuid[])[1 + position %% %s] where run_id = %s and object = %s",
            [list(heirs), len(heirs), run.id, name],
        )


def _managed(actor: Actor, user_id: UUID) -> User:
    user = managed_user(actor, user_id)
    if user.kind == User.Kind.FLOW:
        raise NotFound()
    return user


def _check(actor: Actor, user_id: UUID, wish: HandOver) -> None:
    named = {heir for heirs in (wish.to, *wish.instead.values()) for heir in heirs}
    here = set(User.objects.filter(id__in=named, is_active=True, kind=User.Kind.USER).values_list("id", flat=True))
    known = {target.name for target in objects_with_people(actor)} | {BESIDE + each.name for each in holdings()}
    faults = [
        Fault(f"instead.{name[:50]}", "not_an_option", {"value": name[:50]})
        for name in wish.instead
        if name not in known
    ]
    for place, heirs in (("to", wish.to), *((f"instead.{name[:50]}", heirs) for name, heirs in wish.instead.items())):
        if len(heirs) > HEIRS_MAX:
            faults.append(Fault(place, "too_many", {"most": HEIRS_MAX}))
        elif user_id in heirs:
            faults.append(Fault(place, "same_person"))
        elif not here.issuperset(heirs):
            faults.append(Fault(place, "nobody_active"))
    if not named:
        faults.append(Fault("to", "required"))
    if faults:
        raise Invalid(*faults)


def _wish_of(run: BulkRun) -> HandOver:
    change = run.change
    instead = {name: [UUID(heir) for heir in heirs] for name, heirs in change["instead"].items()}
    return HandOver([UUID(heir) for heir in change["to"]], instead, change["finished"])


def _named(wish: HandOver) -> str:
    heirs = {heir for heirs in (wish.to, *wish.instead.values()) for heir in heirs}
    return ", ".join(User.objects.filter(id__in=heirs).order_by("name", "id").values_list("name", flat=True))
