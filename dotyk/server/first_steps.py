"""What a new home gets: the demo workspace, unless it is asked to stay empty."""

from __future__ import annotations

import os
from importlib import import_module
from importlib.util import find_spec

from dotyk.server.config import Listening
from dotyk.server.messages import tell

DEMO = "dotyk.server.demo"
"""Has ``make_demo()`` and ``demo_sign_in()``: e-mail and password of its first person, None where there is no demo."""


def make_demo_when_empty() -> None:
    """Fills an empty workspace with the demo, unless ``DOTYK_DEMO`` is 0."""
    if os.environ.get("DOTYK_DEMO", "1") == "0" or find_spec(DEMO) is None or people_exist():
        return
    tell("making_demo")
    import_module(DEMO).make_demo()


def people_exist() -> bool:
    """Whether anybody was ever made in this workspace."""
    from django.contrib.auth import get_user_model

    return get_user_model().objects.exists()


def greet(place: Listening) -> None:
    """Says where Dotyk is and how to sign in."""
    from django.conf import settings

    from dotyk.server.front.web_app import WebApp

    tell("ready", address=place.address)
    if not WebApp(settings.WEB_APP_FOLDER).is_built:
        tell("web_app_missing")
    demo = import_module(DEMO).demo_sign_in() if find_spec(DEMO) else None
    if demo is not None:
        tell("sign_in_demo", email=demo[0], password=demo[1])
    else:
        _greet_strangers(place)


def _greet_strangers(place: Listening) -> None:
    from dotyk.accounts.actions import people_can_sign_in
    from dotyk.accounts.set_up import set_up_code

    if people_can_sign_in():
        tell("sign_in_existing")
    else:
        tell("set_up_first", link=f"{place.address}/set-up?code={set_up_code()}")
