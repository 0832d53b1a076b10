"""The words of many comments at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dotyk.kernel.history.models import Comment


def comment_bodies(ids: Iterable[str]) -> Mapping[str, str]:
    """``{id: body}`` of comments that still stand; reach is not weighed, so ask only for those of records within it.

    One query, none for no ids.
    """
    wanted = list(ids)
    if not wanted:
        return {}
    standing = Comment.objects.filter(id__in=wanted, deleted_at__isnull=True)
    return {str(comment): body for comment, body in standing.values_list("id", "body")}
