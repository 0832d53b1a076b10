"""Records get their titles anew after their object's rule has changed: the first at once, the rest in a job."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from dotyk.kernel.objects.models import CustomObject
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.tables import retitle
from dotyk.kernel.shaping.standing import whole
from dotyk.platform.jobs import defer, job

FIRST = UUID(int=0)


def begin_retitling(target: ObjectType) -> None:
    """Titles the first thousand in this transaction, and has the rest be done after it."""
    if retitle(target, FIRST) is not None:
        defer(go_on_retitling, name=target.name, only_one=f"kernel.retitle:{target.name}")


@job("kernel.retitle")
def go_on_retitling(name: str) -> None:
    """Titles every record by the rule of this moment, a thousand a transaction; may run twice."""
    last: UUID | None = FIRST
    while last is not None:
        with transaction.atomic():
            row = CustomObject.objects.select_for_update(no_key=True).filter(name=name).first()
            last = retitle(whole(row), last) if row else None
