"""Who there is."""

from __future__ import annotations

from uuid import UUID

from django.db.models import F, Func, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Collate, Greatest

from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import own_id, require_manager
from dotyk.accounts.models import ApiKey, Session, User
from dotyk.accounts.queries.pages import Page, page_of, place, within
from dotyk.platform.errors import Invalid, NotFound
from dotyk.platform.ids import parse_id

BY_NAME = Collate(Func(F("name"), function="dotyk_sort_key", output_field=TextField()), "C")


class Folded(Func):
    """Text for search: case, accents and apostrophes do not count."""

    function = "dotyk_fold"
    output_field = TextField()


def users(
    actor: Actor, *, q: str = "", active: bool | None = None, limit: int = 200, cursor: str | None = None
) -> Page[User]:
    """The people of the company by name, with their teams and roles; everybody who is signed in may know them.

    ``q`` is a part of a name or e-mail. Three queries. Invalid at ``cursor``.
    """
    people = User.objects.filter(kind=User.Kind.USER)
    if q:
        folded = people.alias(folded_name=Folded(F("name")), part=Folded(Value(q)))
        people = folded.filter(Q(folded_name__contains=F("part")) | Q(email__contains=F("part")))
    if active is not None:
        people = people.filter(is_active=active)
    return _by_name(people, limit, cursor)


def service_accounts(actor: Actor, *, limit: int = 200, cursor: str | None = None) -> Page[User]:
    """The service accounts by name. Needs ``manage_users`` (Denied). Three queries."""
    require_manager(actor)
    return _by_name(User.objects.filter(kind=User.Kind.SERVICE), limit, cursor)


def user_by_id(actor: Actor, user_id: UUID) -> User:
    """One user with teams and roles, deactivated ones too; NotFound."""
    user = _whole(User.objects.filter(id=user_id)).first()
    if user is None:
        raise NotFound
    return user


def user_by_email(email: str) -> User | None:
    """The person with this address in any case, or None."""
    return User.objects.filter(email=email.strip().lower()).first()


def me(actor: Actor) -> User:
    """The actor as a user, with teams and roles; NotFound for the system."""
    return user_by_id(actor, own_id(actor))


def _whole(people: QuerySet[User]) -> QuerySet[User]:
    sessions = Session.objects.filter(user=OuterRef("id")).order_by("-last_seen_at").values("last_seen_at")[:1]
    keys = ApiKey.objects.filter(user=OuterRef("id"), last_used_at__isnull=False).order_by("-last_used_at")
    seen = Greatest("last_login", Subquery(sessions), Subquery(keys.values("last_used_at")[:1]))
    return people.annotate(last_seen_at=seen).select_related("team").prefetch_related("teams", "roles")


def _by_name(people: QuerySet[User], limit: int, cursor: str | None) -> Page[User]:
    ordered = _whole(people).annotate(order=BY_NAME).order_by("order", "id")
    after = place(cursor, 2)
    if after is not None:
        name, id_ = after[0], parse_id(after[1])
        if id_ is None:
            raise Invalid.at("cursor", "cursor_wrong")
        ordered = ordered.filter(Q(order__gt=name) | Q(order=name, id__gt=id_))
    size = within(limit)
    return page_of(list(ordered[: size + 1]), size, lambda user: [user.order, str(user.id)])  # type: ignore[attr-defined]
