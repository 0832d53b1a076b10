"""Tables of the accounts: who may sign in, with what, and what they may do."""

from dotyk.accounts.models.credentials import ApiKey, CacheEntry, Invitation, Session
from dotyk.accounts.models.identity import IdentityProvider
from dotyk.accounts.models.roles import Role
from dotyk.accounts.models.shares import Share
from dotyk.accounts.models.teams import Team
from dotyk.accounts.models.users import User

__all__ = ["ApiKey", "CacheEntry", "IdentityProvider", "Invitation", "Role", "Session", "Share", "Team", "User"]
