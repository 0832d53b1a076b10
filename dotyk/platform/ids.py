"""Identifiers: UUIDv7, so that primary keys are ordered by time."""

from uuid import UUID

from uuid_utils.compat import uuid7

from dotyk.platform.clock import told_moment


def new_id() -> UUID:
    """A fresh time-ordered UUIDv7 (RFC 9562), of the moment the clock shows."""
    moment = told_moment()
    return uuid7() if moment is None else uuid7(nanoseconds=int(moment.timestamp() * 1_000_000_000))


def parse_id(text: object) -> UUID | None:
    """The UUID written in ``text``, or None where it is not one."""
    if isinstance(text, UUID):
        return text
    try:
        return UUID(str(text))
    except ValueError:
        return None
