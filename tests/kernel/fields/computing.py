"""Fields that Dotyk reckons, made and read in a line."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects import registry
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.kernel.records import get_record
from dotyk.platform.errors import Invalid
from tests.cast import again

LABEL = {"en": "Computed"}


def add(actor: Actor, object_name: str, name: str, type: str, **settings: Any) -> None:
    add_field(actor, object_name, {"name": name, "type": type, "label": LABEL, "settings": settings})
    registry.forget_custom_fields()


def formula(actor: Actor, text: str, name: str = "reckoned", object_name: str = "deals") -> None:
    add(actor, object_name, name, "formula", formula=text)


def value(actor: Actor, object_name: str, record_id: UUID, name: str = "reckoned") -> Any:
    return get_record(again(actor), object_name, record_id)[name]


def refusal(actor: Actor, text: str, object_name: str = "deals") -> tuple[str, int]:
    with pytest.raises(Invalid) as refused:
        formula(actor, text, object_name=object_name)
    (fault,) = refused.value.faults
    assert fault.field == "settings.formula"
    return fault.code, fault.values["place"]
