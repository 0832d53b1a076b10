"""Identity providers: which there are, and whom their word lets in."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from allauth.socialaccount.models import SocialAccount
from django.db import transaction

from dotyk.accounts import audit
from dotyk.accounts.actions.inputs import clean_name
from dotyk.accounts.actions.users import create_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.guards import require_covers, require_manager, require_unlimited, roles_named
from dotyk.accounts.models import IdentityProvider, Role, User
from dotyk.accounts.presets import ADMINISTRATOR
from dotyk.platform.errors import Fault, Invalid, NotFound
from dotyk.platform.sealing import sealed


class Refused(Exception):
    """Somebody whom another house knows is not let in; ``reason`` is a word for the sign-in page."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@transaction.atomic
def person_of(
    provider: IdentityProvider, known: User | None, *, email: str, is_confirmed: bool, name: str
) -> tuple[User, bool]:
    """The person whom the provider means, and whether it names them for the first time; Refused.

    ``known`` is whom it named before. A stranger is found by a confirmed address, or made where the provider may.
    """
    email = email.strip().lower()
    if provider.domains and email.partition("@")[2] not in provider.domains:
        raise Refused("domain")
    if known is not None:
        return _active(known), False
    if not email or not is_confirmed:
        raise Refused("unverified")
    person = User.objects.filter(email=email, kind=User.Kind.USER).first()
    if person is None and provider.makes_people:
        person = create_user(SYSTEM, email, name=name, roles=[provider.role.name])
    elif person is None or not provider.links_by_email:
        raise Refused("unknown")
    audit.record(SYSTEM, "identity_linked", _active(person).id, provider=provider.name)
    return person, True


def _active(person: User) -> User:
    if not person.is_active:
        raise Refused("inactive")
    return person


@transaction.atomic
def add_identity_provider(actor: Actor, **values: Any) -> IdentityProvider:
    """A new provider. Only for administrators, for whoever names the house decides who comes in (Denied).

    Invalid by field.
    """
    require_administrator(actor)
    provider = IdentityProvider()
    _fill(provider, {"role": "seller", **values})
    if not values.get("client_secret"):
        raise Invalid.at("client_secret", "empty")
    provider.save(force_insert=True)
    audit.record(actor, "identity_provider_added", provider.id, name=provider.name, issuer=provider.issuer)
    return provider


@transaction.atomic
def change_identity_provider(actor: Actor, provider_id: UUID, **values: Any) -> IdentityProvider:
    """Changes what is given; an empty secret stays as it was. Only for administrators (Denied); NotFound, Invalid."""
    provider = _locked(actor, provider_id)
    _fill(provider, values)
    provider.save()
    changed = sorted(values.keys() - {"client_secret"})
    audit.record(actor, "identity_provider_changed", provider.id, name=provider.name, fields=changed)
    return provider


@transaction.atomic
def remove_identity_provider(actor: Actor, provider_id: UUID) -> None:
    """Ends sign-in by this house; those who came by it stay. Only for administrators (Denied); NotFound."""
    provider = _locked(actor, provider_id)
    audit.record(actor, "identity_provider_removed", provider.id, name=provider.name)
    SocialAccount.objects.filter(provider=str(provider.id)).delete()
    provider.delete()


def require_administrator(actor: Actor) -> None:
    """Denied to whoever may not do everything."""
    require_manager(actor)
    require_unlimited(actor)
    require_covers(actor, Role.objects.filter(name=ADMINISTRATOR))


def clean_issuer(text: str) -> str:
    """The issuer's address without a slash at its end; Invalid at ``issuer`` where it is no web address."""
    issuer = text.strip().rstrip("/").removesuffix("/.well-known/openid-configuration")
    parts = urlsplit(issuer)
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise Invalid.at("issuer", "issuer_wrong")
    return issuer


def _locked(actor: Actor, provider_id: UUID) -> IdentityProvider:
    require_administrator(actor)
    provider = IdentityProvider.objects.select_for_update().filter(id=provider_id).first()
    if provider is None:
        raise NotFound
    return provider


def _fill(provider: IdentityProvider, values: dict[str, Any]) -> None:
    plain = ("links_by_email", "makes_people", "trusts_addresses", "is_active")
    for name in plain:
        if name in values:
            setattr(provider, name, values[name])
    if "name" in values:
        provider.name = clean_name(values["name"])
    if "issuer" in values:
        provider.issuer = clean_issuer(values["issuer"])
    if "client_id" in values:
        provider.client_id = values["client_id"].strip()
    if values.get("client_secret"):
        provider.sealed_secret = sealed(values["client_secret"].strip())
    if "domains" in values:
        provider.domains = [_domain(each) for each in values["domains"]]
    if "role" in values:
        provider.role = roles_named([values["role"]])[0]
    empty = [Fault(name, "empty") for name in ("name", "issuer", "client_id") if not getattr(provider, name)]
    if empty:
        raise Invalid(*empty)


def _domain(text: str) -> str:
    domain = text.strip().lower().removeprefix("@")
    if "." not in domain or "@" in domain or " " in domain:
        raise Invalid.at("domains", "domain_wrong", domain=text)
    return domain
