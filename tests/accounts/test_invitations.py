"""Inviting by a link."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from dotyk.accounts.actions import accept_invitation, invite, revoke_invitation
from dotyk.accounts.actors import SYSTEM
from dotyk.accounts.models import Invitation, User
from dotyk.accounts.queries import actor_of, audit_trail, open_invitations
from dotyk.platform.errors import Denied, Invalid, NotFound
from dotyk.platform.workspace import workspace
from tests.accounts.races import while_first_is_unfinished
from tests.cast import PASSWORD, Cast, make_user

GUEST = "guest@example.com"


def test_a_guest_becomes_a_user_with_what_was_promised(cast: Cast) -> None:
    _, token = invite(cast.administrator, "Guest@Example.com", roles=["support", "analyst"], team=cast.team)
    user = accept_invitation(token, name="Halyna Guest", password=PASSWORD, language="uk")
    assert (user.email, user.name, user.language) == (GUEST, "Halyna Guest", "uk")
    actor = actor_of(user.id)
    assert cast.team in actor.team_ids
    assert actor.reach("tickets", "create")
    kinds = [entry.kind for entry in audit_trail(SYSTEM, limit=2).items]
    assert kinds == ["accounts.invitation_accepted", "accounts.invited"]


def test_a_guest_accepts_and_signs_in_over_http(cast: Cast) -> None:
    _, token = invite(cast.administrator, GUEST, name="Halyna", roles=["seller"])
    client = Client()
    assert post(client, "look", {"token": token}).json() == {"email": GUEST, "name": "Halyna"}
    body = {"token": token, "name": "Halyna", "password": PASSWORD}
    assert post(client, "accept", body).status_code == 201
    again = post(client, "accept", body)
    assert (again.status_code, again.json()["type"]) == (404, "urn:dotyk:invitation-over")
    login = {"email": GUEST, "password": PASSWORD}
    client.post("/_allauth/browser/v1/auth/login", login, content_type="application/json")
    assert client.get("/api/v1/me").json()["email"] == GUEST


def test_the_token_is_kept_only_as_a_hash(cast: Cast) -> None:
    invitation, token = invite(cast.administrator, GUEST)
    assert token not in str(Invitation.objects.values().get())
    assert token not in str(audit_trail(SYSTEM).items)
    assert [item.id for item in open_invitations(cast.administrator)] == [invitation.id]


@pytest.mark.parametrize("spoil", ["expired", "revoked", "replaced", "unknown"])
def test_a_spoilt_link_makes_nobody(cast: Cast, spoil: str) -> None:
    lifetime = timedelta(seconds=-1) if spoil == "expired" else timedelta(days=1)
    invitation, token = invite(cast.administrator, GUEST, lifetime=lifetime)
    if spoil == "revoked":
        revoke_invitation(cast.administrator, invitation.id)
    if spoil == "replaced":
        invite(cast.administrator, GUEST)
    before = User.objects.count()
    with pytest.raises(NotFound, match="invitation_over"):
        accept_invitation("x" if spoil == "unknown" else token, name="Guest", password=PASSWORD)
    assert User.objects.count() == before


@pytest.mark.django_db(transaction=True)
def test_a_link_clicked_twice_at_once_makes_one_user() -> None:
    _, token = invite(SYSTEM, GUEST)

    def accept() -> None:
        accept_invitation(token, name="Guest", password=PASSWORD)

    workspace()
    refusal = while_first_is_unfinished(accept, accept)
    assert refusal is not None
    assert refusal.code == "invitation_over"
    assert User.objects.filter(email=GUEST).count() == 1


def test_a_weak_password_leaves_the_link_usable(cast: Cast) -> None:
    _, token = invite(cast.administrator, GUEST)
    for name, password, field in (("Guest", "12345", "password"), (" ", PASSWORD, "name")):
        with pytest.raises(Invalid) as refused:
            accept_invitation(token, name=name, password=password)
        assert refused.value.faults[0].field == field
    accept_invitation(token, name="Guest", password=PASSWORD)


def test_who_is_here_is_not_invited(cast: Cast) -> None:
    with pytest.raises(Invalid):
        invite(cast.administrator, cast.seller.email.upper())
    _, token = invite(cast.administrator, GUEST)
    make_user(email=GUEST)
    with pytest.raises(Invalid) as refused:
        accept_invitation(token, name="Guest", password=PASSWORD)
    assert refused.value.faults[0].code == "email_taken"


def test_a_seller_invites_nobody(cast: Cast) -> None:
    with pytest.raises(Denied):
        invite(cast.seller, GUEST)
    assert not Invitation.objects.exists()


def test_a_revoked_invitation_cannot_be_revoked_again(cast: Cast) -> None:
    invitation, _ = invite(cast.administrator, GUEST)
    revoke_invitation(cast.administrator, invitation.id)
    with pytest.raises(NotFound):
        revoke_invitation(cast.administrator, invitation.id)


def post(client: Client, action: str, body: dict[str, Any]) -> Any:
    return client.post(f"/api/v1/invitations/{action}", body, content_type="application/json")
