"""Domains of companies, and which of them belong to everybody."""

from __future__ import annotations

import re

_PUBLIC_MAIL = """
    gmail.com googlemail.com ukr.net i.ua meta.ua bigmir.net online.ua email.ua outlook.com hotmail.com live.com
    yahoo.com icloud.com me.com proton.me protonmail.com gmx.net gmx.de web.de aol.com mail.com zoho.com
    mail.ru bk.ru list.ru inbox.ru internet.ru yandex.ru yandex.ua yandex.com ya.ru rambler.ru umail.uz inbox.uz
    mail.uz wp.pl o2.pl onet.pl interia.pl seznam.cz
"""
PUBLIC_MAIL = frozenset(_PUBLIC_MAIL.split())
_DOMAIN = re.compile(r"(?=.{3,253}$)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_](?:[\w-]{0,61}[^\W_])")


def normal_domain(text: str) -> str | None:
    """The bare domain in lower case, of a domain, an address of a page or an e-mail; None where it is none."""
    bare = re.sub(r"^[a-z][a-z0-9+.-]*://", "", text.strip().lower())
    bare = re.split(r"[/?#]", bare, maxsplit=1)[0].rpartition("@")[2]
    bare = re.sub(r":\d+$", "", bare).removeprefix("www.").strip(".")
    return bare if _DOMAIN.fullmatch(bare) else None


def company_domain(email: str | None) -> str | None:
    """The domain of an e-mail where it can be a company's own: None for public mail services."""
    domain = normal_domain(email) if email and "@" in email else None
    return None if domain in PUBLIC_MAIL else domain
