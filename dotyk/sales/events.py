"""What deals announce beside being created, updated, deleted and restored."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from dotyk.platform.clock import written

STAGE_CHANGED = "deals.stage_changed"
LINES_CHANGED = "deals.lines_changed"


def stage_changed(old: Mapping[str, Any], new: Mapping[str, Any], at: datetime) -> dict[str, Any]:
    """The data of ``deals.stage_changed``: stages and pipeline by id, the new status, and when."""
    return {
        "from": old.get("stage"),
        "to": new.get("stage"),
        "pipeline": new.get("pipeline"),
        "status": new.get("status"),
        "at": written(at),
    }
