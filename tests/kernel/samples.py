"""An object of one's own with a field of every type people may add: one more in the tests of every object."""

from __future__ import annotations

from typing import Any

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects import registry
from dotyk.kernel.objects.registry import ObjectType, all_objects, object_type
from dotyk.kernel.objects.types import CUSTOM_TYPES
from dotyk.kernel.records import known_object
from dotyk.kernel.shaping import make_object
from tests.cast import again

SAMPLES = "samples"
EVERY_OBJECT = [*(o.name for o in all_objects() if not o.system), SAMPLES]
_MORE: dict[str, dict[str, Any]] = {
    "select": {"options": ["a", "b"]},
    "multi_select": {"options": ["a", "b"]},
    "reference": {"target": "contacts"},
    "references": {"target": "companies"},
    "formula": {"settings": {"formula": "upper(a_email)"}},
    "rollup": {"settings": {"relation": "a_references", "function": "count"}},
}


def standing_object(admin: Actor, name: str) -> ObjectType:
    """The object, made on the way where it is the one of samples."""
    if name != SAMPLES:
        return object_type(name)
    label = {"en": "Sample"}
    fields = [{"name": f"a_{t}", "type": t, "label": label, **_MORE.get(t, {})} for t in sorted(CUSTOM_TYPES)]
    name_field = {"name": "name", "type": "text", "label": label, "required": True, "unique": True}
    make_object(
        admin,
        {
            "name": SAMPLES,
            "label": label,
            "label_plural": label,
            "title_rule": "{name} {a_select} {a_date}",
            "fields": [name_field, *fields],
            "stages": ["new", "old"],
        },
    )
    registry.forget_custom_fields()
    return known_object(again(admin), SAMPLES)
