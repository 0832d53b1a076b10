"""Capabilities: rights that are not about records of one object, each with its name for people."""

from __future__ import annotations

from collections.abc import Mapping

EVERY_CAPABILITY = "*"

Label = Mapping[str, str]

_known: dict[str, Label] = {}


def register_capabilities(labels: Mapping[str, Label]) -> None:
    """Makes capabilities known, so that roles may give them; each subject registers its own when Django starts."""
    _known.update(labels)


def known_capabilities() -> Mapping[str, Label]:
    """Every capability with its label by language."""
    return dict(_known)


def expanded(capabilities: frozenset[str]) -> frozenset[str]:
    """The same capabilities with ``"*"`` replaced by all that are known."""
    return frozenset(_known) if EVERY_CAPABILITY in capabilities else capabilities


OWN_CAPABILITIES: Mapping[str, Label] = {
    "configure": {
        "en": "Change objects, fields, pipelines and settings",
        "uk": "Змінювати об'єкти, поля, воронки й налаштування",
        "ru": "Изменять объекты, поля, воронки и настройки",
    },
    "manage_users": {
        "en": "Manage people, teams, roles and keys",
        "uk": "Керувати людьми, командами, ролями й ключами",
        "ru": "Управлять людьми, командами, ролями и ключами",
    },
    "read_audit": {
        "en": "Read the security log",
        "uk": "Читати журнал безпеки",
        "ru": "Читать журнал безопасности",
    },
    "import": {"en": "Import data", "uk": "Імпортувати дані", "ru": "Импортировать данные"},
    "hand_over": {
        "en": "Hand over records of others",
        "uk": "Передавати записи інших людей",
        "ru": "Передавать записи других людей",
    },
}
