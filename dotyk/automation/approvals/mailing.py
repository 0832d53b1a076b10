"""The letter by which somebody is asked."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings

from dotyk.accounts.models import User
from dotyk.automation.models import Approval
from dotyk.platform.jobs import job
from dotyk.platform.mail import send_mail
from dotyk.platform.messages import say


@job("automation.mail_question")
def mail_question(approval: str, person: str) -> None:
    """The question with the way to the record, where it is still open and the person still asked."""
    asked = Approval.objects.filter(id=approval, state=Approval.State.OPEN).first()
    user = User.objects.filter(id=person, is_active=True).first()
    if asked is None or user is None or not user.email or UUID(person) not in asked.people:
        return
    link = f"{settings.PUBLIC_ADDRESS}/records/{asked.object}/{asked.record_id}"
    subject = say("approval_subject", user.language, text=asked.text[:80])
    send_mail(user.email, " ".join(subject.split()), say("approval_letter", user.language, text=asked.text, link=link))
