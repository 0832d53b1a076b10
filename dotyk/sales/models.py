"""Tables of deals: the deal, what is sold in it, and how long it stood in each stage."""

from __future__ import annotations

from django.db import models

from dotyk.kernel.objects.models import LIVE, Record
from dotyk.platform.ids import new_id


class Deal(Record):
    """A sale in the making, or done, or lost.

    ``status``, ``stage_entered_at``, ``rots_at`` and ``furthest_stage`` follow the stage; ``next_step…`` follow the
    open activities about the deal.
    """

    name = models.TextField()
    pipeline = models.ForeignKey("kernel.Pipeline", models.PROTECT, related_name="+", db_index=False)
    stage = models.ForeignKey("kernel.Stage", models.PROTECT, related_name="+", db_index=False)
    status = models.TextField(default="open", db_default="open")
    amount = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    amount_currency = models.CharField(max_length=3, null=True)
    amount_base = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    probability = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    company = models.ForeignKey("people.Company", models.SET_NULL, null=True, related_name="+", db_index=False)
    product = models.ForeignKey("commerce.Product", models.SET_NULL, null=True, related_name="+", db_index=False)
    source = models.TextField(null=True)
    started_on = models.DateField(null=True)
    expected_close_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    lost_reason = models.TextField(null=True)
    stage_entered_at = models.DateTimeField()
    rots_at = models.DateTimeField(null=True)
    furthest_stage = models.ForeignKey("kernel.Stage", models.DO_NOTHING, null=True, related_name="+", db_index=False)
    has_next_step = models.BooleanField(default=False, db_default=False)
    next_step = models.TextField(null=True)
    next_step_at = models.DateTimeField(null=True)

    class Meta(Record.Meta):
        db_table = "deal"
        indexes = (
            *Record.Meta.indexes,
            models.Index("stage", "updated_at", "id", "owner", name="deal_stage", condition=LIVE),
            models.Index("company", name="deal_company", condition=LIVE & models.Q(company__isnull=False)),
            models.Index("closed_on", name="deal_closed", condition=LIVE & models.Q(closed_on__isnull=False)),
        )
        constraints = (
            models.CheckConstraint(condition=models.Q(status__in=("open", "won", "lost")), name="deal_status"),
            models.CheckConstraint(
                condition=models.Q(status="open", closed_on__isnull=True)
                | (~models.Q(status="open") & models.Q(closed_on__isnull=False)),
                name="deal_closed_has_day",
            ),
            models.CheckConstraint(condition=models.Q(probability__range=(0, 100)), name="deal_probability_percent"),
        )


class DealLine(models.Model):
    """Something sold in a deal, in the deal's order of ``position``; ``discount`` in percent."""

    id = models.UUIDField(primary_key=True, default=new_id)
    deal = models.ForeignKey(Deal, models.CASCADE, related_name="lines", db_index=False)
    position = models.IntegerField()
    product = models.ForeignKey("commerce.Product", models.SET_NULL, null=True, related_name="+", db_index=False)
    name = models.TextField(default="")
    quantity = models.DecimalField(max_digits=14, decimal_places=3)
    price = models.DecimalField(max_digits=18, decimal_places=2)
    currency = models.CharField(max_length=3)
    discount = models.DecimalField(max_digits=5, decimal_places=2, default=0)

    class Meta:
        db_table = "deal_line"
        ordering = ("deal", "position")
        constraints = (
            models.UniqueConstraint(fields=("deal", "position"), name="deal_line_place"),
            models.CheckConstraint(condition=models.Q(quantity__gt=0), name="deal_line_quantity"),
            models.CheckConstraint(condition=models.Q(discount__range=(0, 100)), name="deal_line_discount"),
        )


class StageVisit(models.Model):
    """A deal stood in a stage from ``entered_at`` until ``left_at`` (None: it still does); one open visit a deal."""

    id = models.BigAutoField(primary_key=True)
    deal = models.ForeignKey(Deal, models.CASCADE, related_name="visits", db_index=False)
    stage = models.ForeignKey("kernel.Stage", models.CASCADE, related_name="+", db_index=False)
    entered_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "stage_visit"
        indexes = (
            models.Index("deal", "entered_at", name="stage_visit_deal"),
            models.Index("stage", "entered_at", name="stage_visit_stage"),
        )
        constraints = (
            models.UniqueConstraint("deal", name="stage_visit_one_open", condition=models.Q(left_at__isnull=True)),
            models.CheckConstraint(condition=models.Q(left_at__gte=models.F("entered_at")), name="stage_visit_forward"),
        )
