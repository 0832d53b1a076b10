"""Values people type, brought to the form we keep or refused by field."""

from __future__ import annotations

from zoneinfo import available_timezones

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from dotyk.accounts.models import User
from dotyk.accounts.models.users import THEMES
from dotyk.platform.errors import Invalid
from dotyk.platform.messages import LANGUAGES

EMAIL_LENGTH = 254


def clean_email(text: str) -> str:
    """The address in small letters; Invalid at ``email`` where it is none."""
    email = text.strip().lower()
    try:
        validate_email(email)
    except ValidationError:
        raise Invalid.at("email", "email_wrong") from None
    if len(email) > EMAIL_LENGTH:
        raise Invalid.at("email", "email_wrong")
    return email


def free_email(text: str, *, owner: User | None = None) -> str:
    """A clean address that nobody but ``owner`` uses; Invalid at ``email``."""
    email = clean_email(text)
    others = User.objects.filter(email=email)
    if (others.exclude(id=owner.id) if owner else others).exists():
        raise Invalid.at("email", "email_taken")
    return email


def strong_password(password: str, user: User) -> str:
    """The password, if it is hard to guess for this user; Invalid at ``password``."""
    try:
        validate_password(password, user)
    except ValidationError:
        raise Invalid.at("password", "password_weak") from None
    return password


def clean_name(text: str) -> str:
    """The name without spaces around it; Invalid at ``name`` where nothing is left."""
    name = " ".join(text.split())
    if not name:
        raise Invalid.at("name", "empty")
    return name


def known_language(language: str) -> str:
    """Invalid at ``language`` where the product does not speak it."""
    if language not in LANGUAGES:
        raise Invalid.at("language", "language_unknown")
    return language


def known_theme(theme: str) -> str:
    """Invalid at ``theme`` where there is no such one."""
    if theme not in THEMES:
        raise Invalid.at("theme", "theme_unknown")
    return theme


def known_time_zone(name: str) -> str:
    """Invalid at ``time_zone`` where IANA knows no such zone."""
    if name not in available_timezones():
        raise Invalid.at("time_zone", "time_zone_unknown")
    return name
