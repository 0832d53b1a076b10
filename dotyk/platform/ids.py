"""Identifiers: UUIDv7, so that primary keys are ordered by time."""

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A fresh time-ordered UUIDv7 (RFC 9562)."""
    return uuid7()


def parse_id(text: object) -> UUID | None:
    """The UUID written in ``text``, or None where it is not one."""
    if isinstance(text, UUID):
        return text
    try:
        return UUID(str(text))
    except ValueError:
        return None
