"""Whether a webhook can be what somebody wishes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from ipaddress import ip_address
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import managed_user, own_id
from dotyk.accounts.models import User
from dotyk.accounts.queries import actor_of
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.objects.registry import load_objects
from dotyk.kernel.records import known_object
from dotyk.platform.errors import DomainError, Fault, Invalid, NotFound
from dotyk.platform.outgoing import Unreachable, parsed_target
from dotyk.platform.outgoing.addresses import may_be_called

KINDS_MAX = 50
FIELDS_MAX = 50
_KIND = re.compile(r"^[a-z*][a-z0-9_*]*(\.[a-z0-9_*]+){0,3}$")


def checked_account(actor: Actor, account_id: UUID | None) -> UUID:
    """Through whose eyes it looks: the actor's own, or those of a service account that the actor may manage."""
    if account_id is None or account_id == actor.id:
        return own_id(actor)
    try:
        return managed_user(actor, account_id, kind=User.Kind.SERVICE).id
    except DomainError:
        raise Invalid.at("acts_as", "webhook_no_account") from None


def checked_wish(
    account_id: UUID | None,
    url: str,
    kinds: Sequence[str],
    object_name: str,
    fields: Sequence[str],
    where: Mapping[str, Any] | None,
) -> None:
    """Raises Invalid with every fault."""
    faults = [*_of_address(url), *_of_kinds(kinds), *_of_records(account_id, object_name, fields, where)]
    if faults:
        raise Invalid(*faults)


def _of_address(url: str) -> Iterator[Fault]:
    """What can be told without looking anything up; the rest shows when it is called."""
    try:
        target = parsed_target(url)
    except Unreachable as error:
        yield Fault("url", error.code)
        return
    try:
        ip_address(target.host)
    except ValueError:
        return
    if not may_be_called(target.host):
        yield Fault("url", "outgoing_forbidden")


def _of_kinds(kinds: Sequence[str]) -> Iterator[Fault]:
    if len(kinds) > KINDS_MAX:
        yield Fault("kinds", "too_many", {"most": KINDS_MAX})
    for number, kind in enumerate(kinds):
        if len(kind) > 200 or not _KIND.match(kind):
            yield Fault(f"kinds[{number}]", "webhook_no_kind", {"kind": kind[:200]})


def _of_records(
    account_id: UUID | None, object_name: str, fields: Sequence[str], where: Mapping[str, Any] | None
) -> Iterator[Fault]:
    if not object_name:
        if fields or where:
            yield Fault("object", "required")
        return
    try:
        if account_id is None:
            raise NotFound()
        account = actor_of(account_id)
    except NotFound:
        yield Fault("acts_as", "webhook_no_account")
        return
    load_objects(account.schema_version)
    try:
        target = known_object(account, object_name)
    except DomainError:
        yield Fault("object", "no_such_object", {"object": object_name})
        return
    if len(fields) > FIELDS_MAX:
        yield Fault("fields", "too_many", {"most": FIELDS_MAX})
    for number, name in enumerate(fields):
        if target.field(name) is None:
            yield Fault(f"fields[{number}]", "flow_no_field", {"field": name, "object": target.name})
    try:
        parse_filter(account, target, where, at="where")
    except Invalid as error:
        yield from error.faults
