"""The tables of the kernel, each defined on the floor that writes it."""

from dotyk.kernel.api.models import IdempotencyKey
from dotyk.kernel.objects.models import CustomField, Link, NumberSeries, Pipeline, Stage, Tally

__all__ = ["CustomField", "IdempotencyKey", "Link", "NumberSeries", "Pipeline", "Stage", "Tally"]
