"""Every type a field may have, by name."""

from dotyk.kernel.objects.types.base import BadValue, FieldType, Kind, ParseContext, Rates
from dotyk.kernel.objects.types.choices import MultiSelect, Select
from dotyk.kernel.objects.types.dates import Boolean, Date, DateTime
from dotyk.kernel.objects.types.files import File
from dotyk.kernel.objects.types.numbers import AutoNumber, Money, Number, Percent, Rating
from dotyk.kernel.objects.types.reachable import Address, Email, Emails, Handles, Phone, Phones
from dotyk.kernel.objects.types.references import Reference, References, Stage, User
from dotyk.kernel.objects.types.texts import LongText, Text, Texts, Url

TYPES: dict[str, FieldType] = {
    field_type.name: field_type
    for field_type in (
        Text(), LongText(), Url(), Texts(), Number(), Percent(), Rating(), AutoNumber(), Money(), Boolean(), Date(),
        DateTime(), Select(), MultiSelect(), Phone(), Phones(), Email(), Emails(), Address(), Handles(), User(),
        Stage(), Reference(), References(), File(),
    )
}  # fmt: skip

CUSTOM_TYPES = frozenset(TYPES) - {"stage", "handles", "tags"} | {"formula", "rollup"}

__all__ = ["CUSTOM_TYPES", "TYPES", "BadValue", "FieldType", "Kind", "ParseContext", "Rates"]
