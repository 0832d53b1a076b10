"""Roles: making, editing, giving."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.accounts.capabilities import EVERY_CAPABILITY, known_capabilities
from dotyk.accounts.guards import (
    keep_an_administrator,
    managed_user,
    require_covers,
    require_manager,
    roles_named,
    unique,
)
from dotyk.accounts.models import IdentityProvider, Role, Share, User
from dotyk.accounts.presets import ADMINISTRATOR, PRESETS
from dotyk.accounts.rules import is_plain_name, problems_of_grants
from dotyk.platform.errors import Conflict, Fault, Invalid, NotFound


@transaction.atomic
def create_role(
    actor: Actor,
    name: str,
    *,
    label: Mapping[str, str],
    grants: Mapping[str, Any],
    capabilities: Iterable[str] = (),
) -> Role:
    """A new role. Needs ``manage_users`` and every right it gives (Denied).

    Invalid at ``name`` (no plain word, or taken), ``grants``, ``capabilities``.
    """
    require_manager(actor)
    if not is_plain_name(name):
        raise Invalid.at("name", "role_name_wrong")
    if Role.objects.filter(name=name).exists():
        raise Invalid.at("name", "role_name_taken")
    role = Role(name=name, label=dict(label), grants=dict(grants), capabilities=sorted(set(capabilities)))
    _check(role)
    require_covers(actor, [role])
    with unique("name", "role_name_taken"):
        role.save(force_insert=True)
    audit.record(actor, "role_created", role.id, name=name, grants=role.grants, capabilities=role.capabilities)
    return role


@transaction.atomic
def change_role(actor: Actor, role_id: UUID, **changes: Any) -> Role:
    """Changes ``label``, ``grants``, ``capabilities`` of a role, a preset too; counts from the next request on.

    Needs ``manage_users`` and every right the role gives before and after (Denied); Conflict where the rights
    of the administrator would change; NotFound; Invalid by field.
    """
    role = _managed_role(actor, role_id)
    old = {field: getattr(role, field) for field in changes}
    for field, value in changes.items():
        setattr(role, field, sorted(set(value)) if field == "capabilities" else dict(value))
    changed = {field: [old[field], getattr(role, field)] for field in changes if old[field] != getattr(role, field)}
    if role.name == ADMINISTRATOR and changed.keys() - {"label"}:
        raise Conflict("administrator_is_fixed")
    _check(role)
    require_covers(actor, [role])
    if changed:
        role.save(update_fields=list(changed))
        audit.record(actor, "role_changed", role.id, changes=changed, name=role.name)
    return role


@transaction.atomic
def reset_role(actor: Actor, role_id: UUID) -> Role:
    """Gives a preset the rights back that it came with. Raises as ``change_role``; Conflict for a role that is none."""
    role = _managed_role(actor, role_id)
    preset = PRESETS.get(role.name)
    if preset is None:
        raise Conflict("role_is_no_preset")
    return change_role(actor, role_id, grants=preset["grants"], capabilities=preset["capabilities"])


@transaction.atomic
def delete_role(actor: Actor, role_id: UUID) -> None:
    """Deletes a role. Needs ``manage_users`` and its rights (Denied); Conflict for a preset or a held role."""
    role = _managed_role(actor, role_id)
    if role.is_preset:
        raise Conflict("role_is_preset")
    if role.holders.exists() or IdentityProvider.objects.filter(role=role).exists():
        raise Conflict("role_is_held")
    audit.record(actor, "role_deleted", role.id, name=role.name)
    role.delete()


def forget_object(name: str) -> None:
    """Takes an object that is gone for good out of every role, and its shares away; to be called in the transaction
    that deletes it."""
    for role in Role.objects.select_for_update().filter(grants__has_key=name):
        del role.grants[name]
        role.save(update_fields=("grants",))
    Share.objects.filter(object=name).delete()


@transaction.atomic
def set_roles(actor: Actor, user_id: UUID, roles: Iterable[str]) -> User:
    """Gives a user exactly these roles (names). Needs ``manage_users`` and all rights of the user before and after
    (Denied); Conflict where nobody would remain administrator; NotFound; Invalid at ``roles``."""
    user = managed_user(actor, user_id)
    given = roles_named(roles)
    require_covers(actor, given)
    old, new = sorted(user.roles.values_list("name", flat=True)), sorted(role.name for role in given)
    if old == new:
        return user
    if ADMINISTRATOR not in new:
        keep_an_administrator(user)
    user.roles.set(given)
    audit.record(actor, "roles_set", user.id, changes={"roles": [old, new]})
    return user


def _managed_role(actor: Actor, role_id: UUID) -> Role:
    require_manager(actor)
    role = Role.objects.select_for_update().filter(id=role_id).first()
    if role is None:
        raise NotFound
    require_covers(actor, [role])
    return role


def _check(role: Role) -> None:
    known = {EVERY_CAPABILITY, *known_capabilities()}
    faults = [Fault("grants", "grant_wrong", {"place": place}) for place in problems_of_grants(role.grants)]
    faults += [
        Fault("capabilities", "capability_unknown", {"capability": capability})
        for capability in role.capabilities
        if capability not in known
    ]
    if faults:
        raise Invalid(*faults)
