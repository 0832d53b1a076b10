"""Custom fields of an import set: added where the object has none of the name."""

from __future__ import annotations

from dotyk.accounts.actors import Actor
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.kernel.objects.registry import load_objects, object_type
from dotyk.platform.workspace import workspace
from dotyk.server.import_set.description import FieldPart


def bring_field(actor: Actor, part: FieldPart) -> None:
    """Adds the field, and lets this process know of it; nothing happens where it is there. Raises as ``add_field``."""
    load_objects(workspace().schema_version)
    if object_type(part.object).field(part.name) is None:
        add_field(actor, part.object, part.model_dump(exclude={"object"}))
        load_objects(workspace().schema_version)
