"""Who can take new leads, and how many each has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db.models import Count

from dotyk.people.models import Lead

OPEN_STATUSES = ("new", "in_work", "qualified")


def active_people(user_ids: Sequence[UUID]) -> list[UUID]:
    """Those of the users who are active people, in the order given; one query."""
    active = set(
        get_user_model()
        .objects.filter(id__in=user_ids, is_active=True, kind="user")
        .values_list("id", flat=True)
    )  # fmt: skip
    return [user for user in user_ids if user in active]


def open_leads_by_owner(user_ids: Sequence[UUID], *, besides: Mapping[Any, UUID] = {}) -> Mapping[UUID, int]:
    """How many leads each of the users still has to qualify, ``besides`` (lead to owner) counted in; one query."""
    counted = (
        Lead.objects.filter(owner_id__in=user_ids, status__in=OPEN_STATUSES, deleted_at=None)
        .values_list("owner_id")
        .annotate(leads=Count("id"))
    )
    return Counter(dict(counted)) + Counter(user for user in besides.values() if user in set(user_ids))
