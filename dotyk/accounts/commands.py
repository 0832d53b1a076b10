"""What the ``dotyk`` command does about accounts; it prints what these give."""

from __future__ import annotations

from dotyk.accounts.actions import create_api_key, create_user
from dotyk.accounts.actors import SYSTEM
from dotyk.accounts.models import User
from dotyk.accounts.presets import ADMINISTRATOR
from dotyk.accounts.queries import actor_of, user_by_email
from dotyk.platform.errors import NotFound


def createuser(email: str, *, password: str | None = None, role: str = ADMINISTRATOR, name: str = "") -> User:
    """Makes a person from the command line, on an empty database too, as the system itself.

    Invalid at ``email``, ``password``, ``roles`` says what to mend.
    """
    return create_user(SYSTEM, email, name=name or email.partition("@")[0], password=password, roles=[role])


def apikey(email: str, *, name: str = "") -> str:
    """The secret of a new key of the person with this e-mail; NotFound where there is no such active person."""
    user = user_by_email(email)
    if user is None:
        raise NotFound
    _, secret = create_api_key(actor_of(user.id), name=name)
    return secret
