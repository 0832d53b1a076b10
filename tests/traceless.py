"""Trying something and leaving no trace: in the database nor in what the process remembers of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction


@contextmanager
def traceless() -> Iterator[None]:
    """Whatever is done inside is rolled back, so that several may try the same in one test."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    forget_everything()


def forget_everything() -> None:
    """Lets the process read anew what it keeps of the company and its objects."""
    from dotyk.kernel.objects.registry import forget_custom_fields
    from dotyk.kernel.shaping.layouts.choosing import forget_layouts
    from dotyk.platform.workspace import forget_workspace

    forget_workspace()
    forget_custom_fields()
    forget_layouts()
