"""Accounts over HTTP."""

from ninja import Router

from dotyk.accounts.api import audit, entry, identity, invitations, keys, me, roles, seeing_as, sessions, teams, users

router = Router(tags=["accounts"])
for part in (me, entry, users, teams, roles, invitations, keys, sessions, audit, seeing_as, identity):
    router.add_router("", part.router)

__all__ = ["router"]
