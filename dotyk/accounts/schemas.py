"""The shapes of accounts over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field

Text = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]
Word = Annotated[str, Field(max_length=100, pattern=r"^[^\x00]*$")]
Labels = dict[Word, Text]
Words = Annotated[list[Word], Field(max_length=100)]
Limit = Annotated[int, Field(ge=1, le=200)]
Ids = Annotated[list[UUID], Field(max_length=100)]


class TeamRef(Schema):
    id: UUID
    name: str


class WorkspaceOut(Schema):
    name: str
    country: str
    currency: str
    time_zone: str
    language: str
    trade: str
    setting_up: bool


class MeOut(Schema):
    id: UUID
    kind: str
    name: str
    email: str | None
    language: str
    time_zone: str
    theme: str
    roles: list[str]
    capabilities: list[str]
    team: TeamRef | None
    teams: list[TeamRef]
    workspace: WorkspaceOut
    cursor: str | None


class MeIn(Schema):
    name: Text = ""
    language: Text = ""
    time_zone: Text = ""
    theme: Text = ""


class UserOut(Schema):
    id: UUID
    name: str
    email: str | None
    active: bool
    team: TeamRef | None
    teams: list[TeamRef]
    roles: list[str]
    last_seen_at: datetime | None = None


class UserIn(Schema):
    email: Text | None = None
    name: Text = ""
    password: Text | None = None
    roles: Words = []
    team: UUID | None = None
    language: Text | None = None


class UserChange(Schema):
    name: Text = ""
    email: Text = ""
    team: UUID | None = None
    teams: Ids = []
    roles: Words = []
    active: bool = True


class PasswordLinkOut(Schema):
    key: str


class UsersOut(Schema):
    items: list[UserOut]
    next_cursor: str | None


class TeamOut(Schema):
    """``head``: whom its people turn to."""

    id: UUID
    name: str
    parent: UUID | None
    head: UUID | None


class TeamIn(Schema):
    name: Text
    parent: UUID | None = None


class TeamChange(Schema):
    name: Text = ""
    parent: UUID | None = None
    head: UUID | None = None


class TeamsOut(Schema):
    items: list[TeamOut]


class RoleOut(Schema):
    id: UUID
    name: str
    label: dict[str, str]
    grants: dict[str, Any]
    capabilities: list[str]
    preset: bool
    edited: bool
    holders: int


class RoleIn(Schema):
    name: Text
    label: Labels = {}
    grants: dict[str, Any] = {}
    capabilities: Words = []


class RoleChange(Schema):
    label: Labels = {}
    grants: dict[str, Any] = {}
    capabilities: Words = []


class RolesOut(Schema):
    items: list[RoleOut]
    capabilities: dict[str, dict[str, str]]


class InvitationOut(Schema):
    id: UUID
    email: str
    name: str
    team: UUID | None
    roles: list[str]
    expires_at: datetime


class InvitationIn(Schema):
    email: Text
    name: Text = ""
    roles: Words = []
    team: UUID | None = None


class InvitationMade(InvitationOut):
    token: str


class InvitationsOut(Schema):
    items: list[InvitationOut]


class AcceptIn(Schema):
    token: Text
    name: Text
    password: Text
    language: Text | None = None


class KeyOut(Schema):
    id: UUID
    user: UUID
    name: str
    prefix: str
    scopes: list[str] | None
    expires_at: datetime | None
    last_used_at: datetime | None
    created_at: datetime


class KeyIn(Schema):
    user: UUID | None = None
    name: Text = ""
    scopes: Words | None = None
    expires_at: AwareDatetime | None = None


class KeyMade(KeyOut):
    key: str = Field(description="The secret; it is told this once.")


class KeysOut(Schema):
    items: list[KeyOut]


class ServiceAccountIn(Schema):
    name: Text
    roles: Words = []
    team: UUID | None = None


class SessionOut(Schema):
    id: UUID
    ip: str | None
    user_agent: str
    created_at: datetime
    last_seen_at: datetime
    current: bool


class SessionsOut(Schema):
    items: list[SessionOut]


class Named(Schema):
    id: UUID
    name: str | None


class AuditEntryOut(Schema):
    id: UUID
    at: datetime
    kind: str
    actor_kind: Literal["user", "service", "flow", "system"]
    actor: Named | None
    about: Named | None
    changes: dict[str, Any]
    data: dict[str, Any]


class AuditWish(Schema):
    kind: Text | None = None
    user: UUID | None = None
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None


class SeeAsIn(Schema):
    """One of the two: a person, or a role by its name."""

    user: UUID | None = None
    role: Word | None = None


class SeeAsOut(Schema):
    token: str
    name: str


class AuditOut(Schema):
    items: list[AuditEntryOut]
    next_cursor: str | None


class TokenIn(Schema):
    token: Text


class InvitationLook(Schema):
    email: str
    name: str


class CsrfOut(Schema):
    token: str


class CountOut(Schema):
    count: int


class ProviderOut(Schema):
    id: str
    name: str


class WaysInOut(Schema):
    needs_set_up: bool
    needs_code: bool = Field(description="Whether the set-up asks for the code printed in the terminal.")
    sends_mail: bool
    providers: list[ProviderOut]


class ForgottenIn(Schema):
    email: Text


class FirstAdministratorIn(Schema):
    name: Text
    email: Text
    password: Text
    language: Text
    code: Text = ""


class BeginIn(Schema):
    next: Text = ""


class BeginOut(Schema):
    url: str


class IdentityProviderOut(Schema):
    id: UUID
    name: str
    issuer: str
    client_id: str
    domains: list[str]
    role: str
    links_by_email: bool
    makes_people: bool
    trusts_addresses: bool
    is_active: bool
    callback_url: str = Field(description="What the other house must allow as a redirect.")


class IdentityProvidersOut(Schema):
    items: list[IdentityProviderOut]


class IdentityProviderIn(Schema):
    name: Text
    issuer: Text
    client_id: Text
    client_secret: Text
    domains: Words = []
    role: Word = "seller"
    links_by_email: bool = True
    makes_people: bool = False
    trusts_addresses: bool = False
    is_active: bool = True


class IdentityProviderChange(Schema):
    name: Text = ""
    issuer: Text = ""
    client_id: Text = ""
    client_secret: Text = ""
    domains: Words = []
    role: Word = ""
    links_by_email: bool = True
    makes_people: bool = False
    trusts_addresses: bool = False
    is_active: bool = True
