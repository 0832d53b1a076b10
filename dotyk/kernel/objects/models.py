"""Tables of the engine: the base of every record, custom objects and fields, pipelines and stages, links."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Collate

from dotyk.platform.ids import new_id


class _SortKey(models.Func):
    function = "dotyk_sort_key"
    arity = 1
    output_field = models.TextField()


def sort_key(column: str) -> Collate:
    """Orders text as people expect in Ukrainian, Russian and English, on any server; empty text comes last."""
    return Collate(_SortKey(column), "C")


class Trigrams(models.Func):
    """The three-letter pieces of a text, for substring search."""

    function = "dotyk_trigrams"
    arity = 1
    output_field = ArrayField(models.TextField())


LIVE = models.Q(deleted_at__isnull=True)


def text_index(column: str, name: str) -> models.Index:
    """An index that serves lists ordered by a text column."""
    return models.Index(sort_key(column), "id", "owner", name=name, condition=LIVE)


class MadeUp(models.Func):
    """Whether an e-mail or a phone, or one of a list, is surely nobody's."""

    function = "dotyk_made_up"
    output_field = models.BooleanField()


def made_up_index(column: str, name: str) -> models.Index:
    """Marks the live records whose e-mails or phones in a column are made up: they are few, and counted at once."""
    return models.Index("id", name=name, condition=LIVE & models.Q(MadeUp(column)))


class Record(models.Model):
    """The base of every standard object: one row is one record; ``deleted_at`` hides it until restored."""

    id = models.UUIDField(primary_key=True, default=new_id)
    title = models.TextField(default="")
    owner = models.ForeignKey("accounts.User", null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    tags = ArrayField(models.TextField(), default=list, db_default=[])
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    created_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    version = models.IntegerField(default=1, db_default=1)
    deleted_at = models.DateTimeField(null=True)
    custom = models.JSONField(default=dict, db_default={})
    search_text = models.TextField(default="", db_default="")

    class Meta:
        abstract = True
        indexes: ClassVar[tuple[models.Index, ...]] = (
            models.Index("updated_at", "id", "owner", name="%(class)s_updated", condition=LIVE),
            models.Index("created_at", "id", "owner", name="%(class)s_created", condition=LIVE),
            models.Index("owner", models.F("updated_at"), name="%(class)s_owner", condition=LIVE),
            models.Index(sort_key("title"), "id", "owner", name="%(class)s_title", condition=LIVE),
            GinIndex(Trigrams("search_text"), name="%(class)s_search", fastupdate=True, gin_pending_list_limit=512),
        )


class CustomObject(models.Model):
    """An object people added; unique by ``name``. One that is archived waits, unseen, with its records.

    ``title_rule`` makes a record's title of its fields: ``{brand} {model}``; ``stage_field`` names the choice whose
    options are its stages.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.TextField(unique=True)
    label = models.JSONField()
    label_plural = models.JSONField()
    icon = models.TextField(default="database")
    title_rule = models.TextField()
    subtitle_field = models.TextField(null=True)
    stage_field = models.TextField(null=True)
    position = models.IntegerField(default=0)
    created_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "custom_object"
        ordering = ("position", "name")


class CustomRecord(Record):
    """A record of a custom object. The table has a partition for each object, which is that object's own table.

    People are not tied by constraints: making or dropping a partition would have to lock their table.
    """

    object = models.TextField()
    owner = models.ForeignKey(
        "accounts.User",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )
    created_by = models.ForeignKey(
        "accounts.User",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        db_index=False,
        db_constraint=False,
    )

    class Meta(Record.Meta):
        db_table = "custom_record"


class CustomField(models.Model):
    """A field people added to an object; unique by object and name. A removed one waits with its values."""

    id = models.UUIDField(primary_key=True, default=new_id)
    object = models.TextField()
    name = models.TextField()
    type = models.TextField()
    label = models.JSONField()
    required = models.BooleanField(default=False)
    unique = models.BooleanField(default=False)
    indexed = models.BooleanField(default=False)
    default = models.JSONField(null=True)
    options = models.JSONField(default=list)
    target = models.TextField(null=True)
    position = models.IntegerField(default=0)
    settings = models.JSONField(default=dict)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "custom_field"
        ordering = ("object", "position", "id")
        constraints = (models.UniqueConstraint(fields=("object", "name"), name="custom_field_name"),)


class FieldConditions(models.Model):
    """When a field of an object, the product's or an added one, is shown, wanted and locked; filters, None: always as
    it is. Unique by object and field."""

    id = models.UUIDField(primary_key=True, default=new_id)
    object = models.TextField()
    field = models.TextField()
    visible_when = models.JSONField(null=True)
    required_when = models.JSONField(null=True)
    read_only_when = models.JSONField(null=True)

    class Meta:
        db_table = "field_conditions"
        constraints = (models.UniqueConstraint(fields=("object", "field"), name="field_conditions_once"),)


class Pipeline(models.Model):
    """A way records of an object go from open to won or lost."""

    id = models.UUIDField(primary_key=True, default=new_id)
    object = models.TextField(default="deals")
    name = models.TextField()
    position = models.IntegerField(default=0)
    archived_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "pipeline"
        ordering = ("object", "position", "id")


class Stage(models.Model):
    """One step of a pipeline. ``probability`` in percent; ``rot_days``: how long a record may stay."""

    class Status(models.TextChoices):
        OPEN = "open"
        WON = "won"
        LOST = "lost"

    id = models.UUIDField(primary_key=True, default=new_id)
    pipeline = models.ForeignKey(Pipeline, on_delete=models.CASCADE, related_name="stages")
    name = models.TextField()
    position = models.IntegerField(default=0)
    status = models.TextField(choices=Status.choices, default=Status.OPEN)
    probability = models.DecimalField(max_digits=5, decimal_places=2, default=0)
    rot_days = models.IntegerField(null=True)
    required_fields = ArrayField(models.TextField(), default=list)
    color = models.TextField(default="gray")

    class Meta:
        db_table = "stage"
        ordering = ("pipeline", "position", "id")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(probability__gte=0, probability__lte=100), name="stage_probability_percent"
            ),
        )


class Link(models.Model):
    """A record leads to another: as a value of the references field ``field``, or freely (no field), in a role."""

    id = models.UUIDField(primary_key=True, default=new_id)
    field = models.TextField(default="")
    from_object = models.TextField()
    from_id = models.UUIDField()
    to_object = models.TextField()
    to_id = models.UUIDField()
    role = models.TextField(default="")
    position = models.IntegerField(default=0)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey("accounts.User", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        db_table = "link"
        indexes = (models.Index("to_id", "from_object", "field", name="link_to"),)
        constraints = (models.UniqueConstraint(fields=("from_id", "field", "to_id", "role"), name="link_once"),)


class NumberSeries(models.Model):
    """The last number an automatic-number field has given."""

    object = models.TextField()
    field = models.TextField()
    last = models.BigIntegerField(default=0)

    class Meta:
        db_table = "number_series"
        constraints = (models.UniqueConstraint(fields=("object", "field"), name="number_series_once"),)


class Tally(models.Model):
    """A step of a hot counter: so many records more or fewer; the sum of the steps is the count."""

    object = models.TextField()
    owner_id = models.UUIDField(null=True)
    stage_id = models.UUIDField(null=True)
    records = models.BigIntegerField()
    amount = models.DecimalField(max_digits=24, decimal_places=2, default=0)

    class Meta:
        db_table = "tally"
        indexes = (models.Index("object", "stage_id", "owner_id", name="tally_place"),)
