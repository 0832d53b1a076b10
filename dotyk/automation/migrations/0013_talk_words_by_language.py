from __future__ import annotations

import re
from typing import Any, ClassVar

from django.db import migrations, models

NAMES = ("person_words", "stop_words")


def part(apps: Any, _: Any) -> None:
    """Latin words are English ones, those with letters of Russian alone are Russian."""
    for row in apps.get_model("automation", "TalkSetting").objects.all():
        for name in NAMES:
            words: dict[str, list[str]] = {"en": [], "uk": [], "ru": []}
            for word in getattr(row, name):
                cyrillic = "ru" if re.search("[ыэъё]", word.lower()) else "uk"
                words[cyrillic if re.search("[а-яіїєґ]", word.lower()) else "en"].append(word)
            setattr(row, f"{name}_by_language", words)
        row.save()


def unite(apps: Any, _: Any) -> None:
    for row in apps.get_model("automation", "TalkSetting").objects.all():
        for name in NAMES:
            by_language = getattr(row, f"{name}_by_language")
            setattr(row, name, list(dict.fromkeys(word for words in by_language.values() for word in words)))
        row.save()


class Migration(migrations.Migration):
    """The words that call a person or stop a talk are kept by language."""

    dependencies: ClassVar = [("automation", "0012_look_again")]

    operations: ClassVar = [
        *(migrations.AddField("talksetting", f"{name}_by_language", models.JSONField(default=dict)) for name in NAMES),
        migrations.RunPython(part, unite),
        *(migrations.RemoveField("talksetting", name) for name in NAMES),
        *(migrations.RenameField("talksetting", f"{name}_by_language", name) for name in NAMES),
    ]
