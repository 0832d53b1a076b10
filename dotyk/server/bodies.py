"""How a JSON body is read."""

from __future__ import annotations

from typing import Any

import orjson
from django.http import HttpRequest
from ninja.parser import Parser

from dotyk.platform.errors import Invalid


class StrictParser(Parser):
    """Takes an object of JSON as RFC 8259 has it: no NaN, no halves of letters, no depth that overflows a stack."""

    def parse_body(self, request: HttpRequest) -> Any:
        value = orjson.loads(request.body)
        if not isinstance(value, dict):
            raise Invalid.at("", "not_object")
        return value
