"""Teams."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ninja import Router, Status

from dotyk.accounts import actions, queries
from dotyk.accounts.presenters import team_out
from dotyk.accounts.schemas import TeamChange, TeamIn, TeamOut, TeamsOut
from dotyk.accounts.security import SignedRequest, signed_in

router = Router(auth=signed_in)


@router.get("/teams", response=TeamsOut)
def list_teams(request: SignedRequest) -> Any:
    """All teams by name; ``parent`` makes them a tree."""
    return {"items": [team_out(team) for team in queries.teams(request.actor)]}


@router.post("/teams", response={201: TeamOut})
def post_team(request: SignedRequest, payload: TeamIn) -> Any:
    return Status(201, team_out(actions.create_team(request.actor, payload.name, parent=payload.parent)))


@router.patch("/teams/{team_id}", response=TeamOut)
def patch_team(request: SignedRequest, team_id: UUID, payload: TeamChange) -> Any:
    return team_out(actions.change_team(request.actor, team_id, **payload.model_dump(exclude_unset=True)))


@router.delete("/teams/{team_id}", response={204: None})
def delete_team(request: SignedRequest, team_id: UUID) -> Any:
    """Deletes a team without people and sub-teams."""
    actions.delete_team(request.actor, team_id)
    return Status(204, None)
