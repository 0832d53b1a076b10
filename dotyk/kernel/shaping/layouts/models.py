"""The table of layouts."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from dotyk.platform.ids import new_id


class RecordLayout(models.Model):
    """How some people see the records of an object; for everybody where it names neither ``roles`` nor ``teams``.

    ``sections`` are ``{"label", "columns", "folded", "fields"}``, ``hidden`` the fields left off the page, ``card``
    those of a card on a board, ``create`` those a new record is asked for, ``buttons`` as ``layouts.buttons`` has them.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    object = models.TextField()
    label = models.JSONField()
    roles = ArrayField(models.TextField(), default=list)
    teams = ArrayField(models.UUIDField(), default=list)
    sections = models.JSONField(default=list)
    hidden = ArrayField(models.TextField(), default=list)
    card = ArrayField(models.TextField(), default=list)
    create = ArrayField(models.TextField(), default=list)
    buttons = models.JSONField(default=list)
    position = models.IntegerField(default=0)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        db_table = "record_layout"
        ordering = ("object", "position", "id")
