"""The address of a flow, which is a secret: whoever knows it may send."""

from __future__ import annotations

import secrets
from hmac import compare_digest
from uuid import UUID

from cryptography.fernet import InvalidToken
from django.conf import settings
from django.db import transaction

from dotyk.accounts.actors import Actor
from dotyk.automation.flows import open_flow
from dotyk.automation.models import Flow
from dotyk.platform.errors import NotFound
from dotyk.platform.ids import parse_id
from dotyk.platform.sealing import sealed, unsealed

SECRET_BYTES = 18


@transaction.atomic
def address_of(actor: Actor, flow_id: UUID, *, anew: bool = False) -> str:
    """Where messages to the flow are sent; ``anew``: at another address from now on. Denied, NotFound."""
    flow = open_flow(actor, flow_id, lock=True)
    secret = "" if anew else _secret(flow)
    if not secret:
        secret = secrets.token_urlsafe(SECRET_BYTES)
        Flow.objects.filter(id=flow.id).update(hook=sealed(secret))
    return f"{settings.PUBLIC_ADDRESS}/api/v1/incoming/{flow.id.hex}.{secret}"


def flow_at(token: str) -> Flow:
    """The flow whose address ends so; NotFound."""
    name, _, secret = token.partition(".")
    key = parse_id(name)
    flow = Flow.objects.select_related("version").filter(id=key, deleted_at=None).first() if key else None
    known = _secret(flow) if flow else ""
    if flow is None or not known or not compare_digest(known.encode(), secret.encode()):
        raise NotFound()
    return flow


def _secret(flow: Flow) -> str:
    try:
        return unsealed(flow.hook) if flow.hook else ""
    except InvalidToken:
        return ""
