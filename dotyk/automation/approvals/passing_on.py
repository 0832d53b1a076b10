"""Open questions of people who have left go to somebody who is there."""

from __future__ import annotations

from contextlib import suppress
from uuid import UUID

from dotyk.accounts.models import User
from dotyk.accounts.presets import ADMINISTRATOR
from dotyk.accounts.queries import head_of
from dotyk.automation.approvals.asking import announce
from dotyk.automation.models import Approval
from dotyk.platform.errors import NotFound

_ALONE = """
select a.id from approval a join flow_run r on r.id = a.run_id
where a.state = 'open' and r.state in ('waiting', 'held')
  and not exists (select 1 from app_user u where u.id = any(a.people) and u.is_active)
order by a.id limit 500
"""


def pass_questions_on() -> None:
    """Where none of those asked is active any more: their head, else the flow's owner, else the administrators."""
    for row in Approval.objects.raw(_ALONE):
        asked = Approval.objects.select_for_update().select_related("run__flow").get(id=row.id)
        heirs = _heirs(asked)
        if not heirs:
            continue
        asked.people = heirs
        asked.save(update_fields=["people"])
        with suppress(NotFound):  # the record is gone, and with it the question at the next look
            announce(asked, heirs)


def _heirs(asked: Approval) -> list[UUID]:
    heads = [head for head in (head_of(person) for person in asked.people) if head]
    if heads:
        return list(dict.fromkeys(heads))
    here = User.objects.filter(is_active=True, kind=User.Kind.USER).order_by("id")
    owner = here.filter(id__in=[key for key in [asked.run.flow.owner_id] if key])
    heirs = owner if owner.exists() else here.filter(roles__name=ADMINISTRATOR)[:20]
    return [user.id for user in heirs]
