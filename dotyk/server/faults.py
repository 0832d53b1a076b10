"""What a schema found wrong with a request, as faults in people's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dotyk.platform.errors import Fault

CODES: Mapping[str, str] = {
    "missing": "required",
    "bool_parsing": "not_boolean",
    "bool_type": "not_boolean",
    "date_from_datetime_parsing": "not_date",
    "date_parsing": "not_date",
    "date_type": "not_date",
    "datetime_from_date_parsing": "not_datetime",
    "datetime_parsing": "not_datetime",
    "datetime_type": "not_datetime",
    "decimal_parsing": "not_number",
    "decimal_type": "not_number",
    "dict_type": "not_object",
    "float_parsing": "not_number",
    "float_type": "not_number",
    "greater_than": "number_out_of_range",
    "greater_than_equal": "number_out_of_range",
    "int_from_float": "not_whole",
    "int_parsing": "not_whole",
    "int_type": "not_whole",
    "less_than": "number_out_of_range",
    "less_than_equal": "number_out_of_range",
    "list_type": "not_list",
    "model_attributes_type": "not_object",
    "model_type": "not_object",
    "string_type": "not_text",
    "uuid_parsing": "not_reference",
    "uuid_type": "not_reference",
}


def faults_of(errors: Sequence[Mapping[str, Any]]) -> list[Fault]:
    """One fault for each of pydantic's errors: where, and what to do about it."""
    return [_fault(error) for error in errors]


def _fault(error: Mapping[str, Any]) -> Fault:
    kind, limits = str(error.get("type")), error.get("ctx") or {}
    if kind == "string_too_long":
        return Fault(_place(error), "too_long", {"longest": limits.get("max_length")})
    if kind == "too_long":
        return Fault(_place(error), "too_many", {"most": limits.get("max_length")})
    return Fault(_place(error), CODES.get(kind, "does_not_fit"))


def _place(error: Mapping[str, Any]) -> str:
    """Where in the input: without the part of the request, and the handler's name for the whole body."""
    parts = list(error.get("loc", ()))[1:]
    return ".".join(str(part) for part in (parts[1:] if parts[:1] == ["payload"] else parts))
