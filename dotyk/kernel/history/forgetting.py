"""What was taken off records is kept for thirty days and then really removed, content and all."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.db.models import Q

from dotyk.kernel.history.models import Attachment, Comment
from dotyk.platform.clock import now
from dotyk.platform.files import file_store, unheld

KEPT_FOR = timedelta(days=30)
WAITS_FOR = timedelta(days=1)
"""A file sent for a field of a record that was never saved."""

AT_ONCE = 500


def forget_removed() -> None:
    """Removes files and comments that were taken back more than thirty days ago; may run twice, and two at once."""
    Comment.objects.filter(deleted_at__lt=now() - KEPT_FOR).delete()
    while _forget_some_files():
        pass


def _forget_some_files() -> bool:
    """Content goes after its rows are committed: a crash between leaves bytes that nobody needs, never a gap."""
    with transaction.atomic():
        over = Q(deleted_at__lt=now() - KEPT_FOR) | Q(deleted_at__lt=now() - WAITS_FOR, record_id=None)
        rows = list(Attachment.objects.select_for_update(skip_locked=True).filter(over).order_by("id")[:AT_ONCE])
        Attachment.objects.filter(id__in=[row.id for row in rows]).delete()
    for digest in unheld({row.digest for row in rows}):
        file_store().forget(digest)
    return bool(rows)
