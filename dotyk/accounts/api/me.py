"""Oneself, and the token that protects one's browser."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.middleware.csrf import get_token
from ninja import Router

from dotyk.accounts import actions, queries
from dotyk.accounts.presenters import me_out
from dotyk.accounts.schemas import CsrfOut, MeIn, MeOut
from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.platform.workspace import workspace

router = Router()


@router.get("/csrf", response=CsrfOut, auth=None)
def csrf(request: HttpRequest) -> Any:
    """Sets the cookie ``csrftoken``, whose value goes into the header ``X-CSRFToken`` of every change."""
    return {"token": get_token(request)}


@router.get("/me", response=MeOut, auth=signed_in)
def get_me(request: SignedRequest) -> Any:
    """Who is signed in, what they may do, and the company's settings.

    Whoever listens to the stream from ``cursor`` on misses nothing of what is read after this.
    """
    return _me(request)


@router.patch("/me", response=MeOut, auth=signed_in)
def patch_me(request: SignedRequest, payload: MeIn) -> Any:
    """Changes one's own name, language, time zone or theme."""
    actions.change_me(request.actor, **payload.model_dump(exclude_unset=True))
    return _me(request)


def _me(request: SignedRequest) -> Any:
    return me_out(queries.me(request.actor), request.actor, workspace(request.actor.schema_version))
