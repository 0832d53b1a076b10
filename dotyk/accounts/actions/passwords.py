"""A new password for somebody who forgot his."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from dotyk.accounts import audit
from dotyk.accounts.actions.entry import password_key
from dotyk.accounts.actors import Actor
from dotyk.accounts.guards import managed_user
from dotyk.accounts.models import User
from dotyk.platform.errors import Invalid


@transaction.atomic
def make_password_link(actor: Actor, user_id: UUID) -> str:
    """The key with which a person sets a new password once, at ``/password-reset/<key>``; ends by itself.

    It is for an administrator to hand over. Needs ``manage_users`` and all the person's
    rights (Denied); NotFound; Invalid at ``email`` where none is known to sign in with.
    """
    user = managed_user(actor, user_id, kind=User.Kind.USER)
    if user.email is None:
        raise Invalid.at("email", "email_missing")
    audit.record(actor, "password_link_made", user.id)
    return password_key(user)
