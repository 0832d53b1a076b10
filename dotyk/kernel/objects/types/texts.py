"""Text in all its kinds: plain, long, address of a page, tags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from dotyk.kernel.objects.fields import custom_name_literal
from dotyk.kernel.objects.types.base import EQUALITY, PRESENCE, SUBSTRING, BadValue, FieldType, ParseContext

if TYPE_CHECKING:
    from dotyk.kernel.objects.fields import Field

SHORT_TEXT_MAX = 1_000
LONG_TEXT_MAX = 100_000
MANY_MAX = 50
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def clean_text(value: Any, longest: int) -> str:
    """The text without control characters and outer spaces; BadValue where it is none or too long."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise BadValue("not_text")
    text = str(value)
    is_plain = text.isprintable()
    text = text.strip() if is_plain else _CONTROL.sub("", text).strip()
    if len(text) > longest:
        raise BadValue("too_long", longest=longest)
    if is_plain:
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise BadValue("not_text") from error
    return text


class Text(FieldType):
    name = "text"
    kind = "text"
    operators: tuple[str, ...] = (*EQUALITY, *SUBSTRING, *PRESENCE)
    longest = SHORT_TEXT_MAX

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        text = clean_text(value, self.longest)
        if self.longest != SHORT_TEXT_MAX or (text.isprintable() and "  " not in text):
            return text
        return re.sub(r"\s+", " ", text)

    def sort_sql(self, field: Field, alias: str) -> str:
        return f'dotyk_sort_key({self.value_sql(field, alias)}) collate "C"'


class LongText(Text):
    name = "long_text"
    longest = LONG_TEXT_MAX
    sortable = False


class Url(Text):
    name = "url"

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        text = clean_text(value, SHORT_TEXT_MAX)
        if "://" not in text:
            text = f"https://{text}"
        try:
            parts = urlsplit(text)
            valid = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
        except ValueError:
            valid = False
        if not valid or re.search(r"\s", text):
            raise BadValue("not_url")
        return text


class Texts(FieldType):
    """An ordered list of distinct short texts, such as tags."""

    name = "tags"
    kind = "texts"
    operators: tuple[str, ...] = ("eq", "ne", "in", "not_in", "contains", *PRESENCE)
    pg_type = "text[]"
    sortable = False
    empty: Any = []

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, (list, tuple)):
            raise BadValue("not_list")
        if len(items) > MANY_MAX:
            raise BadValue("too_many", most=MANY_MAX)
        parsed = [self.parse_one(field, self._plain(item), context) for item in items]
        return list(dict.fromkeys(item for item in parsed if item))

    def parse_one(self, field: Field, value: Any, context: ParseContext) -> str:
        return clean_text(value, 100)

    @staticmethod
    def _plain(item: Any) -> Any:
        return item.get("value") if isinstance(item, dict) else item

    def value_sql(self, field: Field, alias: str) -> str:
        if field.custom:
            return f"dotyk_texts({alias}.custom->{custom_name_literal(field.name)})"
        return super().value_sql(field, alias)
