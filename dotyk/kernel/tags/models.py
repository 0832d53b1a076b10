"""Tables of tags. Records carry the names themselves, so that lists read them without a join."""

from __future__ import annotations

from django.db import models

from dotyk.platform.ids import new_id


class Tag(models.Model):
    """One word that records may carry; ``key`` is its name without regard to case and makes it unique.

    A tag ``is_leaving`` while it is taken off all records; nobody may put it on one meanwhile.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    key = models.TextField(unique=True)
    name = models.TextField()
    color = models.TextField(default="gray")
    description = models.TextField(default="", db_default="")
    is_leaving = models.BooleanField(default=False, db_default=False)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+", db_index=False)

    class Meta:
        db_table = "tag"


class TagAlias(models.Model):
    """A former name of a tag, while the run ``run_id`` puts the new one in its place."""

    key = models.TextField(primary_key=True)
    tag = models.ForeignKey(Tag, models.CASCADE, related_name="aliases")
    run_id = models.UUIDField()

    class Meta:
        db_table = "tag_alias"


class TagTally(models.Model):
    """A step of a hot counter: so many records of an owner more or fewer carry the tag; the sum is the count."""

    object = models.TextField()
    tag_id = models.UUIDField()
    owner_id = models.UUIDField(null=True)
    records = models.BigIntegerField()

    class Meta:
        db_table = "tag_tally"
        indexes = (models.Index("tag_id", "object", name="tag_tally_place"),)


class TagRule(models.Model):
    """The workspace's rule, one row at most: whether whoever writes a record may put a tag nobody knows yet."""

    id = models.IntegerField(primary_key=True, default=1)
    is_open = models.BooleanField(default=True, db_default=True)

    class Meta:
        db_table = "tag_rule"
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="tag_rule_once"),)
