"""How often something may be tried, counted for all processes by django-allauth."""

from __future__ import annotations

from allauth.core import ratelimit
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from dotyk.platform.errors import Limit


def count_attempt(request: HttpRequest, action: str, *, key: str | None = None) -> None:
    """Counts one attempt at ``action`` (its rates: ``ACCOUNT_RATE_LIMITS``); raises Limit where there were too many.

    A visitor whose network address cannot be told has had all theirs, for nobody could count them.
    """
    try:
        is_within = ratelimit.consume(request, action=action, key=key)
    except PermissionDenied:
        is_within = False
    if not is_within:
        raise Limit("too_many_attempts")
