"""By what records of an object are known to be the same: the traits the subject names, and those of added fields."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dotyk.kernel.objects.registry import ObjectType

TraitKind = Literal[
    "person", "organisation", "phone", "email", "handle", "tax_id", "domain", "code", "company", "birthday", "city"
]
_BY_TYPE: dict[str, TraitKind] = {"phone": "phone", "phones": "phone", "email": "email", "emails": "email"}


@dataclass(frozen=True, slots=True)
class Trait:
    """The fields that tell one thing about a record: ``person`` first, middle and last name, or the whole in one."""

    kind: TraitKind
    fields: tuple[str, ...]


@lru_cache(maxsize=256)
def traits_of(target: ObjectType) -> tuple[Trait, ...]:
    """What identifies records of the object; added fields take part as phones, e-mails and unique texts."""
    own = target.identified_by
    added = []
    for field in target.fields.values():
        if field.custom and field.type.name in _BY_TYPE:
            added.append(Trait(_BY_TYPE[field.type.name], (field.name,)))
        elif field.custom and field.unique and field.type.name == "text":
            added.append(Trait("code", (field.name,)))
    return (*own, *added)
