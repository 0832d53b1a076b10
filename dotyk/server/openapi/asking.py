"""What a list, a group query, a board and a batch are asked and answer, as JSON Schema."""

from __future__ import annotations

from typing import get_args

from dotyk.kernel.records.writing import Outcome
from dotyk.server.openapi.values import (
    EXPANDED,
    ID,
    PLAIN,
    TEXT,
    TEXTS,
    WHOLE,
    Schema,
    listed,
    made_of,
    nullable,
    reference_to,
)

LIMIT: Schema = {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}
FILTER: Schema = {"type": "object", "description": "A tree of the filter language; docs/filters.md tells it."}
NAMES: Schema = {"anyOf": [TEXT, TEXTS]}
FIGURES = ["count", "sum", "avg", "min", "max", "count_distinct"]
PARTS = ["day", "week", "month", "quarter", "year"]
LISTED: Schema = {
    "limit": LIMIT,
    "cursor": TEXT,
    "sort": TEXT,
    "q": {"type": "string", "maxLength": 200},
    "filter": FILTER,
    "fields": NAMES,
    "expand": NAMES,
}
GROUPED: Schema = {
    "group_by": listed(made_of({"field": TEXT, "by": {"enum": PARTS}}, required=["field"])),
    "aggregate": listed(made_of({"fn": {"enum": FIGURES}, "field": TEXT}, required=["fn"])),
}
AS_OF: Schema = {"type": "string", "description": "A past day, as of its end, or a moment."}
QUERY = made_of({**LISTED, **GROUPED}, required=[])
BOARD = made_of({**LISTED, "by": TEXT, "pipeline": ID, "sum": TEXT, "column": TEXT, "as_of": AS_OF}, required=[])
GROUPS = made_of({"groups": listed(made_of({"keys": listed({}), "values": listed({})})), "totals": listed({})})
FAULTS = listed(made_of({"field": TEXT, "code": TEXT, "message": TEXT}))
CURSOR = nullable(TEXT)
TOTAL = made_of({"value": WHOLE, "exact": {"type": "boolean"}})


def page_of(name: str) -> Schema:
    """A page of records."""
    return made_of({"items": listed(reference_to(name)), "next_cursor": CURSOR, "total": TOTAL})


def answer_of(name: str) -> Schema:
    """A page of records, or groups where groups were asked for."""
    return {"anyOf": [reference_to(f"{name}Page"), GROUPS]}


def board_of(name: str) -> Schema:
    """The columns of a board; a sum is money where the field is."""
    key = {"anyOf": [EXPANDED, PLAIN]}
    items = listed(reference_to(name))
    column = made_of({"key": key, "count": WHOLE, "sum": {}, "items": items, "next_cursor": CURSOR})
    left_out = made_of({"columns": WHOLE, "count": WHOLE})
    shown = {"columns": listed(column), "left_out": left_out, "moment": TEXT, "gone": listed(ID)}
    return made_of(shown, required=["columns", "left_out"])


def batch_for(name: str) -> Schema:
    """The rows of a batch."""
    row: Schema = {"type": "object"}
    rows = {
        "create": listed(reference_to(f"{name}New")),
        "update": listed(made_of({"id": ID, "version": WHOLE}, required=["id"])),
        "upsert": made_of({"match": listed(TEXT, minItems=1), "records": listed(row)}),
        "delete": listed(ID),
    }
    return made_of(rows, required=[])


def results_of(name: str) -> Schema:
    """One result for each row of a batch."""
    row = {
        "outcome": {"enum": list(get_args(Outcome))},
        "id": nullable(ID),
        "record": reference_to(name),
        "status": WHOLE,
        "detail": TEXT,
        "errors": FAULTS,
    }
    return made_of({"results": listed(made_of(row, required=["outcome", "id"]))})
