"""The table of what was applied to the shape of a workspace."""

from __future__ import annotations

from django.db import models

from dotyk.platform.ids import new_id


class AppliedPreset(models.Model):
    """A preset that was applied, kept for thirty days so that it can be taken back.

    ``before`` and ``after`` are the shape of the workspace around it; ``steps`` what it added and changed, as
    ``{"part", "object", "name", "label", "action", "changes"}``; ``kept`` what stayed when it was taken back.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.TextField()
    label = models.JSONField(default=dict)
    steps = models.JSONField()
    before = models.JSONField()
    after = models.JSONField()
    created_at = models.DateTimeField()
    created_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+", db_index=False)
    undone_at = models.DateTimeField(null=True)
    kept = models.JSONField(default=list)

    class Meta:
        db_table = "applied_preset"
