"""Notices in words, for letters and pushes; in the language and by the clock of whoever gets them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import orjson
from django.conf import settings

from dotyk.automation.notices.showing import Told, changes_of, gathered, path_of, title_of
from dotyk.automation.notices.values import Reader, shown
from dotyk.kernel.objects.registry import find_object
from dotyk.platform.messages import say
from dotyk.platform.outgoing.pushing import TEXT_BYTES_MAX

TOLD_MOST = 40
FIELDS_MOST = 6
SUBJECT_MOST = 120
BODY_MOST = 240


def letter(told: Sequence[Told], reader: Reader) -> tuple[str, str]:
    """Subject and text of a letter with these notices."""
    bundles, language = gathered(told), reader.language
    headlines = [headline(bundle, language) for bundle in bundles]
    subject = headlines[0] if len(bundles) == 1 else say("notice_letter_subject", language, count=len(bundles))
    parts = [_paragraph(bundle, reader) for bundle in bundles[:TOLD_MOST]]
    if len(bundles) > TOLD_MOST:
        more = say("notice_letter_more", language, count=len(bundles) - TOLD_MOST)
        parts.append(f"{more}\n{settings.PUBLIC_ADDRESS}/notifications")
    parts.append(say("notice_letter_foot", language, link=f"{settings.PUBLIC_ADDRESS}/settings/notifications"))
    return " ".join(subject.split())[:SUBJECT_MOST], "\n\n".join(parts)


def push(told: Sequence[Told], reader: Reader, *, key: str) -> bytes:
    """What the browser shows, as JSON short enough for every push server; of one ``key`` it shows one."""
    bundles, language = gathered(told), reader.language
    first = bundles[0]
    title = headline(first, language)
    if len(bundles) > 1:
        title = say("notice_letter_subject", language, count=len(bundles))
    path = (path_of(first[0]) if len(bundles) == 1 else None) or "/notifications"
    told_short = {"title": title[:SUBJECT_MOST], "body": _says(first, reader)[:BODY_MOST], "path": path, "key": key}
    text = orjson.dumps(told_short)
    return text if len(text) <= TEXT_BYTES_MAX else orjson.dumps({**told_short, "body": ""})


def trial_push(language: str, *, key: str) -> bytes:
    """A push that tells nothing but that it came."""
    told = {"title": say("push_trial_title", language), "body": say("push_trial_body", language)}
    return orjson.dumps({**told, "path": "/settings/notifications", "key": key})


def trial_letter(language: str) -> tuple[str, str]:
    """Subject and text of a letter that tells nothing but that it came."""
    foot = say("notice_letter_foot", language, link=f"{settings.PUBLIC_ADDRESS}/settings/notifications")
    return say("notice_trial_subject", language), f"{say('notice_trial_body', language)}\n\n{foot}"


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


def _paragraph(bundle: Sequence[Told], reader: Reader) -> str:
    path = path_of(bundle[0])
    lines = [
        headline(bundle, reader.language),
        _says(bundle, reader),
        f"{settings.PUBLIC_ADDRESS}{path}" if path else "",
    ]
    return "\n".join(line for line in lines if line)


def _says(bundle: Sequence[Told], reader: Reader) -> str:
    """The words of a comment or a question, else which fields were changed, to what."""
    body = bundle[0].item["data"].get("body")
    if body:
        return str(body)[: BODY_MOST * 4]
    changes = changes_of(bundle)
    said = [_change(bundle[0].item["object"], name, new, reader) for name, (_, new) in changes.items()]
    rest = f" … +{len(said) - FIELDS_MOST}" if len(said) > FIELDS_MOST else ""
    return ", ".join(said[:FIELDS_MOST]) + rest


def _change(object_name: str, field_name: str, new: Any, reader: Reader) -> str:
    target = find_object(object_name)
    field = target.field(field_name) if target else None
    label = (field.label.get(reader.language) or field.label["en"]) if field else field_name
    value = shown(new, field, reader)
    return f"{label}: {value}" if value else label
