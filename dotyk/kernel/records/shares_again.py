"""Which of many shares can be given again just now; as many queries however many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from dotyk.accounts.actors import Actor, Reach
from dotyk.accounts.models import Share, Team, User
from dotyk.accounts.queries import actors_of
from dotyk.kernel.records.sharing import OF_RECORD_MAX, WITH_ONE_MAX

Holder = tuple[UUID | None, UUID | None]


@dataclass(slots=True)
class _Standing:
    """What there is already, counted on with each share that is given."""

    pairs: set[tuple[UUID, Holder]]
    of_record: Counter[UUID]
    with_one: Counter[Holder]
    people: Mapping[UUID, Actor]
    teams: Collection[UUID]

    def takes(self, share: Share) -> bool:
        holder = _holder(share)
        return (
            self._may_hold(share)
            and (share.record_id, holder) not in self.pairs
            and self.of_record[share.record_id] < OF_RECORD_MAX
            and self.with_one[holder] < WITH_ONE_MAX
        )

    def count_in(self, share: Share) -> None:
        holder = _holder(share)
        self.pairs.add((share.record_id, holder))
        self.of_record[share.record_id] += 1
        self.with_one[holder] += 1

    def _may_hold(self, share: Share) -> bool:
        """Whether the team is there, or the person's roles give at all what is opened."""
        if share.team_id is not None:
            return share.team_id in self.teams
        person = None if share.user_id is None else self.people.get(share.user_id)
        acts = ("read", "update") if share.level == Share.Level.EDIT else ("read",)
        return person is not None and all(person.reach(share.object, act) is not Reach.NONE for act in acts)


def fit_to_give(shares: Sequence[Share]) -> list[Share]:
    """Those that keep to the rules of sharing, in their order; take the locks of their records before."""
    standing = _standing(shares)
    fit = []
    for share in shares:
        if standing.takes(share):
            standing.count_in(share)
            fit.append(share)
    return fit


def _standing(shares: Sequence[Share]) -> _Standing:
    users = [share.user_id for share in shares if share.user_id]
    teams = [share.team_id for share in shares if share.team_id]
    there = Share.objects.filter(record_id__in=[share.record_id for share in shares])
    kept = list(there.values_list("record_id", "user_id", "team_id"))
    held = [
        *Share.objects.filter(user_id__in=users).values_list("user_id", "team_id"),
        *Share.objects.filter(team_id__in=teams).values_list("user_id", "team_id"),
    ]
    people = User.objects.filter(id__in=users, is_active=True).exclude(kind=User.Kind.FLOW)
    active = set(people.values_list("id", flat=True))
    return _Standing(
        pairs={(record, (user, team)) for record, user, team in kept},
        of_record=Counter(record for record, _, _ in kept),
        with_one=Counter(held),
        people={key: actor for key, actor in actors_of(users).items() if key in active},
        teams=set(Team.objects.filter(id__in=teams).values_list("id", flat=True)),
    )


def _holder(share: Share) -> Holder:
    return share.user_id, share.team_id
