"""Who is asking: from a session cookie or a key to an ``Actor`` in one joined query.

The query and the reading of its row know neither Django nor a kind of connection, so the live stream
can use them too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal
from uuid import UUID

import orjson
from django.db import connection

from dotyk.accounts.actors import Actor, Grant, ShareLevel, Shares
from dotyk.accounts.capabilities import EVERY_CAPABILITY, expanded
from dotyk.accounts.rules import united_rights
from dotyk.accounts.tokens import hash_of
from dotyk.platform.errors import NotFound, NotSignedIn


@dataclass(frozen=True, slots=True)
class Credential:
    """What somebody shows to be let in: the value of a session cookie, the secret of a key, or (inside) an id."""

    kind: Literal["session", "key", "user"]
    value: str | UUID

    @property
    def parameter(self) -> Any:
        return hash_of(str(self.value)) if self.kind == "key" else self.value


_PERSON = "u.id, u.kind, u.name, coalesce(u.email, ''), u.language, u.time_zone"
_RIGHTS = "rights.roles, rights.team_ids, rights.member_ids, rights.schema_version, rights.shares"
_QUERIES = {
    "session": f"""
      select {_PERSON}, null::text[], s.last_seen_at < now() - interval '1 minute', {_RIGHTS}
      from session s join app_user u on u.id = s.user_id, actor_rights(u.id) rights
      where s.session_key = %s and s.expire_date > now() and u.is_active and u.kind = 'user'""",
    "key": f"""
      select {_PERSON}, k.scopes, coalesce(k.last_used_at < now() - interval '1 minute', true), {_RIGHTS}
      from api_key k join app_user u on u.id = k.user_id, actor_rights(u.id) rights
      where k.secret_hash = %s and k.revoked_at is null and u.is_active
        and (k.expires_at is null or k.expires_at > now())""",
    "user": f"""
      select {_PERSON}, null::text[], false, {_RIGHTS}
      from app_user u, actor_rights(u.id) rights where u.id = %s and u.is_active""",
}
_SEEN = {
    "session": "update session set last_seen_at = now() where session_key = %s",
    "key": "update api_key set last_used_at = now() where secret_hash = %s",
}


def actor_sql(credential: Credential) -> tuple[str, list[Any]]:
    """The query (psycopg placeholders) and its parameters that find whom a credential lets in; at most one row."""
    return _QUERIES[credential.kind], [credential.parameter]


def actor_from_row(row: Sequence[Any]) -> Actor:
    """The actor a row of ``actor_sql`` describes."""
    id_, kind, name, email, language, time_zone, scopes, _, roles, team_ids, member_ids, schema_version, shares = row
    grants, capabilities = _rights(roles)
    allowed = None if scopes is None else frozenset(scopes)
    return Actor(
        id=id_,
        kind=kind,
        name=name,
        email=email,
        language=language,
        time_zone=time_zone,
        grants=grants,
        capabilities=_within(allowed, expanded(capabilities)),
        team_ids=tuple(team_ids),
        member_ids=tuple(member_ids),
        shares=_shares(shares),
        scopes=allowed,
        schema_version=schema_version,
    )


@lru_cache(maxsize=512)
def _rights(roles: str) -> tuple[Mapping[str, Grant], frozenset[str]]:
    """The union of roles written as JSON ``[[grants, capabilities], …]``; few texts occur, so they are kept."""
    return united_rights(orjson.loads(roles))


@lru_cache(maxsize=512)
def _shares(told: str | None) -> Shares:
    """The records shared with somebody, written as JSON ``[[object, id, level], …]``; the wider of two levels holds."""
    found: dict[str, dict[UUID, ShareLevel]] = {}
    for object_name, record_id, level in orjson.loads(told or "[]"):
        known = found.setdefault(object_name, {})
        if known.get(UUID(record_id)) != "edit":
            known[UUID(record_id)] = level
    return found


def _within(scopes: frozenset[str] | None, capabilities: frozenset[str]) -> frozenset[str]:
    """A limited key has only the capabilities its scopes name."""
    if scopes is None or EVERY_CAPABILITY in scopes:
        return capabilities
    return capabilities & scopes


def authenticate(credential: Credential) -> Actor:
    """Whom the credential lets in; NotSignedIn where it is unknown, expired, revoked or its owner deactivated.

    One query; once a minute a second one, which notes that the credential was used.
    """
    sql, parameters = actor_sql(credential)
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        row = cursor.fetchone()
        if row is None:
            raise NotSignedIn
        if row[7]:
            cursor.execute(_SEEN[credential.kind], parameters)
    return actor_from_row(row)


def actor_of(user_id: UUID) -> Actor:
    """The user as an actor, for jobs, commands and tests; NotFound where there is no such active user."""
    try:
        return authenticate(Credential("user", user_id))
    except NotSignedIn:
        raise NotFound from None


def actors_of(user_ids: Sequence[UUID]) -> dict[UUID, Actor]:
    """The active users among these as actors, by id; one query."""
    sql = _QUERIES["user"].replace("u.id = %s", "u.id = any(%s::uuid[])")
    with connection.cursor() as cursor:
        cursor.execute(sql, [list(user_ids)])
        return {row[0]: actor_from_row(row) for row in cursor.fetchall()}


def credential_of(headers: Mapping[str, str], cookies: Mapping[str, str], cookie_name: str) -> Credential | None:
    """What a request shows. A request with an ``Authorization`` header is judged by it alone.

    Raises NotSignedIn where the header is not ``Bearer`` and a key, or the cookie cannot be a session's.
    """
    authorization = headers.get("Authorization")
    if authorization is not None:
        scheme, _, secret = authorization.strip().partition(" ")
        if scheme.lower() != "bearer" or not secret.strip():
            raise NotSignedIn
        return Credential("key", secret.strip())
    session_key = cookies.get(cookie_name)
    if not session_key:
        return None
    if not (session_key.isascii() and session_key.isalnum()):
        raise NotSignedIn
    return Credential("session", session_key)
