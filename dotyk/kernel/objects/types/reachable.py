"""How to reach people: phones, e-mails, addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from email_validator import EmailNotValidError, validate_email

from dotyk.kernel.objects.types.base import EQUALITY, MADE_UP, PRESENCE, SUBSTRING, BadValue, FieldType, ParseContext
from dotyk.kernel.objects.types.phone_numbers import e164
from dotyk.kernel.objects.types.texts import Text, Texts, clean_text

if TYPE_CHECKING:
    from dotyk.kernel.objects.fields import Field

ADDRESS_PARTS = ("country", "region", "city", "street", "postcode")
_PLAIN_EMAIL = re.compile(r"[a-z0-9_+%-]+(?:\.[a-z0-9_+%-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}")


def parse_phone(value: Any, country: str) -> str:
    """The number in E.164; without an international prefix it is read as one of ``country`` (ISO 3166)."""
    number = e164(clean_text(value, 100), country)
    if number is None:
        raise BadValue("not_phone")
    return number


def parse_email(value: Any) -> str:
    """The address in lower case, checked by its form alone (RFC 5321, RFC 6531)."""
    text = clean_text(value, 320).lower()
    if len(text) <= 254 and _PLAIN_EMAIL.fullmatch(text):
        return text
    try:
        checked = validate_email(text, check_deliverability=False, test_environment=True)
    except EmailNotValidError as error:
        raise BadValue("not_email") from error
    return checked.normalized.lower()


class Phone(Text):
    name = "phone"
    operators = (*Text.operators, *MADE_UP)

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        return parse_phone(value, context.country)


class Phones(Texts):
    name = "phones"
    operators = (*Texts.operators, *MADE_UP)

    def parse_one(self, field: Field, value: Any, context: ParseContext) -> str:
        return parse_phone(value, context.country)


class Email(Text):
    name = "email"
    operators = (*Text.operators, *MADE_UP)

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        return parse_email(value)


class Emails(Texts):
    name = "emails"
    operators = (*Texts.operators, *MADE_UP)

    def parse_one(self, field: Field, value: Any, context: ParseContext) -> str:
        return parse_email(value)


class Address(FieldType):
    """A postal address by parts; a plain text becomes its street."""

    name = "address"
    kind = "json"
    operators = (*SUBSTRING[:1], *PRESENCE)
    pg_type = "jsonb"
    sortable = False

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        if isinstance(value, str):
            value = {"street": value}
        if not isinstance(value, Mapping) or not set(value) <= set(ADDRESS_PARTS):
            raise BadValue("not_address")
        parts = {name: clean_text(value[name], 300) for name in ADDRESS_PARTS if value.get(name)}
        return parts or None

    def value_sql(self, field: Field, alias: str) -> str:
        return self.json_sql(field, alias)


class Handles(FieldType):
    """Names by which messengers know a person: ``{"telegram": "@olena"}``."""

    name = "handles"
    kind = "json"
    operators = (*EQUALITY[:0], *SUBSTRING[:1], *PRESENCE)
    pg_type = "jsonb"
    sortable = False

    def parse(self, field: Field, value: Any, context: ParseContext) -> Any:
        if not isinstance(value, Mapping):
            raise BadValue("not_handles")
        allowed = field.option_values
        if not set(value) <= allowed:
            raise BadValue("not_an_option", value=", ".join(sorted(set(map(str, value)) - allowed))[:50])
        return {name: clean_text(handle, 100) for name, handle in value.items() if handle} or None
