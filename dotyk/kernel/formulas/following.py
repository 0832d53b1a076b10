"""Of which objects' records a computed value follows, beside the record itself."""

from __future__ import annotations

from dotyk.kernel.objects.computed import Computed
from dotyk.kernel.objects.registry import find_object


def objects_read(computed: Computed) -> list[str]:
    """The objects whose other records it reads, in the order of their names.

    Its own object is among them where a reference leads back to it, as ``parent.name`` does, or a roll-up goes over it.
    """
    named = {name for name, _ in computed.inputs}
    if computed.kind == "formula" and not any(_leads_to(computed.object, *read) for read in computed.inputs):
        named.discard(computed.object)
    return sorted(named)


def _leads_to(object_name: str, origin: str, field_name: str) -> bool:
    found = find_object(origin)
    field = found.field(field_name) if found else None
    return field is not None and field.target == object_name
