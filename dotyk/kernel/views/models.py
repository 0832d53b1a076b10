"""The table of saved views."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dotyk.platform.ids import new_id


class SavedView(models.Model):
    """A way to look at an object's records that somebody kept: for themselves, for a team, or for all.

    A board has columns ``by`` a field (empty: by stage) and may ``sum`` another; a calendar places records by a
    date, to the end that ``layout`` may name as ``until``. ``layout`` is how a list looks beside its columns
    (``views.layouts``). Who has one of the roles ``default_for`` looks through this view at first.
    """

    class Scope(models.TextChoices):
        MINE = "mine"
        TEAM = "team"
        ALL = "all"

    class Kind(models.TextChoices):
        LIST = "list"
        BOARD = "board"
        CALENDAR = "calendar"

    id = models.UUIDField(primary_key=True, default=new_id)
    object = models.TextField()
    name = models.TextField()
    kind = models.TextField(choices=Kind, default=Kind.LIST)
    scope = models.TextField(choices=Scope, default=Scope.MINE)
    owner = models.ForeignKey("accounts.User", models.CASCADE, null=True, related_name="+")
    team = models.ForeignKey("accounts.Team", models.CASCADE, null=True, related_name="+", db_index=False)
    columns = ArrayField(models.TextField(), default=list)
    filter = models.JSONField(null=True)
    sort = models.TextField(default="")
    by = models.TextField(default="")
    sum = models.TextField(default="", db_default="")
    layout = models.JSONField(default=dict, db_default={})
    default_for = ArrayField(models.TextField(), default=list, db_default=[])
    is_pinned = models.BooleanField(default=False)
    position = models.IntegerField(default=0)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "saved_view"
        indexes = (models.Index("object", "position", name="saved_view_object"),)
        constraints = (
            models.CheckConstraint(condition=models.Q(scope__in=("mine", "team", "all")), name="saved_view_scope"),
            models.CheckConstraint(condition=models.Q(kind__in=("list", "board", "calendar")), name="saved_view_kind"),
            models.CheckConstraint(
                condition=models.Q(scope="team", team__isnull=False) | (~models.Q(scope="team") & models.Q(team=None)),
                name="saved_view_team",
            ),
        )


class OwnLook(models.Model):
    """How a person keeps an object's list for themselves, once a person and object.

    ``look`` is what they chose for the list without a view: its ``columns`` and what a view has in ``layout``;
    ``view_order`` the views in their navigation, those not named coming after.
    """

    pk = models.CompositePrimaryKey("user_id", "object")
    user = models.ForeignKey("accounts.User", models.CASCADE, related_name="+", db_index=False)
    object = models.TextField()
    look = models.JSONField(default=dict, db_default={})
    view_order = ArrayField(models.UUIDField(), default=list, db_default=[])

    class Meta:
        db_table = "own_look"
