"""The second factor: one-time codes, recovery codes and passkeys, kept by django-allauth, watched by us."""

from __future__ import annotations

from typing import Any

from allauth.core import context
from allauth.mfa import signals
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from dotyk.accounts import audit
from dotyk.accounts.actors import Actor
from dotyk.accounts.models import User
from dotyk.platform.messages import say
from dotyk.platform.sealing import sealed, unsealed
from dotyk.platform.workspace import workspace

PRODUCT = "Dotyk"
KINDS = {"totp": "one_time_codes", "recovery_codes": "recovery_codes", "webauthn": "passkey"}


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Names Dotyk to authenticator apps and passkey managers, and seals the secrets of one-time codes."""

    def get_totp_issuer(self) -> str:
        return self._get_site_name()

    def _get_site_name(self) -> str:
        company = workspace().name
        return f"{PRODUCT} · {company}" if company else PRODUCT

    def encrypt(self, text: str) -> str:
        return sealed(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unsealed(encrypted_text)

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return say("passkey_named", user.language, number=number)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {"id": context.request.get_host().partition(":")[0], "name": self._get_site_name()}


def connect() -> None:
    """Subscribes the audit log to allauth's signals."""
    signals.authenticator_added.connect(_added, dispatch_uid="dotyk.second_factor_added")
    signals.authenticator_removed.connect(_removed, dispatch_uid="dotyk.second_factor_removed")
    signals.authenticator_reset.connect(_reset, dispatch_uid="dotyk.second_factor_reset")
    signals.authentication_failed.connect(_failed, dispatch_uid="dotyk.second_factor_failed")


def _added(sender: Any, user: User, authenticator: Authenticator, **_: Any) -> None:
    _record("second_factor_added", user, authenticator)


def _removed(sender: Any, user: User, authenticator: Authenticator, **_: Any) -> None:
    _record("second_factor_removed", user, authenticator)


def _reset(sender: Any, user: User, authenticator: Authenticator, **_: Any) -> None:
    _record("recovery_codes_renewed", user, authenticator)


def _failed(sender: Any, request: HttpRequest, user: User, authenticator: Authenticator, **_: Any) -> None:
    _record("second_factor_failed", user, authenticator)


def _record(kind: str, user: User, authenticator: Authenticator) -> None:
    actor = Actor(id=user.id, name=user.name, email=user.email or "")
    audit.record(actor, kind, user.id, method=KINDS[authenticator.type])
