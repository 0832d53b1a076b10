"""The houses by which people may come in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status

from dotyk.accounts import actions, queries
from dotyk.accounts.actions.identity import clean_issuer, require_administrator
from dotyk.accounts.identity import callback_url, require_answering
from dotyk.accounts.models import IdentityProvider
from dotyk.accounts.schemas import (
    IdentityProviderChange,
    IdentityProviderIn,
    IdentityProviderOut,
    IdentityProvidersOut,
)
from dotyk.accounts.security import SignedRequest, signed_in

router = Router(auth=signed_in)


@router.get("/identity-providers", response=IdentityProvidersOut)
def list_identity_providers(request: SignedRequest) -> Any:
    """All of them by name; their secrets are never told."""
    return {"items": [_shown(request, each) for each in queries.identity_providers(request.actor)]}


@router.post("/identity-providers", response={201: IdentityProviderOut})
def post_identity_provider(request: SignedRequest, payload: IdentityProviderIn) -> Any:
    """Adds one; the issuer must answer now, so that a slip is found here and not at the first sign-in."""
    require_administrator(request.actor)
    require_answering(clean_issuer(payload.issuer))
    return Status(201, _shown(request, actions.add_identity_provider(request.actor, **payload.model_dump())))


@router.patch("/identity-providers/{provider_id}", response=IdentityProviderOut)
def patch_identity_provider(request: SignedRequest, provider_id: UUID, payload: IdentityProviderChange) -> Any:
    """Changes what is given; an empty secret stays as it was."""
    require_administrator(request.actor)
    changes = payload.model_dump(exclude_unset=True)
    if "issuer" in changes:
        require_answering(clean_issuer(changes["issuer"]))
    return _shown(request, actions.change_identity_provider(request.actor, provider_id, **changes))


@router.delete("/identity-providers/{provider_id}", response={204: None})
def delete_identity_provider(request: SignedRequest, provider_id: UUID) -> Any:
    """Ends sign-in by it; the people stay."""
    actions.remove_identity_provider(request.actor, provider_id)
    return Status(204, None)


def _shown(request: HttpRequest, provider: IdentityProvider) -> dict[str, Any]:
    kept = ("id", "name", "issuer", "client_id", "domains", "links_by_email", "makes_people", "trusts_addresses")
    return {
        **{name: getattr(provider, name) for name in (*kept, "is_active")},
        "role": provider.role.name,
        "callback_url": callback_url(request, provider.id),
    }
