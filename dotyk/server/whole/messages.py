"""The words that go along with a whole workspace."""

from __future__ import annotations

from dotyk.platform.messages import Message

MESSAGES: dict[str, Message] = {
    "whole_read_me": {
        "en": """This is the whole workspace as it was read out of Dotyk.

shape.yaml     objects, fields, pipelines, roles, layouts, views, tags; a preset: dotyk preset apply shape.yaml
records/       every object as CSV, to be opened in a spreadsheet or imported, and as JSON with every id
people.json    people and service accounts, teams.json their teams; no passwords, no keys
links.json     which record leads to which, comments.json, consents.json, tags.json, rates.json
flows.json     what happens by itself, flow_versions.json what each flow did and does
history.json   every event: who changed what and when
files.json     the attached files; each stands in files/ under its id

JSON files are one array, a row a line, in UTF-8. To bring a workspace back as it was, use dotyk backup and restore.
""",
        "uk": """Це весь робочий простір, як його прочитано з Dotyk.

shape.yaml     об’єкти, поля, воронки, ролі, макети, подання, теги; це пресет: dotyk preset apply shape.yaml
records/       кожен об’єкт як CSV, щоб відкрити в таблиці чи імпортувати, та як JSON з усіма id
people.json    люди та службові облікові записи, teams.json їхні команди; без паролів і ключів
links.json     який запис веде до якого, comments.json, consents.json, tags.json, rates.json
flows.json     що відбувається само, flow_versions.json що кожен сценарій робив і робить
history.json   кожна подія: хто, що й коли змінив
files.json     долучені файли; кожен лежить у files/ під своїм id

JSON-файл — це один масив, рядок на запис, у UTF-8. Щоб повернути простір, як був, є dotyk backup та restore.
""",
        "ru": """Это всё рабочее пространство, как его прочитано из Dotyk.

shape.yaml     объекты, поля, воронки, роли, макеты, представления, теги; это пресет: dotyk preset apply shape.yaml
records/       каждый объект как CSV, чтобы открыть в таблице или импортировать, и как JSON со всеми id
people.json    люди и служебные учётные записи, teams.json их команды; без паролей и ключей
links.json     какая запись ведёт к какой, comments.json, consents.json, tags.json, rates.json
flows.json     что происходит само, flow_versions.json что каждый сценарий делал и делает
history.json   каждое событие: кто, что и когда изменил
files.json     приложенные файлы; каждый лежит в files/ под своим id

JSON-файл — это один массив, строка на запись, в UTF-8. Чтобы вернуть пространство, как было, есть dotyk backup и restore.
""",
    },
}
