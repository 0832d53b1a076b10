"""The demo workspace: a believable company with two years of history."""

from __future__ import annotations

from django.db import transaction

from dotyk.accounts.models import User
from dotyk.kernel.records import fold_tallies
from dotyk.platform import clock
from dotyk.server.demo.cast import OWNER_EMAIL, PASSWORD, make_cast
from dotyk.server.demo.story import Plan, Story


def make_demo(plan: Plan | None = None) -> None:
    """Fills an empty workspace, all or nothing; the same story each time, told up to this day."""
    with transaction.atomic():
        ends_at = clock.now()
        with clock.as_of(ends_at.replace(year=ends_at.year - 2)):
            cast = make_cast()
        Story(cast, ends_at, plan or Plan()).tell()
        fold_tallies()


def demo_sign_in() -> tuple[str, str] | None:
    """E-mail and password of the demo's first person; None where this workspace is no demo."""
    return (OWNER_EMAIL, PASSWORD) if User.objects.filter(email=OWNER_EMAIL).exists() else None
