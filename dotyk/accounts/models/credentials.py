"""What opens the door: sessions, keys, invitations. Secrets are kept as hashes only."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from dotyk.accounts.models.roles import Role
from dotyk.accounts.models.teams import Team
from dotyk.accounts.models.users import User
from dotyk.platform.ids import new_id

SET_ONCE = ("session_key", "public_id", "created_at", "last_seen_at")


class Session(AbstractBaseSession):
    """A browser that came to us, signed in where ``user`` is set; ``public_id`` names it, opens nothing."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    user = models.ForeignKey(User, models.CASCADE, null=True, related_name="sessions")
    ip = models.GenericIPAddressField(null=True)
    user_agent = models.TextField(default="")
    created_at = models.DateTimeField(auto_now_add=True)
    last_seen_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "session"

    @classmethod
    def get_session_store_class(cls) -> Any:
        return import_module(settings.SESSION_ENGINE).SessionStore

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Django writes a session whole each time; what belongs to its beginning must outlive that."""
        if kwargs.get("force_update"):
            kwargs["update_fields"] = [f.name for f in self._meta.fields if f.name not in SET_ONCE]
        super().save(*args, **kwargs)


class ApiKey(models.Model):
    """A key of a user or service account; ``prefix`` is the part that may be shown.

    ``scopes`` None: all that its user may do; else ``"contacts:read"``, ``"*:read"``, …
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="keys")
    name = models.TextField(default="")
    prefix = models.TextField()
    secret_hash = models.BinaryField(max_length=32, unique=True)
    scopes = ArrayField(models.TextField(), null=True)
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    last_used_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")

    class Meta:
        db_table = "api_key"

    def __str__(self) -> str:
        return f"{self.prefix}… {self.name}".strip()


class Invitation(models.Model):
    """A link that lets its holder become a user once, until ``expires_at``."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField()
    name = models.TextField(default="")
    token_hash = models.BinaryField(max_length=32, unique=True)
    team = models.ForeignKey(Team, models.SET_NULL, null=True, related_name="+")
    roles: models.ManyToManyField[Role, Any] = models.ManyToManyField(
        Role, db_table="invitation_role", related_name="+"
    )
    invited_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "invitation"

    def __str__(self) -> str:
        return self.email


class CacheEntry(models.Model):
    """A row of Django's database cache, which keeps the counts of sign-in attempts for all processes."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "cache_entry"

    def __str__(self) -> str:
        return self.cache_key
