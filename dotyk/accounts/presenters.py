"""How accounts look over HTTP."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.accounts.models import ApiKey, Invitation, Role, Session, Team, User
from dotyk.accounts.presets import is_edited
from dotyk.accounts.queries import AuditEntry
from dotyk.platform.events import last_cursor
from dotyk.platform.workspace import WorkspaceSettings

Json = dict[str, Any]


def team_ref(team: Team | None) -> Json | None:
    return None if team is None else {"id": team.id, "name": team.name}


def teams_of(user: User) -> list[Json | None]:
    """The main team first, then the others by name."""
    further = sorted((team for team in user.teams.all() if team.id != user.team_id), key=lambda team: team.name)
    return [team_ref(team) for team in ([user.team] if user.team else []) + further]


def role_names(holder: User | Invitation) -> list[str]:
    return sorted(role.name for role in holder.roles.all())


def user_out(user: User) -> Json:
    return {
        "id": user.id,
        "name": user.name,
        "email": user.email,
        "active": user.is_active,
        "team": team_ref(user.team),
        "teams": teams_of(user),
        "roles": role_names(user),
    }


def managed_out(user: User) -> Json:
    """What those who manage people see besides: when somebody was last here."""
    return {**user_out(user), "last_seen_at": getattr(user, "last_seen_at", None)}


def me_out(user: User, actor: Actor, company: WorkspaceSettings) -> Json:
    return {
        **user_out(user),
        "kind": user.kind,
        "language": user.language,
        "time_zone": user.time_zone,
        "theme": user.theme,
        "capabilities": sorted(actor.capabilities),
        "workspace": company,
        "cursor": last_cursor(),
    }


def team_out(team: Team) -> Json:
    return {"id": team.id, "name": team.name, "parent": team.parent_id, "head": team.head_id}


def role_out(role: Role) -> Json:
    return {
        "id": role.id,
        "name": role.name,
        "label": role.label,
        "grants": role.grants,
        "capabilities": role.capabilities,
        "preset": role.is_preset,
        "edited": role.is_preset and is_edited(role),
        "holders": _holders(role),
    }


def _holders(role: Role) -> int:
    counted: int | None = getattr(role, "holder_count", None)
    return role.holders.filter(is_active=True).count() if counted is None else counted


def invitation_out(invitation: Invitation) -> Json:
    return {
        "id": invitation.id,
        "email": invitation.email,
        "name": invitation.name,
        "team": invitation.team_id,
        "roles": role_names(invitation),
        "expires_at": invitation.expires_at,
    }


def key_out(key: ApiKey) -> Json:
    return {
        "id": key.id,
        "user": key.user_id,
        "name": key.name,
        "prefix": key.prefix,
        "scopes": key.scopes,
        "expires_at": key.expires_at,
        "last_used_at": key.last_used_at,
        "created_at": key.created_at,
    }


def session_out(session: Session, current_key: str | None) -> Json:
    return {
        "id": session.public_id,
        "ip": session.ip,
        "user_agent": session.user_agent,
        "created_at": session.created_at,
        "last_seen_at": session.last_seen_at,
        "current": session.session_key == current_key,
    }


def audit_out(entry: AuditEntry) -> Json:
    return {
        "id": entry.id,
        "at": entry.at,
        "kind": entry.kind,
        "actor_kind": entry.actor_kind,
        "actor": _named(entry.actor_id, entry.actor_name),
        "about": _named(entry.about, entry.about_name),
        "changes": entry.changes,
        "data": entry.data,
    }


def _named(id_: UUID | None, name: str | None) -> Json | None:
    return None if id_ is None else {"id": id_, "name": name}
