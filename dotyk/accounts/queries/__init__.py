"""What can be asked of accounts. Lists come in pages with an order; each says its cost."""

from dotyk.accounts.authentication import actor_of, actors_of
from dotyk.accounts.queries.audit import AuditEntry, audit_trail, whole_audit_trail
from dotyk.accounts.queries.heads import head_of
from dotyk.accounts.queries.pages import Page
from dotyk.accounts.queries.people import me, service_accounts, user_by_email, user_by_id, users
from dotyk.accounts.queries.rights import (
    active_identity_providers,
    api_keys,
    identity_providers,
    invitation_by_token,
    open_invitations,
    people_who_can,
    roles,
    sessions,
    teams,
)
from dotyk.accounts.queries.standing import Standing, standing_of

__all__ = [
    "AuditEntry",
    "Page",
    "Standing",
    "active_identity_providers",
    "actor_of",
    "actors_of",
    "api_keys",
    "audit_trail",
    "head_of",
    "identity_providers",
    "invitation_by_token",
    "me",
    "open_invitations",
    "people_who_can",
    "roles",
    "service_accounts",
    "sessions",
    "standing_of",
    "teams",
    "user_by_email",
    "user_by_id",
    "users",
    "whole_audit_trail",
]
