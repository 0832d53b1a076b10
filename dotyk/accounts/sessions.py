"""Sessions in our own table, so that a person can see and end them and one query can find who they are of."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions

from dotyk.accounts.models import Session
from dotyk.platform.ids import parse_id

IP_KEY = "ip"
USER_AGENT_KEY = "user_agent"


class SessionStore(DatabaseSessions):
    """Django's database sessions with whose they are, from where and by what in columns of their own."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        session = super().create_model_instance(data)
        assert isinstance(session, Session)
        session.user_id = parse_id(data.get(SESSION_KEY))
        session.ip = data.get(IP_KEY)
        session.user_agent = data.get(USER_AGENT_KEY, "")
        return session
