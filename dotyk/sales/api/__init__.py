"""Sales over HTTP."""

from ninja import Router

from dotyk.sales.api import funnel, lines, pipelines

router = Router(tags=["sales"])
for part in (pipelines, lines, funnel):
    router.add_router("", part.router)

__all__ = ["router"]
