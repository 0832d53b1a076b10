"""What django-allauth answers, said in the caller's language: its codes are kept, its texts are replaced by ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
from django.http import HttpRequest, HttpResponse

from dotyk.accounts.models import User
from dotyk.platform.messages import asked_language, say

ADDRESS = "/_allauth/"
RETRY_AFTER_SECONDS = 60

MEANINGS = {
    "email_password_mismatch": "sign_in_wrong",
    "invalid_login": "sign_in_wrong",
    "account_inactive": "sign_in_wrong",
    "enter_current_password": "password_wrong",
    "incorrect_password": "password_wrong",
    "incorrect_code": "code_wrong",
    "too_many_login_attempts": "too_many_attempts",
    "rate_limited": "too_many_attempts",
    "invalid_password_reset": "password_link_over",
    "invalid_or_expired_key": "password_link_over",
    "same_as_current": "same_as_current",
    "password_too_short": "password_weak",
    "password_too_common": "password_weak",
    "password_too_similar": "password_weak",
    "password_entirely_numeric": "password_weak",
    "required": "empty",
}


class SignInWording:
    """A middleware for the addresses of django-allauth; leaves all others alone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if answer.status_code < 400 or not request.path.startswith(ADDRESS) or "json" not in answer["Content-Type"]:
            return answer
        if answer.status_code == 429 and "Retry-After" not in answer:
            answer["Retry-After"] = str(RETRY_AFTER_SECONDS)
        answer.content = orjson.dumps(worded(orjson.loads(answer.content), _language(request)))
        answer["Content-Length"] = str(len(answer.content))
        return answer


def worded(body: dict[str, Any], language: str) -> dict[str, Any]:
    """The same answer with every error's ``message`` in ``language``; each field's faults of one kind told once."""
    told: dict[tuple[Any, str], dict[str, Any]] = {}
    for error in body.get("errors", []):
        meaning = MEANINGS.get(error.get("code", ""), "value_wrong")
        told.setdefault((error.get("param"), meaning), {**error, "message": say(meaning, language)})
    return {**body, "errors": list(told.values())} if told else body


def _language(request: HttpRequest) -> str:
    user = getattr(request, "user", None)
    return user.language if isinstance(user, User) else asked_language(request.headers.get("Accept-Language", ""))
