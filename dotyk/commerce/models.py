"""Tables of what the company sells."""

from __future__ import annotations

from django.db import models

from dotyk.kernel.objects.models import LIVE, Record


class Product(Record):
    """Something the company sells. Not unique by name: two makers may call their goods alike."""

    name = models.TextField()
    sku = models.TextField(null=True)
    price = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    price_currency = models.CharField(max_length=3, null=True)
    price_base = models.DecimalField(max_digits=18, decimal_places=2, null=True)
    category = models.TextField(null=True)
    series = models.TextField(null=True)
    description = models.TextField(null=True)
    is_active = models.BooleanField(default=True, db_default=True)

    class Meta(Record.Meta):
        db_table = "product"
        indexes = (
            *Record.Meta.indexes,
            models.Index("sku", name="product_sku", condition=LIVE & models.Q(sku__isnull=False)),
        )
