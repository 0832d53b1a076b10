"""Open questions that nobody can answer any more go to somebody who is there."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from dotyk.accounts.actors import SYSTEM
from dotyk.accounts.models import User
from dotyk.accounts.presets import ADMINISTRATOR
from dotyk.accounts.queries import head_of
from dotyk.automation.approvals.asking import announce
from dotyk.automation.approvals.groups import members_of
from dotyk.automation.models import Approval
from dotyk.kernel.records.opening import open_record
from dotyk.platform.errors import NotFound

_ALONE = """
select a.id from approval a join flow_run r on r.id = a.run_id
where a.state = 'open' and r.state in ('waiting', 'held') and not exists (
  select 1 from app_user u
  where u.id = any(a.people) and u.is_active and (
    not coalesce(a.via->'people' ? u.id::text, false)
    or exists (
      select 1 from jsonb_to_recordset(a.via->'groups') g(role text, team uuid)
      where u.team_id = g.team
         or exists (select 1 from team_member m where m.user_id = u.id and m.team_id = g.team)
         or exists (select 1 from user_role h join role on role.id = h.role_id
                    where h.user_id = u.id and role.name = g.role))))
order by a.id limit 500
"""
"""Nobody of those asked works here and, where asked as one of a role or a team alone, is in it still."""


def pass_questions_on() -> None:
    """To those who are in the role or team now; else to heads, else to the flow's owner, else the administrators."""
    for row in Approval.objects.raw(_ALONE):
        asked = Approval.objects.select_for_update().select_related("run__flow").get(id=row.id)
        groups = asked.via.get("groups", [])
        members = members_of(groups)
        heirs = members or _heirs(asked)
        if not heirs:
            continue
        asked.people = heirs
        asked.via = {"groups": groups, "people": [str(key) for key in members]} if groups else {}
        asked.save(update_fields=["people", "via"])
        with suppress(NotFound):  # the record is gone, and with it the question at the next look
            announce(asked, heirs)


def _heirs(asked: Approval) -> list[UUID]:
    heads = [head for head in map(head_of, _headed(asked)) if head]
    if heads:
        return list(dict.fromkeys(heads))
    here = User.objects.filter(is_active=True, kind=User.Kind.USER).order_by("id")
    owner = here.filter(id__in=[key for key in [asked.run.flow.owner_id] if key])
    heirs = owner if owner.exists() else here.filter(roles__name=ADMINISTRATOR)[:20]
    return [user.id for user in heirs]


def _headed(asked: Approval) -> list[UUID]:
    """Whose heads are asked instead: those of the people named, and of the record's owner for a role or a team."""
    alone = asked.via.get("people", ())
    named = [person for person in asked.people if str(person) not in alone]
    if not asked.via.get("groups"):
        return named
    with suppress(NotFound):
        owner = open_record(SYSTEM, asked.object, asked.record_id).owner_id
        return [*named, owner] if owner else named
    return named
