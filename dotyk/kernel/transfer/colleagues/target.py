"""What a file can say about the people who work here, in the form of an object with fields."""

from __future__ import annotations

from dataclasses import replace

from dotyk.accounts.actors import Actor
from dotyk.accounts.queries import roles
from dotyk.kernel.objects.fields import Field, Option, words
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.objects.types import TYPES

COLLEAGUES = "users"

_TEXT, _CHOICE = TYPES["text"], TYPES["select"]
_SHAPE = ObjectType(
    COLLEAGUES,
    "user",
    "app_user",
    words("Colleague", "Колега", "Коллега"),
    words("Colleagues", "Колеги", "Коллеги"),
    {
        field.name: field
        for field in (
            Field("name", _TEXT, words("Name", "Імʼя", "Имя"), required=True),
            Field("email", TYPES["email"], words("E-mail", "Ел. пошта", "Эл. почта")),
            Field("role", _CHOICE, words("Role", "Роль", "Роль")),
            Field("part_of", _TEXT, words("Region or branch", "Регіон чи філія", "Регион или филиал")),
            Field("team", _TEXT, words("Team", "Команда", "Команда")),
            Field("manager", _TEXT, words("Manager", "Керівник", "Руководитель")),
            Field("manager_role", _CHOICE, words("Role of managers", "Роль керівників", "Роль руководителей")),
        )
    },
    title_field="name",
    icon="users",
    default_sort="name",
    owner_columns=(),
    system=True,
    match_fields=("email", "name"),
)


def colleagues_target(actor: Actor) -> ObjectType:
    """The object with the roles there are now as choices. Needs ``manage_users`` (Denied). One query."""
    options = tuple(Option(role.name, role.label or words(role.name, role.name, role.name)) for role in roles(actor))
    chosen = {
        name: replace(field, options=options) if field.type is _CHOICE else field
        for name, field in _SHAPE.fields.items()
    }
    return replace(_SHAPE, fields=chosen)
