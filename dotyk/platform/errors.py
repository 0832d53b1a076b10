"""The errors of the domain; the roof turns each into RFC 9457 problem+json."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as made_by
from typing import Any


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with the input: where, which message, and the values that fill the message."""

    field: str
    code: str
    values: Mapping[str, Any] = made_by(default_factory=dict)


class DomainError(Exception):
    """A refusal the caller can understand; ``code`` names the message (``platform.messages``)."""

    status = 400
    code = "error"

    def __init__(self, code: str | None = None, **values: Any) -> None:
        super().__init__(code or self.code)
        self.code = code or type(self).code
        self.values = values
        self.faults: Sequence[Fault] = ()


class NotFound(DomainError):
    """Missing, deleted, or out of the actor's reach: the three cannot be told apart."""

    status = 404
    code = "not_found"


class Denied(DomainError):
    """The actor may never do this, whatever the record."""

    status = 403
    code = "denied"


class NotSignedIn(DomainError):
    """Nobody is signed in, or the key is unknown, expired or revoked."""

    status = 401
    code = "not_signed_in"


class Invalid(DomainError):
    """The input breaks a rule; ``faults`` says which field and why."""

    status = 422
    code = "invalid"

    def __init__(self, *faults: Fault) -> None:
        super().__init__()
        self.faults = faults

    @classmethod
    def at(cls, field: str, code: str, /, **values: Any) -> Invalid:
        return cls(Fault(field, code, values))

    def __str__(self) -> str:
        return "; ".join(f"{fault.field}: {fault.code} {dict(fault.values) or ''}".strip() for fault in self.faults)


class Conflict(DomainError):
    """Somebody was first, or the same key came with another body."""

    status = 409
    code = "conflict"


class Stale(Conflict):
    """The record changed since the version the caller saw; ``current`` is its JSON text now."""

    status = 412
    code = "stale"

    def __init__(self, current: str) -> None:
        super().__init__()
        self.current = current


class Limit(DomainError):
    """Too much or too often; ``retry_after_seconds`` says when to come again."""

    status = 429
    code = "limit"

    def __init__(self, code: str | None = None, *, retry_after_seconds: int = 60, **values: Any) -> None:
        super().__init__(code, **values)
        self.retry_after_seconds = retry_after_seconds


class TooLarge(DomainError):
    status = 413
    code = "too_large"


class Upstream(DomainError):
    """A service outside did not answer as it should."""

    status = 502
    code = "upstream"
