"""The content of files that went with a person."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from dotyk.platform.clock import now
from dotyk.platform.files import FRESH_SECONDS, file_store, unheld
from dotyk.platform.jobs import defer, job


@job("erasing.forget_files")
def forget_files(digests: list[str]) -> None:
    """Removes the content that nothing else needs; may run twice."""
    for digest in unheld(set(digests)):
        file_store().forget(digest)


def forget_soon(digests: Collection[str]) -> None:
    """At once what is older than a day; the rest when it is, for somebody may be filing the same bytes right now."""
    if digests:
        defer(forget_files, digests=sorted(digests))
        later = now() + timedelta(seconds=FRESH_SECONDS + 3_600)
        defer(forget_files, at=later, digests=sorted(digests))
