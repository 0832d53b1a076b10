"""The cast and the caller of the records' tests, for every floor of the kernel."""

from tests.kernel.records.conftest import calling, cast

__all__ = ["calling", "cast"]
