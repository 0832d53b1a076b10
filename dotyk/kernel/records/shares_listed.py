"""Every record that was opened to somebody beyond their roles, for those who manage users."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from dotyk.accounts.actors import Actor
from dotyk.accounts.models import Share
from dotyk.kernel.records.sharing import ShownShare, shown_share
from dotyk.kernel.records.titles import titles_of
from dotyk.platform.errors import Denied

COUNTED_MAX = 10_000


@dataclass(frozen=True, slots=True)
class ListedShare:
    """A share with its record; ``title`` None where the record is deleted or out of the actor's own reach."""

    share: ShownShare
    object: str
    record_id: UUID
    title: str | None


@dataclass(frozen=True, slots=True)
class ShareWish:
    """Whose shares are wanted (a person's own, not those of their teams), and of which object."""

    user: UUID | None = None
    team: UUID | None = None
    object: str | None = None


def listed_shares(
    actor: Actor, wish: ShareWish, *, before: UUID | None = None, limit: int = 50
) -> Sequence[ListedShare]:
    """Those behind the share ``before``, newest first; two queries and one an object. Needs ``manage_users``."""
    found = _wanted(actor, wish).select_related("user", "team", "created_by").order_by("-id")
    rows = list((found.filter(id__lt=before) if before else found)[:limit])
    titles: dict[str, str] = {}
    for name in {share.object for share in rows}:
        titles |= titles_of(actor, name, [str(share.record_id) for share in rows if share.object == name])
    return [
        ListedShare(shown_share(share), share.object, share.record_id, titles.get(str(share.record_id)))
        for share in rows
    ]


def count_shares(actor: Actor, wish: ShareWish) -> tuple[int, bool]:
    """How many there are, and whether that is exact: beyond ten thousand they are not counted."""
    count = len(_wanted(actor, wish).order_by("-id").values_list("id")[: COUNTED_MAX + 1])
    return min(count, COUNTED_MAX), count <= COUNTED_MAX


def _wanted(actor: Actor, wish: ShareWish) -> QuerySet[Share]:
    if not actor.can("manage_users"):
        raise Denied()
    asked = {"user_id": wish.user, "team_id": wish.team, "object": wish.object}
    return Share.objects.filter(Q(**{name: value for name, value in asked.items() if value is not None}))
