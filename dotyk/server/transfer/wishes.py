"""What the command line of an import asks for, as changes of the guessed plan."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import Any

from dotyk.platform.errors import Invalid


def wishes(options: Namespace, shown: Mapping[str, Any]) -> dict[str, Any]:
    """The changes of the guessed plan that the command line asks for."""
    changes: dict[str, Any] = {}
    form = {"encoding": options.encoding, "delimiter": _delimiter(options.delimiter), "sheet": options.sheet}
    form = {name: value for name, value in form.items() if value is not None}
    if options.no_header:
        form["has_header"] = False
    if form:
        changes["format"] = form
    if options.map:
        changes["mapping"] = _changed_mapping(shown["mapping"], dict(_pairs(options.map, "map")))
    choices = _choices(options)
    if choices:
        changes["options"] = choices
    styles = {"date_order": options.date_order, "decimal": options.decimal}
    styles = {name: value for name, value in styles.items() if value}
    if styles:
        changes["columns"] = {column["name"]: styles for column in shown["columns"] if column["ambiguous"]}
    return changes


def _delimiter(text: str | None) -> str | None:
    return "\t" if text in ("\\t", "tab") else text


def _changed_mapping(guessed: list[dict[str, Any]], wanted: Mapping[str, str]) -> list[dict[str, Any]]:
    """The guess without the columns and fields named on the command line, and those as named there."""
    columns = {column.casefold() for column in wanted}
    fields = set(wanted.values())
    kept = [
        item
        for item in guessed
        if str(item.get("column", "")).casefold() not in columns
        and fields.isdisjoint([item.get("field"), *item.get("fields", [])])
    ]
    return kept + [_assigned(column, name) for column, name in wanted.items() if name]


def _assigned(column: str, name: str) -> dict[str, Any]:
    """``first_name+last_name`` divides the column between fields."""
    fields = name.split("+")
    return {"column": column, "fields": fields, "split": " "} if len(fields) > 1 else {"column": column, "field": name}


def _choices(options: Namespace) -> dict[str, Any]:
    choices: dict[str, Any] = {}
    if options.match is not None:
        names = [name.strip() for text in options.match for name in text.split(",")]
        choices["match"] = [name for name in names if name and name != "none"]
    if options.on_match:
        choices["on_match"] = options.on_match
    if options.unknown:
        choices["unknown"] = dict(_pairs(options.unknown, "unknown"))
    for text, replacement in _pairs(options.value, "value"):
        field, divider, value = text.partition(":")
        if not divider:
            raise Invalid.at("value", "does_not_fit")
        choices.setdefault("values", {}).setdefault(field, {})[value] = replacement or None
    return choices


def _pairs(texts: list[str], option: str) -> Iterator[tuple[str, str]]:
    for text in texts:
        left, divider, right = text.rpartition("=")
        if not divider or not left.strip():
            raise Invalid.at(option, "does_not_fit")
        yield left.strip(), right.strip()
