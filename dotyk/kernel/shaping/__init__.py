"""Objects that people make: shaped, changed, archived, deleted with everything that hangs on them."""

from dotyk.kernel.shaping.changing import change_object
from dotyk.kernel.shaping.conditions import set_conditions
from dotyk.kernel.shaping.making import make_object
from dotyk.kernel.shaping.removing import ObjectUse, delete_object, object_use
from dotyk.kernel.shaping.standing import archived_objects, require_configure
from dotyk.kernel.shaping.trying import try_rule

__all__ = [
    "ObjectUse",
    "archived_objects",
    "change_object",
    "delete_object",
    "make_object",
    "object_use",
    "require_configure",
    "set_conditions",
    "try_rule",
]
