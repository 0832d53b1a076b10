"""People and service accounts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from ninja import Router, Status

from dotyk.accounts import actions, queries
from dotyk.accounts.actors import Actor
from dotyk.accounts.models import User
from dotyk.accounts.presenters import managed_out, user_out
from dotyk.accounts.schemas import (
    CountOut,
    Limit,
    PasswordLinkOut,
    ServiceAccountIn,
    Text,
    UserChange,
    UserIn,
    UserOut,
    UsersOut,
)
from dotyk.accounts.security import SignedRequest, signed_in

router = Router(auth=signed_in)


@router.get("/users", response=UsersOut)
def list_users(
    request: SignedRequest, q: Text = "", active: bool | None = None, limit: Limit = 200, cursor: Text | None = None
) -> Any:
    """The people of the company by name; ``q`` is a part of a name or e-mail."""
    page = queries.users(request.actor, q=q, active=active, limit=limit, cursor=cursor)
    return _page(request.actor, page)


@router.post("/users", response={201: UserOut})
def post_user(request: SignedRequest, payload: UserIn) -> Any:
    """Makes a person; without a password they need a password link to sign in."""
    user = actions.create_user(request.actor, **payload.model_dump())
    return Status(201, _shown(request.actor, user.id))


@router.get("/users/{user_id}", response=UserOut)
def get_user(request: SignedRequest, user_id: UUID) -> Any:
    return _shown(request.actor, user_id)


@router.patch("/users/{user_id}", response=UserOut)
def patch_user(request: SignedRequest, user_id: UUID, payload: UserChange) -> Any:
    """Changes what is given: all of it or, where anything is wrong, nothing."""
    _change(request.actor, user_id, payload.model_dump(exclude_unset=True))
    return _shown(request.actor, user_id)


@router.post("/users/{user_id}/password-link", response={201: PasswordLinkOut})
def post_password_link(request: SignedRequest, user_id: UUID) -> Any:
    """A key for a new password, to be handed over as a link."""
    return Status(201, {"key": actions.make_password_link(request.actor, user_id)})


@router.delete("/users/{user_id}/sessions", response=CountOut)
def delete_user_sessions(request: SignedRequest, user_id: UUID) -> Any:
    """Signs a person out everywhere."""
    return {"count": actions.sign_out_everywhere(request.actor, user_id=user_id)}


@router.get("/service-accounts", response=UsersOut)
def list_service_accounts(request: SignedRequest, limit: Limit = 200, cursor: Text | None = None) -> Any:
    page = queries.service_accounts(request.actor, limit=limit, cursor=cursor)
    return _page(request.actor, page)


@router.post("/service-accounts", response={201: UserOut})
def post_service_account(request: SignedRequest, payload: ServiceAccountIn) -> Any:
    """Makes an account for a program; give it a key by ``POST /keys``."""
    account = actions.create_service_account(request.actor, **payload.model_dump())
    return Status(201, _shown(request.actor, account.id))


@transaction.atomic
def _change(actor: Actor, user_id: UUID, changes: dict[str, Any]) -> None:
    roles, active = changes.pop("roles", None), changes.pop("active", None)
    if active:
        actions.activate_user(actor, user_id)
    actions.change_user(actor, user_id, **changes)
    if roles is not None:
        actions.set_roles(actor, user_id, roles)
    if active is False:
        actions.deactivate_user(actor, user_id)


def _shown(actor: Actor, user_id: UUID) -> dict[str, Any]:
    return _seen_by(actor)(queries.user_by_id(actor, user_id))


def _page(actor: Actor, page: queries.Page[User]) -> dict[str, Any]:
    return {"items": [_seen_by(actor)(user) for user in page.items], "next_cursor": page.next_cursor}


def _seen_by(actor: Actor) -> Callable[[User], dict[str, Any]]:
    return managed_out if actor.can("manage_users") else user_out
