"""How the title of a custom record is made of its fields: ``{brand} {model} · {plate}``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from dotyk.kernel.objects.fields import Field, custom_name_literal
from dotyk.kernel.objects.hooks import Change, WriteContext
from dotyk.platform.errors import Fault

PLACE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
TITLE_TYPES = frozenset({"text", "url", "email", "phone", "number", "autonumber", "date", "select"})
EDGES = " ·-–—,;:/|"
RULE_MAX = 200
Words = Callable[[Any], str]
PLACES_MAX = 10


def fields_of_rule(rule: str) -> list[str]:
    """The names of the fields a title is made of, in their order."""
    return PLACE.findall(rule)


def only_field_of(rule: str) -> str | None:
    """The one field that is the whole title, if it is so."""
    found = PLACE.fullmatch(rule.strip())
    return found and found[1]


def rule_faults(rule: Any, fields: Mapping[str, Field]) -> Iterator[Fault]:
    """A rule names at least one field of the object, of a type that reads well, and nothing unknown."""
    if not isinstance(rule, str) or len(rule) > RULE_MAX or not rule.isprintable() or "%" in rule or "'" in rule:
        yield Fault("title_rule", "title_rule_form")
        return
    named = fields_of_rule(rule)
    if not named or len(named) > PLACES_MAX or "{" in PLACE.sub("", rule) or "}" in PLACE.sub("", rule):
        yield Fault("title_rule", "title_rule_form")
    for name in named:
        field = fields.get(name)
        if field is None or not field.custom or field.computed:
            yield Fault("title_rule", "unknown_field", {"name": name})
        elif field.type.name not in TITLE_TYPES:
            yield Fault("title_rule", "title_rule_type", {"name": name})


def titled_by(rule: str, fields: Mapping[str, Field]) -> Callable[[WriteContext, Sequence[Change]], None]:
    """The hook that titles records by the rule."""
    words = {name: _words(fields[name]) for name in fields_of_rule(rule) if name in fields}

    def prepare(context: WriteContext, changes: Sequence[Change]) -> None:
        for change in changes:
            change.new["title"] = title_of(rule, words, change.new)

    return prepare


def title_of(rule: str, words: Mapping[str, Words], values: Mapping[str, Any]) -> str:
    """The title of a record; parts without a value fall away with what stands at the edges."""

    def shown(place: re.Match[str]) -> str:
        value = values.get(place[1])
        return "" if value is None else words.get(place[1], str)(value)

    return re.sub(r" +", " ", PLACE.sub(shown, rule)).strip(EDGES)


def title_sql(rule: str, fields: Mapping[str, Field], alias: str) -> str:
    """The same as SQL, for the row ``alias``."""
    parts: list[str] = []
    end = 0
    for place in PLACE.finditer(rule):
        parts += [_literal(rule[end : place.start()]), _shown_sql(fields[place[1]], alias)]
        end = place.end()
    joined = ", ".join([*parts, _literal(rule[end:])])
    return f"btrim(regexp_replace(concat({joined}), ' +', ' ', 'g'), {_literal(EDGES)})"


def _shown_sql(field: Field, alias: str) -> str:
    value = f"({alias}.custom->>{custom_name_literal(field.name)})"
    labels = _labels(field)
    if field.type.name == "autonumber":
        prefix, width = _literal(str(field.settings.get("prefix") or "")), int(field.settings.get("width") or 0)
        return f"({prefix} || lpad({value}, greatest({width}, length({value})), '0'))"
    if not labels:
        return value
    cases = " ".join(f"when {_literal(option)} then {_literal(label)}" for option, label in labels.items())
    return f"case {value} {cases} else {value} end"


def _words(field: Field) -> Words:
    """How a value of the field reads in a title."""
    if field.type.name == "autonumber":
        return lambda value: numbered(field, value)
    labels = _labels(field)
    return lambda value: labels.get(str(value), str(value))


def _labels(field: Field) -> dict[str, str]:
    """What the options of a choice are called in titles, which are the same for everybody."""
    return {option.value: next(iter(option.label.values()), option.value) for option in field.options}


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''").replace("%", "%%") + "'"


def numbered(field: Field, value: Any) -> str:
    """An automatic number as people read it: ``D-00042``."""
    prefix, width = str(field.settings.get("prefix") or ""), int(field.settings.get("width") or 0)
    return f"{prefix}{str(value).zfill(width)}"
