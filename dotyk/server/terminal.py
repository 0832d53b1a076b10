"""The language a terminal speaks."""

from __future__ import annotations

import os

from dotyk.platform.messages import DEFAULT_LANGUAGE, LANGUAGES


def terminal_language() -> str:
    """The language the environment asks for (``LC_ALL``, ``LC_MESSAGES``, ``LANG``), else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        language = os.environ.get(name, "")[:2]
        if language in LANGUAGES:
            return language
    return DEFAULT_LANGUAGE
