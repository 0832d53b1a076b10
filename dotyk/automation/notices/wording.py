"""Notices in words, for letters and pushes; in the language of whoever gets them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson
from django.conf import settings

from dotyk.automation.notices.showing import Told, changes_of, gathered, path_of, title_of
from dotyk.kernel.objects.registry import find_object
from dotyk.platform.messages import say
from dotyk.platform.outgoing.pushing import TEXT_BYTES_MAX

TOLD_MOST = 40
FIELDS_MOST = 6
SUBJECT_MOST = 120
BODY_MOST = 240


def letter(told: Sequence[Told], language: str) -> tuple[str, str]:
    """Subject and text of a letter with these notices."""
    bundles = gathered(told)
    headlines = [headline(bundle, language) for bundle in bundles]
    subject = headlines[0] if len(bundles) == 1 else say("notice_letter_subject", language, count=len(bundles))
    parts = [_paragraph(bundle, language) for bundle in bundles[:TOLD_MOST]]
    if len(bundles) > TOLD_MOST:
        more = say("notice_letter_more", language, count=len(bundles) - TOLD_MOST)
        parts.append(f"{more}\n{settings.PUBLIC_ADDRESS}/notifications")
    parts.append(say("notice_letter_foot", language, link=f"{settings.PUBLIC_ADDRESS}/settings/notifications"))
    return " ".join(subject.split())[:SUBJECT_MOST], "\n\n".join(parts)


def push(told: Sequence[Told], language: str, *, key: str) -> bytes:
    """What the browser shows, as JSON short enough for every push server; of one ``key`` it shows one."""
    bundles = gathered(told)
    first = bundles[0]
    title = headline(first, language)
    if len(bundles) > 1:
        title = say("notice_letter_subject", language, count=len(bundles))
    path = (path_of(first[0]) if len(bundles) == 1 else None) or "/notifications"
    shown = {"title": title[:SUBJECT_MOST], "body": _says(first, language)[:BODY_MOST], "path": path, "key": key}
    text = orjson.dumps(shown)
    return text if len(text) <= TEXT_BYTES_MAX else orjson.dumps({**shown, "body": ""})


def headline(bundle: Sequence[Told], language: str) -> str:
    """Who did what to what."""
    first = bundle[0]
    actor = first.item["actor"]
    words = first.kind.words_for(first.item["data"], language)
    who = actor["name"] if actor and actor["name"] else say("notice_nobody", language)
    parts = [who, words, title_of(first)]
    if len(bundle) > 1:
        parts.append(say("notice_times", language, count=len(bundle)))
    return " ".join(part for part in parts if part)


def _paragraph(bundle: Sequence[Told], language: str) -> str:
    path = path_of(bundle[0])
    lines = [headline(bundle, language), _says(bundle, language), f"{settings.PUBLIC_ADDRESS}{path}" if path else ""]
    return "\n".join(line for line in lines if line)


def _says(bundle: Sequence[Told], language: str) -> str:
    """The words of a comment or a question, else which fields were changed, to what."""
    body = bundle[0].item["data"].get("body")
    if body:
        return str(body)[: BODY_MOST * 4]
    changes = changes_of(bundle)
    shown = [_change(bundle[0].item["object"], name, new, language) for name, (_, new) in changes.items()]
    rest = f" … +{len(shown) - FIELDS_MOST}" if len(shown) > FIELDS_MOST else ""
    return ", ".join(shown[:FIELDS_MOST]) + rest


def _change(object_name: str, field_name: str, new: Any, language: str) -> str:
    target = find_object(object_name)
    field = target.field(field_name) if target else None
    label = (field.label.get(language) or field.label["en"]) if field else field_name
    value = _value(new, {each.value: each.label for each in field.options} if field else {}, language)
    return f"{label}: {value}" if value else label


def _value(value: Any, options: dict[str, Any], language: str) -> str:
    """A value in few words; nothing where it takes more."""
    if isinstance(value, dict):
        amount = f"{value['amount']} {value['currency']}" if value.keys() >= {"amount", "currency"} else ""
        return str(value.get("title") or amount)
    if isinstance(value, str) and value in options:
        return str(options[value].get(language) or options[value].get("en") or value)
    if isinstance(value, bool) or value is None or isinstance(value, list):
        return ""
    return str(value)[:80]
