"""Coming in without being signed in: the first administrator, a forgotten password."""

from __future__ import annotations

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.db import transaction

from dotyk.accounts import audit
from dotyk.accounts.actions.inputs import clean_email, clean_name, known_language
from dotyk.accounts.actions.users import create_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import Role, User
from dotyk.accounts.presets import ADMINISTRATOR
from dotyk.platform.errors import Conflict, Denied, Invalid
from dotyk.platform.mail import send_mail
from dotyk.platform.messages import say
from dotyk.platform.workspace import change_workspace


def make_first_administrator(*, name: str, email: str, password: str, language: str) -> User:
    """The first person of a new home, who may do everything; Conflict where somebody can sign in already.

    Locks the role, so that of two who try at the same moment one is refused. Invalid by field.
    """
    with transaction.atomic():
        Role.objects.select_for_update().get(name=ADMINISTRATOR)
        if people_can_sign_in():
            raise Conflict("set_up_over")
        named = clean_name(name)
        change_workspace(language=known_language(language), setting_up=True)
        user = create_user(SYSTEM, email, name=named, password=password, roles=[ADMINISTRATOR], language=language)
        audit.record(SYSTEM, "first_administrator_made", user.id)
    return user


def finish_set_up(actor: Actor) -> None:
    """Leads nobody through the set-up any more. Needs ``configure`` (Denied)."""
    if not actor.can("configure"):
        raise Denied
    change_workspace(setting_up=False)


def people_can_sign_in() -> bool:
    """Whether any person is active; one query."""
    return User.objects.filter(kind=User.Kind.USER, is_active=True).exists()


def password_key(user: User) -> str:
    """The key with which a person sets a new password once, at ``/password-reset/<key>``; ends by itself."""
    return f"{user_pk_to_url_str(user)}-{app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)}"


def send_password_link(email: str) -> None:
    """Mails a link to a new password to the person of this address; nothing where there is none."""
    try:
        known = clean_email(email)
    except Invalid:
        return
    user = User.objects.filter(email=known, is_active=True, kind=User.Kind.USER).first()
    if user is None or not user.email:
        return
    link = f"{settings.PUBLIC_ADDRESS}/password-reset/{password_key(user)}"
    send_mail(
        user.email,
        say("password_mail_subject", user.language),
        say("password_mail_text", user.language, name=user.name or user.email, link=link),
    )
    audit.record(SYSTEM, "password_link_sent", user.id)
