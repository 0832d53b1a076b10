"""A preset taken back: what it made goes if unused, what it changed goes back if nobody changed it since."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from dotyk.accounts.actions import change_role
from dotyk.accounts.actors import Actor
from dotyk.accounts.models import Role
from dotyk.accounts.queries import audit_trail
from dotyk.kernel.models import AppliedPreset, CustomField, CustomObject, Pipeline, RecordLayout, SavedView, Tag
from dotyk.kernel.objects.custom_fields import add_field, change_field
from dotyk.kernel.objects.registry import forget_custom_fields
from dotyk.kernel.records import update_record
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, Denied, NotFound
from dotyk.server.presets import (
    applied_presets,
    apply_preset,
    reason_of,
    shipped_package,
    standing_package,
    undo_preset,
)
from dotyk.server.presets.shipped import shipped_presets
from tests.cast import again, key_headers, make_user
from tests.kernel.making import make
from tests.server.presets.test_applying_presets import ANY, BOAT, LINE, SAIL, WORDS, applied


@pytest.fixture(autouse=True)
def fresh_registry() -> Any:
    forget_custom_fields()
    yield
    forget_custom_fields()


def undone(actor: Actor, id: UUID | None = None) -> dict[tuple[str, str], str]:
    """What stays, with the code of why."""
    _, kept = undo_preset(again(actor), id)
    return {(part.part, part.name): reason_of(part.reason)[0] for part in kept}


def test_what_nobody_uses_goes_whole(boss: Actor) -> None:
    before = standing_package(again(boss))
    applied(boss, **ANY)
    assert undone(boss) == {}
    assert standing_package(again(boss)) == before
    assert not CustomObject.objects.exists()
    assert audit_trail(boss, kind="accounts.preset_undone").items[0].data["figures"] == {"kept": 0}


@pytest.mark.parametrize("name", [package.name for package in shipped_presets()][:2])
def test_those_that_come_with_dotyk_go_whole(boss: Actor, name: str) -> None:
    before = standing_package(again(boss))
    apply_preset(again(boss), *shipped_package(name))
    assert undone(boss) == {}
    assert standing_package(again(boss)) == before


def test_what_is_used_stays_and_is_told(boss: Actor) -> None:
    tall = {"name": "contacts", "fields": [SAIL, {**SAIL, "name": "mast"}]}
    applied(boss, **{**ANY, "objects": [*ANY["objects"], tall], "conditions": []})
    make(again(boss), "boats", hull="Чайка")
    make(again(boss), "contacts", first_name="Оля", sail=7)
    make(again(boss), "deals", name="Угода", pipeline=str(Pipeline.objects.get().id), tags=[Tag.objects.get().name])
    change_role(again(boss), Role.objects.get(name="sailor").id, label={"en": "Captain"})
    kept = undone(boss)
    assert kept == {
        ("object", "boats"): "preset_in_use",
        ("field", "sail"): "preset_in_use",
        ("pipeline", Pipeline.objects.get().name): "stage_has_deals",
        ("tag", Tag.objects.get().name): "tag_in_use",
        ("role", "sailor"): "preset_changed_since",
        ("object", "fleets"): "preset_in_use",
    }
    assert CustomField.objects.filter(object="boats", removed_at=None).count() == len(BOAT["fields"])
    assert not CustomField.objects.filter(object="contacts", name="mast", removed_at=None).exists()
    assert not SavedView.objects.exists()
    assert not RecordLayout.objects.exists()


def test_what_was_changed_goes_back_but_not_over_somebody_elses_change(boss: Actor) -> None:
    applied(boss, objects=[{"name": "contacts", "fields": [SAIL]}], pipelines=[LINE], tags=ANY["tags"])
    label = {"en": "Keel", "uk": "Кіль", "ru": "Киль"}
    wider = {"name": "contacts", "fields": [{**SAIL, "label": label, "required": True, "settings": {"max": 9}}]}
    stages = [{"name": "One", "probability": 30}, {"name": "Won", "status": "won"}]
    applied(boss, objects=[wider], pipelines=[{**LINE, "stages": stages}], tags=[{"name": WORDS, "color": "blue"}])
    change_field(again(boss), "contacts", "sail", {"settings": {"max": 5}})
    assert undone(boss) == {("field", "sail"): "preset_changed_since"}
    row = CustomField.objects.get(name="sail")
    assert (row.label["en"], row.required, row.settings) == ("Boat", False, {"max": 5})
    assert Pipeline.objects.get().stages.get(name="One").probability == 0
    assert Tag.objects.get().color == "red"


def test_an_object_to_which_somebody_made_a_way_stays(boss: Actor) -> None:
    applied(boss, objects=[ANY["objects"][1]])
    way = {"name": "yard", "type": "reference", "target": "fleets", "label": WORDS}
    add_field(again(boss), "contacts", way)
    assert undone(boss) == {("object", "fleets"): "preset_in_use"}
    assert CustomField.objects.filter(object="contacts", name="yard", removed_at=None).exists()


def test_once_and_only_for_thirty_days(boss: Actor) -> None:
    applied(boss, tags=ANY["tags"])
    applied(boss, pipelines=[LINE])
    latest, first = AppliedPreset.objects.order_by("-id")
    undone(boss)
    assert not Pipeline.objects.exists()
    with pytest.raises(Conflict):
        undone(boss, latest.id)
    AppliedPreset.objects.filter(id=first.id).update(created_at=now() - timedelta(days=31))
    with pytest.raises(NotFound):
        undone(boss)
    applied(boss, pipelines=[LINE])
    assert not AppliedPreset.objects.filter(id=first.id).exists()


def test_only_who_configures(boss: Actor) -> None:
    applied(boss, tags=ANY["tags"])
    with pytest.raises(Denied):
        undone(make_user("seller"))


def test_over_http(boss: Actor, client: Client) -> None:
    applied(boss, **ANY)
    record = make(again(boss), "boats", hull="Чайка")
    update_record(again(boss), "boats", record, {"hull": "Чайка 2"})
    headers = key_headers(boss)
    assert applied_presets(again(boss))[0].get_deferred_fields() == {"before", "after"}
    (item,) = client.get("/api/v1/presets/applied", headers=headers).json()["items"]
    assert (item["added"] > 5, item["undone_at"], item["by"]) == (True, None, boss.name)
    answer = client.post(f"/api/v1/presets/applied/{item['id']}/undo", headers=headers)
    stays = [part["name"] for part in answer.json()["kept"] if part["part"] == "object"]
    assert (answer.status_code, stays) == (200, ["boats", "fleets"])
    assert client.post(f"/api/v1/presets/applied/{item['id']}/undo", headers=headers).status_code == 409
    (item,) = client.get("/api/v1/presets/applied", headers=headers).json()["items"]
    assert item["undone_at"] is not None
