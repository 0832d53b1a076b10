"""Teams: the tree of a company."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower

from dotyk.platform.ids import new_id


class Team(models.Model):
    """A group of people; unique by name (case aside) among the teams of one parent.

    Whoever is in a team reaches the records of its sub-teams too; the ``head`` is whom its people turn to.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.TextField()
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    head = models.ForeignKey("accounts.User", models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "team"
        constraints = (
            models.UniqueConstraint(Lower("name"), "parent", name="team_name_unique", nulls_distinct=False),
            models.CheckConstraint(condition=~models.Q(name=""), name="team_has_name"),
            models.CheckConstraint(condition=~models.Q(parent=models.F("id")), name="team_not_its_parent"),
        )

    def __str__(self) -> str:
        return self.name
