"""What a new home gets: the demo workspace, unless it is asked to stay empty."""

from __future__ import annotations

import os
from importlib import import_module
from importlib.util import find_spec

from dotyk.server.messages import tell

DEMO = "dotyk.server.demo"


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
