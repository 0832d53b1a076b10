"""People and service accounts."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from dotyk.accounts.models.roles import Role
from dotyk.accounts.models.teams import Team
from dotyk.platform.ids import new_id
from dotyk.platform.messages import LANGUAGES

THEMES = ("auto", "light", "dark")


class UserManager(BaseUserManager["User"]):
    """Finds people by e-mail, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser):
    """Who can act: a person (``user``), unique by e-mail, or a program (``service``), which only has keys.

    A ``flow`` stands for what happens by itself under that name; it has neither password nor key.

    A person whose address is not known yet (None) owns records and stands in teams, but cannot sign in.
    ``team`` is the main team, the one by which records are counted; ``teams`` are further memberships.
    """

    class Kind(models.TextChoices):
        USER = "user"
        SERVICE = "service"
        FLOW = "flow"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    kind = models.TextField(choices=Kind, default=Kind.USER)
    email = models.EmailField(unique=True, null=True)
    name = models.TextField(default="")
    language = models.TextField(default="uk")
    time_zone = models.TextField(default="Europe/Kyiv")
    theme = models.TextField(default="auto")
    is_active = models.BooleanField(default=True)
    team = models.ForeignKey(Team, models.PROTECT, null=True, blank=True, related_name="main_members")
    teams: models.ManyToManyField[Team, Any] = models.ManyToManyField(
        Team, db_table="team_member", related_name="further_members"
    )
    roles: models.ManyToManyField[Role, Any] = models.ManyToManyField(
        Role, db_table="user_role", related_name="holders"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        db_table = "app_user"
        constraints = (
            models.CheckConstraint(condition=models.Q(kind__in=("user", "service", "flow")), name="user_kind_known"),
            models.CheckConstraint(condition=models.Q(theme__in=THEMES), name="user_theme_known"),
            models.CheckConstraint(condition=models.Q(language__in=LANGUAGES), name="user_language_known"),
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="user_email_lower"),
        )

    def __str__(self) -> str:
        return self.name or self.email or str(self.id)
