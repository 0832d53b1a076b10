"""The versions of a flow with the records still on their way through each."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Count, Q

from dotyk.accounts.actors import Actor
from dotyk.automation.flows import open_flow
from dotyk.automation.models import FlowRun, FlowVersion
from dotyk.platform.clock import written

MOST = 100


def versions_json(actor: Actor, flow_id: UUID) -> dict[str, Any]:
    """The latest hundred, the newest first; Denied, NotFound. Two queries."""
    flow = open_flow(actor, flow_id)
    open_runs = Q(runs__state__in=(FlowRun.State.WAITING, FlowRun.State.HELD))
    rows = FlowVersion.objects.filter(flow=flow).annotate(waiting=Count("runs", filter=open_runs))
    found = rows.select_related("created_by").order_by("-number")[:MOST]
    return {
        "items": [
            {
                "number": row.number,
                "at": written(row.created_at),
                "by": row.created_by and {"id": str(row.created_by.id), "name": row.created_by.name},
                "is_current": row.id == flow.version_id,
                "waiting": row.waiting,
                "definition": row.definition,
            }
            for row in found
        ]
    }
