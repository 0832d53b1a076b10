"""Records shared with people beyond the reach of their roles."""

from __future__ import annotations

from django.db import models

from dotyk.accounts.models.teams import Team
from dotyk.accounts.models.users import User
from dotyk.platform.ids import new_id

ONE_OF_TWO = models.Q(user__isnull=False, team__isnull=True) | models.Q(user__isnull=True, team__isnull=False)


class Share(models.Model):
    """One record opened to one person or one team; once a record and person, once a record and team."""

    class Level(models.TextChoices):
        READ = "read"
        EDIT = "edit"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    object = models.TextField()
    record_id = models.UUIDField()
    user = models.ForeignKey(User, models.CASCADE, null=True, related_name="shares")
    team = models.ForeignKey(Team, models.CASCADE, null=True, related_name="shares")
    level = models.TextField(choices=Level)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+", db_index=False)

    class Meta:
        db_table = "record_share"
        indexes = (models.Index(fields=("object", "id"), name="record_share_object"),)
        constraints = (
            models.UniqueConstraint("record_id", "user", name="record_share_user"),
            models.UniqueConstraint("record_id", "team", name="record_share_team"),
            models.CheckConstraint(condition=ONE_OF_TWO, name="record_share_with_one"),
            models.CheckConstraint(condition=models.Q(level__in=("read", "edit")), name="record_share_level_known"),
        )
