"""The trail of what matters for safety: who came in, who changed whose rights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.accounts.whence import ip_under_way
from dotyk.platform.events import NewEvent, append

AUDITED = "accounts"


def record(
    actor: Actor | None,
    kind: str,
    about: UUID | None,
    *,
    changes: Mapping[str, Any] | None = None,
    **data: Any,
) -> None:
    """Stores the event ``accounts.<kind>`` about a user, team, role, key or invitation in this transaction."""
    ip = ip_under_way()
    if ip is not None:
        data = {"ip": ip, **data}
    append(
        [
            NewEvent(
                kind=f"{AUDITED}.{kind}",
                object=AUDITED,
                record_id=about,
                actor_id=actor.id if actor else None,
                actor_kind=actor.kind if actor else "user",
                changes=changes or {},
                data=data,
            )
        ]
    )
