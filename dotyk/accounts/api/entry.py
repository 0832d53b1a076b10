"""What strangers may ask: how to come in, the set-up of a new home, a forgotten password."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status

from dotyk.accounts import actions, queries
from dotyk.accounts.attempts import count_attempt
from dotyk.accounts.identity import begin
from dotyk.accounts.jobs import send_password_link
from dotyk.accounts.presenters import user_out
from dotyk.accounts.schemas import BeginIn, BeginOut, FirstAdministratorIn, ForgottenIn, UserOut, WaysInOut
from dotyk.accounts.security import SignedRequest, signed_in
from dotyk.accounts.set_up import is_right_code, needs_code
from dotyk.platform.errors import Conflict, Invalid, NotFound
from dotyk.platform.jobs import defer
from dotyk.platform.mail import sends_mail

router = Router()

OWN_PATH = re.compile(r"/(?![/\\])")


@router.get("/entry", response=WaysInOut, auth=None)
def get_entry(request: HttpRequest) -> Any:
    """Whether somebody can sign in yet, by which houses besides ours, and whether we send mail."""
    is_new = not actions.people_can_sign_in()
    return {
        "needs_set_up": is_new,
        "needs_code": is_new and needs_code(request),
        "sends_mail": sends_mail(),
        "providers": [{"id": str(each.id), "name": each.name} for each in queries.active_identity_providers()],
    }


@router.post("/entry/administrator", response={201: UserOut}, auth=None)
def post_first_administrator(request: HttpRequest, payload: FirstAdministratorIn) -> Any:
    """Makes the first administrator of a new home; 409 once anybody can sign in."""
    count_attempt(request, "set_up")
    body = payload.model_dump()
    code = body.pop("code")
    if actions.people_can_sign_in():
        raise Conflict("set_up_over")
    if needs_code(request) and not is_right_code(code):
        raise Invalid.at("code", "set_up_code_wrong")
    return Status(201, user_out(actions.make_first_administrator(**body)))


@router.post("/entry/finished", response={204: None}, auth=signed_in)
def post_finished(request: SignedRequest) -> Any:
    """Ends the set-up: whoever signs in is led to their day, not to its steps."""
    actions.finish_set_up(request.actor)
    return Status(204, None)


@router.post("/entry/providers/{provider_id}", response=BeginOut, auth=None)
def post_begin(request: HttpRequest, provider_id: UUID, payload: BeginIn) -> Any:
    """The address of another house's sign-in page; people come back to ``next``, a path of ours, or to the start."""
    count_attempt(request, "provider")
    next_path = payload.next if OWN_PATH.match(payload.next) else "/"
    return {"url": begin(request, str(provider_id), f"/sign-in?{urlencode({'next': next_path})}")}


@router.post("/entry/forgotten", response={204: None}, auth=None)
def post_forgotten(request: HttpRequest, payload: ForgottenIn) -> Any:
    """Mails a link to a new password, if somebody has this address; always answers the same. 404 without mail."""
    if not sends_mail():
        raise NotFound
    email = payload.email.strip().lower()
    count_attempt(request, "reset_password", key=email)
    defer(send_password_link, email=email)
    return Status(204, None)
