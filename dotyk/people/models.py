"""Tables of the people a company deals with, and of how new leads find their owners."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from dotyk.kernel.objects.models import LIVE, Record, made_up_index, text_index
from dotyk.platform.ids import new_id


def texts() -> ArrayField[list[str], list[str]]:
    return ArrayField(models.TextField(), default=list, db_default=[])


def list_index(column: str, name: str) -> models.Index:
    """Finds records by any one text of a list, at a steady cost while they are written."""
    return GinIndex(models.F(column), name=name, fastupdate=False)


def value_index(column: str, name: str) -> models.Index:
    """Finds live records by the exact text of a column."""
    return models.Index(column, name=name, condition=LIVE & models.Q(**{f"{column}__isnull": False}))


class Company(Record):
    """An organisation. Not unique by anything: branches share a tax id, and two firms may share a name."""

    name = models.TextField()
    legal_name = models.TextField(null=True)
    tax_id = models.TextField(null=True)
    domain = models.TextField(null=True)
    website = models.TextField(null=True)
    emails = texts()
    phones = texts()
    address = models.JSONField(null=True)
    industry = models.TextField(null=True)
    employees = models.IntegerField(null=True)
    revenue = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    revenue_currency = models.CharField(max_length=3, null=True)
    revenue_base = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    year_established = models.IntegerField(null=True)
    parent = models.ForeignKey("self", models.SET_NULL, null=True, related_name="subsidiaries")
    source = models.TextField(null=True)

    class Meta(Record.Meta):
        db_table = "company"
        indexes = (
            *Record.Meta.indexes,
            text_index("industry", "company_industry"),
            value_index("tax_id", "company_tax_id"),
            value_index("domain", "company_domain"),
            list_index("emails", "company_emails"),
            list_index("phones", "company_phones"),
            made_up_index("emails", "company_made_up_emails"),
            made_up_index("phones", "company_made_up_phones"),
        )
        constraints = (
            models.CheckConstraint(condition=~models.Q(parent=models.F("id")), name="company_not_its_parent"),
        )


class Contact(Record):
    """A person. Not unique by anything: a family may share a phone; ``queries.duplicates`` shows who looks the same."""

    first_name = models.TextField(null=True)
    middle_name = models.TextField(null=True)
    last_name = models.TextField(null=True)
    emails = texts()
    phones = texts()
    handles = models.JSONField(null=True)
    address = models.JSONField(null=True)
    birthday = models.DateField(null=True)
    language = models.TextField(null=True)
    company = models.ForeignKey(Company, models.SET_NULL, null=True, related_name="contacts")
    position = models.TextField(null=True)
    lifecycle = models.TextField(null=True)
    source = models.TextField(null=True)
    purchase_goal = models.TextField(null=True)
    preferences = models.TextField(null=True)
    consent_email = models.BooleanField(null=True)
    consent_phone = models.BooleanField(null=True)
    consent_sms = models.BooleanField(null=True)
    consent_messengers = models.BooleanField(null=True)

    class Meta(Record.Meta):
        db_table = "contact"
        indexes = (
            *Record.Meta.indexes,
            text_index("last_name", "contact_last_name"),
            text_index("first_name", "contact_first_name"),
            list_index("emails", "contact_emails"),
            list_index("phones", "contact_phones"),
            made_up_index("emails", "contact_made_up_emails"),
            made_up_index("phones", "contact_made_up_phones"),
        )


class Consent(models.Model):
    """What a contact said once about being reached through a channel: a line of a log that only grows.

    ``state`` cleared: nobody knows any more. ``text`` is what was shown to them, or how they said it; ``said_at`` may
    lie before ``noted_at``.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    contact = models.ForeignKey(Contact, models.CASCADE, related_name="consents", db_index=False)
    channel = models.TextField()
    state = models.TextField()
    source = models.TextField()
    text = models.TextField(default="", db_default="")
    said_at = models.DateTimeField()
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey("accounts.User", models.SET_NULL, null=True, related_name="+", db_index=False)

    class Meta:
        db_table = "consent"
        indexes = (models.Index(fields=("contact", "-said_at", "-id"), name="consent_contact"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(state__in=("given", "refused", "cleared")), name="consent_state_known"
            ),
        )


class Lead(Record):
    """A request from somebody who may become a customer; ``deal_id`` is what the conversion made of it."""

    name = models.TextField(null=True)
    company_name = models.TextField(null=True)
    email = models.TextField(null=True)
    phone = models.TextField(null=True)
    message = models.TextField(null=True)
    source = models.TextField(null=True)
    utm_source = models.TextField(null=True)
    utm_medium = models.TextField(null=True)
    utm_campaign = models.TextField(null=True)
    utm_term = models.TextField(null=True)
    utm_content = models.TextField(null=True)
    status = models.TextField(default="new", db_default="new")
    score = models.IntegerField(null=True)
    disqualify_reason = models.TextField(null=True)
    first_response_at = models.DateTimeField(null=True)
    first_response_seconds = models.BigIntegerField(null=True)
    contact = models.ForeignKey(Contact, models.SET_NULL, null=True, related_name="leads")
    company = models.ForeignKey(Company, models.SET_NULL, null=True, related_name="leads")
    deal_id = models.UUIDField(null=True)
    converted_at = models.DateTimeField(null=True)

    class Meta(Record.Meta):
        db_table = "lead"
        indexes = (
            *Record.Meta.indexes,
            models.Index("status", "updated_at", name="lead_status", condition=LIVE),
            value_index("email", "lead_email"),
            value_index("phone", "lead_phone"),
            made_up_index("email", "lead_made_up_email"),
            made_up_index("phone", "lead_made_up_phone"),
        )
        constraints = (
            models.CheckConstraint(condition=models.Q(score__range=(0, 100)), name="lead_score_of_hundred"),
            models.CheckConstraint(
                condition=models.Q(first_response_seconds__gte=0), name="lead_response_after_request"
            ),
        )


class DistributionRule(models.Model):
    """Who gets the new leads that match ``filter`` (None: all); the first active rule by ``position`` decides.

    ``last_user_id`` is whoever got the latest lead in turn.
    """

    class Way(models.TextChoices):
        ROUND_ROBIN = "round_robin"
        LEAST_LOADED = "least_loaded"

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.TextField()
    position = models.IntegerField(default=0)
    filter = models.JSONField(null=True)
    user_ids = ArrayField(models.UUIDField())
    way = models.TextField(choices=Way, default=Way.ROUND_ROBIN)
    is_active = models.BooleanField(default=True)
    last_user_id = models.UUIDField(null=True)

    class Meta:
        db_table = "lead_distribution_rule"
        ordering = ("position", "id")
        constraints = (
            models.CheckConstraint(condition=models.Q(user_ids__len__gt=0), name="distribution_rule_has_people"),
        )
