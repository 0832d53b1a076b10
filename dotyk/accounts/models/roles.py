"""Roles: named sets of rights."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dotyk.platform.ids import new_id


class Role(models.Model):
    """What its holders may do; unique by ``name``, a plain word such as ``head_of_sales``.

    ``grants`` holds one ``actors.Grant`` as JSON for each object, ``"*"`` for the objects not named.
    A preset comes with the product: it can be edited, not deleted.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.TextField(unique=True)
    label = models.JSONField(default=dict)
    grants = models.JSONField(default=dict)
    capabilities = ArrayField(models.TextField(), default=list)
    is_preset = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "role"
        constraints = (models.CheckConstraint(condition=~models.Q(name=""), name="role_has_name"),)

    def __str__(self) -> str:
        return self.name
