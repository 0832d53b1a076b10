"""Roles."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ninja import Router, Status

from dotyk.accounts import actions, queries
from dotyk.accounts.capabilities import known_capabilities
from dotyk.accounts.presenters import role_out
from dotyk.accounts.schemas import RoleChange, RoleIn, RoleOut, RolesOut
from dotyk.accounts.security import SignedRequest, signed_in

router = Router(auth=signed_in)


@router.get("/roles", response=RolesOut)
def list_roles(request: SignedRequest) -> Any:
    """All roles, and every capability that a role can give."""
    roles = [role_out(role) for role in queries.roles(request.actor)]
    return {"items": roles, "capabilities": known_capabilities()}


@router.post("/roles", response={201: RoleOut})
def post_role(request: SignedRequest, payload: RoleIn) -> Any:
    return Status(201, role_out(actions.create_role(request.actor, **payload.model_dump())))


@router.patch("/roles/{role_id}", response=RoleOut)
def patch_role(request: SignedRequest, role_id: UUID, payload: RoleChange) -> Any:
    """Edits a role; its holders have the new rights from their next request on."""
    return role_out(actions.change_role(request.actor, role_id, **payload.model_dump(exclude_unset=True)))


@router.post("/roles/{role_id}/reset", response=RoleOut)
def post_role_reset(request: SignedRequest, role_id: UUID) -> Any:
    """Gives a preset the rights back that it came with."""
    return role_out(actions.reset_role(request.actor, role_id))


@router.delete("/roles/{role_id}", response={204: None})
def delete_role(request: SignedRequest, role_id: UUID) -> Any:
    """Deletes a role that nobody has and that is no preset."""
    actions.delete_role(request.actor, role_id)
    return Status(204, None)
