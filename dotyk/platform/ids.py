"""Identifiers: UUIDv7, so that primary keys are ordered by time."""

from datetime import datetime
from uuid import UUID

from uuid_utils.compat import uuid7

from dotyk.platform.clock import told_moment

_LAST_MILLISECOND = 2**48 - 1


def new_id() -> UUID:
    """A fresh time-ordered UUIDv7 (RFC 9562), of the moment the clock shows."""
    moment = told_moment()
    return uuid7() if moment is None else uuid7(nanoseconds=int(moment.timestamp() * 1_000_000_000))


def first_id(moment: datetime) -> UUID:
    """The lowest time-ordered id of a moment: what came before it has a lower one, so far as clocks agree."""
    return UUID(int=min(max(int(moment.timestamp() * 1_000), 0), _LAST_MILLISECOND) << 80)


def parse_id(text: object) -> UUID | None:
    """The UUID written in ``text``, or None where it is not one."""
    if isinstance(text, UUID):
        return text
    try:
        return UUID(str(text))
    except ValueError:
        return None
