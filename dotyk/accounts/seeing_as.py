"""Looking at Dotyk as somebody else sees it: for reading only, and never with more rights than one's own."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.core.signing import BadSignature, TimestampSigner
from django.db import transaction
from django.http import HttpRequest

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.accounts.authentication import actor_of
from dotyk.accounts.capabilities import expanded
from dotyk.accounts.guards import own_id, require_manager, require_unlimited
from dotyk.accounts.models import Role
from dotyk.accounts.rules import covers, united_rights
from dotyk.platform.errors import Denied, NotFound

HEADER = "X-See-As"
PARAMETER = "see_as"
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
LASTS_SECONDS = 8 * 60 * 60
READING_POSTS = ("/query", "/board", "/filters/explain")
_signer = TimestampSigner(salt="dotyk.see-as")


@transaction.atomic
def begin_seeing(actor: Actor, *, user_id: UUID | None = None, role: str | None = None) -> tuple[str, str]:
    """A token for the header ``X-See-As`` and whom it shows: a person, or oneself with that role only; 8 hours.

    Needs ``manage_users`` and all the rights that are to be looked through (Denied); NotFound. Stays in the audit log.
    """
    require_unlimited(actor)
    require_manager(actor)
    if (user_id is None) == (role is None):
        raise NotFound
    what = f"user:{user_id}" if user_id else f"role:{role}"
    seen = _through(actor, what)
    audit.record(actor, "seen_as", user_id, role=role)
    return _signer.sign(f"{own_id(actor)}|{what}"), seen.name


def seen_as(request: HttpRequest, actor: Actor) -> Actor:
    """The actor whose view the request asks for; the one who asks where it asks for none.

    What a browser asks for by itself (a file, a picture) carries no header: there the address may tell the token, as
    ``see_as``.

    Denied to anything but reading, and where the token is not this actor's, too old, or shows more than they may see.
    """
    token = request.headers.get(HEADER) or (request.GET.get(PARAMETER) if request.method in SAFE_METHODS else None)
    if token is None:
        return actor
    if request.method not in SAFE_METHODS and not request.path.endswith(READING_POSTS):
        raise Denied("seeing_as")
    return actor_through(token, actor)


def actor_through(token: str, actor: Actor) -> Actor:
    """Whom the token lets this actor look as; Denied as ``seen_as``."""
    try:
        owner, _, what = _signer.unsign(token, max_age=LASTS_SECONDS).partition("|")
        if owner != str(actor.id):
            raise Denied("see_as_over")
        require_manager(actor)
        return _through(actor, what)
    except (BadSignature, NotFound):
        raise Denied("see_as_over") from None


def _through(actor: Actor, what: str) -> Actor:
    kind, _, name = what.partition(":")
    seen = actor_of(UUID(name)) if kind == "user" else _with_role(actor, name)
    if not (covers(actor.grants, seen.grants) and seen.capabilities <= actor.capabilities):
        raise Denied("more_than_own")
    return seen


def _with_role(actor: Actor, name: str) -> Actor:
    role = Role.objects.filter(name=name).first()
    if role is None:
        raise NotFound
    grants, capabilities = united_rights([(role.grants, role.capabilities)])
    return replace(actor, grants=grants, capabilities=expanded(capabilities), seen_role=role.name)
