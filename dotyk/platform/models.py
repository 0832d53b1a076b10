"""Tables of the platform."""

from __future__ import annotations

from django.db import models

from dotyk.platform.ids import new_id


class Workspace(models.Model):
    """The company's settings; exactly one row, ``id = 1``."""

    id = models.SmallIntegerField(primary_key=True, default=1, editable=False)
    name = models.TextField(default="")
    country = models.CharField(max_length=2, default="UA")
    currency = models.CharField(max_length=3, default="UAH")
    time_zone = models.TextField(default="Europe/Kyiv")
    language = models.CharField(max_length=5, default="uk")
    schema_version = models.BigIntegerField(default=1)
    trade = models.TextField(default="", db_default="")
    setting_up = models.BooleanField(default=False, db_default=False)
    sight_days = models.SmallIntegerField(default=90, db_default=90)

    class Meta:
        db_table = "workspace"
        constraints = (models.CheckConstraint(condition=models.Q(id=1), name="workspace_is_one"),)


class Event(models.Model):
    """One thing that happened; never changed afterwards. ``id`` orders by time, ``transaction`` by commit."""

    id = models.UUIDField(primary_key=True, default=new_id)
    transaction = models.BigIntegerField()
    at = models.DateTimeField()
    kind = models.TextField()
    object = models.TextField()
    record_id = models.UUIDField(null=True)
    actor_id = models.UUIDField(null=True)
    actor_kind = models.TextField(default="user")
    version = models.IntegerField(default=0)
    owner_id = models.UUIDField(null=True)
    changes = models.JSONField(default=dict)
    data = models.JSONField(default=dict)

    class Meta:
        db_table = "event"
        indexes = (
            models.Index("transaction", "id", name="event_feed"),
            models.Index("object", "kind", "id", name="event_kind"),
        )


class EventSubject(models.Model):
    """A record in whose history an event belongs; unique per record and event."""

    pk = models.CompositePrimaryKey("record_id", "event_id")
    record_id = models.UUIDField()
    event_id = models.UUIDField()

    class Meta:
        db_table = "event_subject"


class CurrencyRate(models.Model):
    """What one unit of ``currency`` was worth in the base currency from ``on`` until the next rate; one a day."""

    id = models.UUIDField(primary_key=True, default=new_id)
    currency = models.CharField(max_length=3)
    on = models.DateField()
    rate = models.DecimalField(max_digits=20, decimal_places=10)

    class Meta:
        db_table = "currency_rate"
        ordering = ("currency", "-on")
        constraints = (
            models.UniqueConstraint(fields=("currency", "on"), name="currency_rate_once_a_day"),
            models.CheckConstraint(condition=models.Q(rate__gt=0), name="currency_rate_positive"),
            models.CheckConstraint(condition=models.Q(currency__regex="^[A-Z]{3}$"), name="currency_rate_code"),
        )
