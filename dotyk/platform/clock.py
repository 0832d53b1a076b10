"""What time it is; the one place to replace in tests."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now() -> datetime:
    """The present moment, UTC, aware."""
    return datetime.now(UTC)


def today(time_zone: str) -> date:
    """The present day where ``time_zone`` (IANA name) is."""
    return now().astimezone(ZoneInfo(time_zone)).date()
