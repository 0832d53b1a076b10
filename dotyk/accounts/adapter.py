"""How django-allauth behaves here: nobody signs himself up, and too many attempts are answered by 429."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.headless.base.response import RateLimitResponse
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from dotyk.accounts.models import User

RETRY_AFTER_SECONDS = 300


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """The gate of the sign-in pages."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """People come by invitation only."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """Whoever the credentials are of; a deactivated person is answered like a wrong password."""
        user: User | None = super().authenticate(request, **credentials)
        return user if user is not None and user.is_active else None

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Counts the attempt, and answers 429 where there were too many for the address or the network."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            response = RateLimitResponse(request)
            response.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
            raise ImmediateHttpResponse(response) from None

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """By address alone: allauth adds the host's name, which the visitor chooses."""
        return str(credentials.get("email", "")).lower()

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Dotyk sends no mail about accounts: a link to a new password is handed over by an administrator."""
