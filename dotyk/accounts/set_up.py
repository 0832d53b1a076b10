"""Who may make the first administrator of a new home."""

from __future__ import annotations

import re
from base64 import b32encode

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare, salted_hmac

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
PASSED_ON = ("X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via")
CODE_LENGTH = 12
PORT = re.compile(r":\d+$")


def set_up_code() -> str:
    """What whoever reads the terminal of this home can tell: 60 bits, the same at each start, useless after it."""
    digest = salted_hmac("dotyk.set_up", "", algorithm="sha256").digest()
    return b32encode(digest).decode()[:CODE_LENGTH]


def needs_code(request: HttpRequest) -> bool:
    """False only for a browser on this very machine that came straight to a server nobody else can reach."""
    host = PORT.sub("", request.get_host())
    is_straight = host in LOOPBACK and not any(header in request.headers for header in PASSED_ON)
    return not (settings.LISTENS_TO_THIS_MACHINE_ONLY and is_straight)


def is_right_code(code: str) -> bool:
    """Whether it is the code of this home; case, spaces and hyphens do not count."""
    plain = code.upper().replace("-", "").replace(" ", "")
    return constant_time_compare(plain.encode(), set_up_code().encode())
