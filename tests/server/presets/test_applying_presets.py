"""A preset adds and changes, never takes away; it is applied whole or not at all, by whoever configures."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dotyk.accounts.actors import Actor
from dotyk.accounts.models import Role
from dotyk.accounts.queries import audit_trail
from dotyk.kernel.models import CustomField, CustomObject, Pipeline, RecordLayout, SavedView, Tag
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.kernel.objects.registry import all_objects, find_object, load_objects
from dotyk.platform.errors import Denied, Invalid
from dotyk.platform.workspace import change_workspace
from dotyk.server.presets import apply_preset, preview_preset, read_package, standing_package
from dotyk.server.presets.comparing import Step
from dotyk.server.presets.writing import written_package
from tests.cast import again, make_user
from tests.kernel.making import make, make_person_who_may

WORDS = {"en": "Boat", "uk": "Човен", "ru": "Лодка"}
OPTION = {"value": "new", "label": {"en": "New"}, "status": "open"}
SAIL = {"name": "sail", "type": "number", "label": WORDS}
BOAT: dict[str, Any] = {
    "name": "boats",
    "label": WORDS,
    "label_plural": WORDS,
    "title_rule": "{hull}",
    "stage_field": "stage",
    "fields": [
        {"name": "skipper", "type": "reference", "target": "contacts", "label": WORDS},
        {"name": "fleet", "type": "reference", "target": "fleets", "label": WORDS},
        {"name": "hull", "type": "text", "label": WORDS, "required": True},
        {"name": "stage", "type": "select", "label": WORDS, "options": [OPTION]},
        {"name": "twice", "type": "formula", "label": WORDS, "settings": {"formula": "len(hull) * 2"}},
        {"name": "number", "type": "autonumber", "label": WORDS, "settings": {"prefix": "B-", "width": 4}},
    ],
}
FLEET = {"name": "fleets", "label": WORDS, "label_plural": WORDS}
IS_NEW = {"field": "stage", "op": "eq", "value": "new"}
LINE = {"name": WORDS, "stages": [{"name": "One"}, {"name": "Won", "status": "won"}]}
ANY: dict[str, Any] = {
    "objects": [BOAT, FLEET],
    "pipelines": [LINE],
    "roles": [{"name": "sailor", "label": WORDS, "grants": {"boats": {"read": "all"}}}],
    "tags": [{"name": WORDS, "color": "red"}],
    "conditions": [{"object": "boats", "field": "skipper", "required_when": IS_NEW}],
    "layouts": [{"object": "boats", "label": WORDS, "roles": ["sailor"], "card": ["skipper"]}],
    "views": [{"object": "boats", "name": WORDS, "columns": ["title", "skipper"], "default_for": ["sailor"]}],
}


def applied(actor: Actor, **parts: Any) -> list[Step]:
    return apply_preset(again(actor), *read_package(json.dumps({"dotyk": 1, **parts}, indent=1).encode()))


def previewed(actor: Actor, **parts: Any) -> list[Step]:
    return preview_preset(again(actor), *read_package(json.dumps({"dotyk": 1, **parts}, indent=1).encode()))


def actions(steps: list[Step], part: str) -> list[str]:
    return [step.action for step in steps if step.part == part]


def test_it_makes_what_it_says_in_the_companys_language(boss: Actor) -> None:
    change_workspace(language="uk")
    steps = applied(boss, **ANY)
    assert {step.action for step in steps} == {"add"}
    load_objects(again(boss).schema_version)
    boats = find_object("boats")
    assert boats is not None
    assert [name for name, field in boats.fields.items() if field.custom] == [
        *("skipper", "fleet", "hull", "stage", "twice", "number")
    ]
    assert boats.fields["skipper"].conditions == {"required_when": IS_NEW}
    assert list(Pipeline.objects.values_list("name", flat=True)) == ["Човен"]
    assert list(Tag.objects.values_list("name", "color")) == [("Човен", "red")]
    assert SavedView.objects.get().name == "Човен"
    assert RecordLayout.objects.get().roles == ["sailor"]
    assert audit_trail(boss, kind="accounts.preset_applied").items[0].data["figures"]["added"] == len(steps)


def test_again_changes_nothing_in_another_language_too(boss: Actor) -> None:
    applied(boss, **ANY)
    change_workspace(language="ru")
    assert [(step.part, step.changes) for step in applied(boss, **ANY) if step.action != "same"] == []
    assert audit_trail(boss, kind="accounts.preset_applied").items[1:] == []


def test_what_is_exported_says_the_same_again(boss: Actor) -> None:
    change_workspace(language="en")
    in_stage = {"field": "stage", "op": "eq", "value": {"pipeline": "Boat", "stage": "One"}}
    further = {"object": "deals", "field": "source", "visible_when": in_stage}
    colours = [{"color": "red", "where": in_stage}]
    board = {"object": "deals", "name": "Board", "kind": "board", "layout": {"colors": colours}}
    applied(boss, **{**ANY, "conditions": [*ANY["conditions"], further], "views": [*ANY["views"], board]})
    text = written_package(standing_package(again(boss)))
    package, lines = read_package(text.encode())
    assert {(part.object, part.field) for part in package.conditions} == {("boats", "skipper"), ("deals", "source")}
    assert {step.action for step in apply_preset(again(boss), package, lines)} == {"same"}
    assert next(part.layout for part in package.views if part.name == "Board") == {"colors": colours}
    assert "formula: len(hull) * 2" in text
    assert "prefix: B-" in text


def test_a_preview_tells_the_same_and_leaves_nothing(boss: Actor) -> None:
    before = standing_package(again(boss))
    names = [known.name for known in all_objects()]
    steps = previewed(boss, **ANY)
    assert {step.action for step in steps} == {"add"}
    assert standing_package(again(boss)) == before
    assert [known.name for known in all_objects()] == names
    assert not CustomObject.objects.exists()


def test_what_people_have_beside_it_stays(boss: Actor) -> None:
    applied(boss, **ANY)
    add_field(again(boss), "boats", SAIL)
    wider = {**BOAT, "icon": "truck", "fields": [{**BOAT["fields"][3], "options": [{**OPTION, "value": "old"}]}]}
    steps = applied(boss, objects=[wider])
    assert actions(steps, "object") == ["change"]
    options = CustomField.objects.get(object="boats", name="stage").options
    assert [option["value"] for option in options] == ["old", "new"]
    assert CustomField.objects.filter(object="boats", name="sail", removed_at=None).exists()


def test_stages_are_added_at_their_place_and_changed(boss: Actor) -> None:
    applied(boss, pipelines=[LINE])
    stages = [{"name": "One", "probability": 30}, {"name": "Two"}, {"name": "Won", "status": "won"}]
    steps = applied(boss, pipelines=[{"name": WORDS, "stages": stages}])
    assert actions(steps, "stage") == ["change", "add", "same"]
    standing = Pipeline.objects.get().stages
    assert list(standing.values_list("name", "probability")) == [("One", 30), ("Two", 0), ("Won", 100)]


def test_a_field_of_another_type_is_refused_at_its_line_and_nothing_is_made(boss: Actor) -> None:
    add_field(again(boss), "contacts", SAIL)
    make(again(boss), "contacts", first_name="Оля", sail=7)
    other = {"name": "contacts", "fields": [{**SAIL, "type": "text"}]}
    for attempt in (applied, previewed):
        with pytest.raises(Invalid) as refused:
            attempt(boss, objects=[FLEET, other])
        (fault,) = refused.value.faults
        assert (fault.code, fault.field.split(": ")[1]) == ("preset_type_fixed", "objects[1].fields[0].type")
    assert not CustomObject.objects.exists()


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        ({"objects": [{**BOAT, "title_rule": "{nothing}"}]}, "objects[0].title_rule"),
        ({"objects": [{**FLEET, "name": "contacts_"}, {**FLEET, "name": "workspace"}]}, "objects[1].name"),
        ({"objects": [{"name": "contacts", "fields": [{**SAIL, "type": "magic"}]}]}, "objects[0].fields[0].type"),
        ({"objects": [{"name": "contacts", "fields": [{**SAIL, "name": "emails"}]}]}, "objects[0].fields[0].name"),
        ({"objects": [{"name": "ghosts", "fields": [SAIL]}]}, "objects[0].fields[0]"),
        ({"roles": [{"name": "r", "label": WORDS, "grants": {"*": {"read": "moon"}}}]}, "roles[0].grants"),
        ({"tags": [{"name": "a", "color": "plaid"}]}, "tags[0].color"),
        ({"pipelines": [{"name": "P", "stages": [{"name": "S", "status": "won"}]}]}, "pipelines[0].stages"),
        ({"conditions": [{"object": "contacts", "field": "x", "visible_when": {}}]}, "conditions[0]"),
        (
            {"conditions": [{"object": "contacts", "field": "emails", "visible_when": {"some": "deals"}}]},
            "conditions[0].visible_when",
        ),
        ({"layouts": [{"object": "contacts", "label": WORDS, "card": ["x"]}]}, "layouts[0].card[0]"),
        ({"views": [{"object": "contacts", "name": "v", "columns": ["x"]}]}, "views[0].columns[0]"),
        ({"views": [{"object": "deals", "name": "v", "filter": {"pipeline": "a", "stage": "b"}}]}, "views[0]"),
    ],
)
def test_what_the_engine_refuses_is_told_at_its_place(boss: Actor, parts: dict[str, Any], place: str) -> None:
    with pytest.raises(Invalid) as refused:
        applied(boss, **parts)
    assert place in [fault.field.split(": ")[1] for fault in refused.value.faults]


def test_only_who_configures_and_may_give_the_rights_applies(boss: Actor) -> None:
    configurer = make_person_who_may({"*": {"read": "all"}}, capabilities=("configure",))
    for actor, parts in ((make_user("seller"), {}), (configurer, {"roles": ANY["roles"]})):
        with pytest.raises(Denied):
            applied(actor, **parts)
    assert applied(configurer, tags=[]) == []
    assert not Role.objects.filter(name="sailor").exists()


def test_a_file_holds_no_length_of_time_that_is_refused_when_it_is_read(boss: Actor) -> None:
    counted = {"duration": "hours"}
    for name, rule in (("shown", "name"), ("lasted", "probability + 0")):
        settings = {"formula": rule}
        add_field(boss, "deals", {"name": name, "type": "formula", "label": {"en": name}, "settings": settings})
        load_objects(again(boss).schema_version)
    CustomField.objects.filter(name="shown").update(settings={"formula": "name", "result": "text", **counted})
    row = CustomField.objects.get(name="lasted")
    row.settings = {**row.settings, "result": "number", **counted}
    row.save()
    (deals,) = [part for part in standing_package(again(boss)).objects if part.name == "deals"]
    told = {part.name: part.settings.get("duration") for part in deals.fields}
    assert told == {"shown": None, "lasted": "hours"}
