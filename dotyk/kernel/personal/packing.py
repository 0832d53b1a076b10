"""A record's everything as a zip: for programs as JSON, for people as a page, and its files."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from html import escape
from typing import IO, Any

import orjson

from dotyk.accounts.actors import Actor
from dotyk.kernel.access import visible_fields
from dotyk.kernel.history import attachment_content
from dotyk.kernel.objects.registry import find_object
from dotyk.kernel.personal.gathering import Everything
from dotyk.platform.errors import NotFound
from dotyk.platform.messages import DEFAULT_LANGUAGE, say

KEPT_IN_MEMORY = 5_000_000

_PAGE = """<!doctype html>
<html lang="{language}"><meta charset="utf-8"><title>{title}</title>
<style>body{{font:14px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:50rem;padding:0 1rem}}
table{{border-collapse:collapse;width:100%}}
td{{border-top:1px solid #ddd;padding:.3rem .5rem .3rem 0;vertical-align:top}}
td:first-child{{color:#666;width:14rem}}</style>
<h1>{title}</h1>{parts}</html>
"""


def packed(actor: Actor, everything: Everything) -> IO[bytes]:
    """The zip, open at its beginning: ``data.json``, ``index.html`` in the actor's language, ``files/``."""
    file = tempfile.SpooledTemporaryFile(max_size=KEPT_IN_MEMORY)  # noqa: SIM115
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.json", _json(everything))
        archive.writestr("index.html", _page(actor, everything))
        for number, card in enumerate(everything.files, 1):
            _add_file(actor, archive, f"files/{number:03d}-{card.name}", card.id)
    file.seek(0)
    return file


def _add_file(actor: Actor, archive: zipfile.ZipFile, name: str, attachment_id: Any) -> None:
    """A file that was taken off in the meantime is left out."""
    try:
        _, content = attachment_content(actor, attachment_id)
    except NotFound:
        return
    with content, archive.open(name, "w", force_zip64=True) as entry:
        shutil.copyfileobj(content, entry)


def _json(everything: Everything) -> bytes:
    data = {
        "record": everything.record,
        "history": everything.history,
        "comments": everything.comments,
        "links": everything.links,
        "related": everything.related,
        "files": [{"name": card.name, "size": card.size, "at": card.created_at} for card in everything.files],
    }
    return orjson.dumps(data, option=orjson.OPT_INDENT_2)


def _page(actor: Actor, everything: Everything) -> str:
    parts = "".join(_parts(actor, everything))
    return _PAGE.format(language=actor.language, title=escape(str(everything.record["title"])), parts=parts)


def _parts(actor: Actor, everything: Everything) -> Iterator[str]:
    yield _table(_fields(actor, everything))
    for name, records in everything.related.items():
        other = find_object(name)
        if other is not None:
            yield f"<h2>{escape(_label(actor, other.label_plural))}</h2>"
            yield _table((str(item.get("created_at", ""))[:10], str(item.get("title") or "")) for item in records)
    if everything.links:
        yield f"<h2>{escape(say('copy_links', actor.language))}</h2>"
        yield _table((link["role"], link["title"]) for link in everything.links)
    if everything.comments:
        yield f"<h2>{escape(say('copy_comments', actor.language))}</h2>"
        yield _table((f"{c['at']:%Y-%m-%d %H:%M} {c['author'] or ''}", c["body"]) for c in everything.comments)
    if everything.files:
        yield f"<h2>{escape(say('copy_files', actor.language))}</h2>"
        yield _table((f"{card.created_at:%Y-%m-%d}", card.name) for card in everything.files)
    yield f"<h2>{escape(say('copy_history', actor.language))}</h2>"
    yield _table((_when(event), _told(event)) for event in everything.history)


def _fields(actor: Actor, everything: Everything) -> Iterator[tuple[str, str]]:
    for field in visible_fields(actor, everything.target):
        if text := _text(everything.record.get(field.name)):
            yield _label(actor, field.label), text


def _when(event: Mapping[str, Any]) -> str:
    return str(event["at"])[:16].replace("T", " ")


def _told(event: Mapping[str, Any]) -> str:
    who = (event["actor"] or {}).get("name") or ""
    changes = "; ".join(f"{n}: {_text(old)} → {_text(new)}" for n, (old, new) in event["changes"].items())
    said = str(event["data"].get("text") or "")
    return " · ".join(part for part in (who, event["kind"], changes, said) if part)


def _text(value: Any) -> str:
    """A canonical value in plain words: titles for references, amounts with their currency."""
    if isinstance(value, Mapping):
        named = value.get("title") or value.get("name")
        return str(named) if named else " ".join(_text(part) for part in value.values() if part)
    if isinstance(value, list):
        return ", ".join(_text(part) for part in value)
    return "" if value is None else str(value)


def _table(rows: Any) -> str:
    lines = (f"<tr><td>{escape(str(name))}</td><td>{escape(str(text))}</td></tr>" for name, text in rows)
    return f"<table>{''.join(lines)}</table>"


def _label(actor: Actor, label: Mapping[str, str]) -> str:
    return label.get(actor.language) or label.get(DEFAULT_LANGUAGE) or next(iter(label.values()), "")
