"""When a lead counts as answered, and what its outcome must tell."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

OUTCOMES = ("contact", "company", "deal")


def response_seconds(created_at: datetime, answered_at: datetime) -> int:
    """Whole seconds from request to answer; an answer dated before the request (an import, say) counts as at once."""
    return max(0, int((answered_at - created_at).total_seconds()))


def answers_by_status(old_status: str | None, new_status: str | None) -> bool:
    """Whether a change of status shows that somebody took the lead up."""
    return old_status == "new" and new_status not in (None, "new")


def outcome_fault(lead: Mapping[str, Any]) -> tuple[str, str] | None:
    """The field and message where the status lacks what it stands for; None where all is told."""
    if lead.get("status") == "converted" and not any(lead.get(name) for name in OUTCOMES):
        return "status", "lead_needs_outcome"
    if lead.get("status") == "disqualified" and not lead.get("disqualify_reason"):
        return "disqualify_reason", "required"
    return None
