"""``dotyk apikey --user EMAIL``: a new key, alone on the last line."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import timedelta


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--user", required=True, metavar="EMAIL", help="on whose behalf the key acts")
    parser.add_argument("--name", default="")
    parser.add_argument("--scope", action="append", help="as contacts:read; several may be given (default: no limit)")
    parser.add_argument("--days", type=int, help="how long it lives (default: for ever)")


def run(options: Namespace) -> None:
    from dotyk.accounts.actions import create_api_key
    from dotyk.accounts.actors import SYSTEM
    from dotyk.accounts.queries import user_by_email
    from dotyk.platform.clock import now
    from dotyk.platform.errors import Invalid

    user = user_by_email(options.user)
    if user is None:
        raise Invalid.at("user", "not_found")
    expires_at = now() + timedelta(days=options.days) if options.days else None
    _, secret = create_api_key(SYSTEM, user_id=user.id, name=options.name, scopes=options.scope, expires_at=expires_at)
    print(secret)
