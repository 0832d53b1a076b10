"""Samples: records to look around with, made and taken out in one go."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import transfer
from dotyk.kernel.objects.registry import load_objects
from dotyk.kernel.records.reading import Listing, list_json
from dotyk.platform.errors import Conflict, Denied
from dotyk.platform.workspace import change_workspace, workspace
from dotyk.server.samples import make_samples
from tests.cast import Cast, make_cast

OBJECTS = ("companies", "contacts", "products", "deals", "leads", "tasks", "meetings", "notes")


@pytest.fixture
def cast(db: None) -> Cast:
    load_objects(workspace().schema_version)
    return make_cast()


def listed(actor: Actor, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = orjson.loads(list_json(actor, name, Listing(limit=200)))["items"]
    return found


def sizes(actor: Actor) -> dict[str, int]:
    return {name: len(listed(actor, name)) for name in OBJECTS}


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_they_are_of_every_kind_in_the_companys_language(cast: Cast, language: str) -> None:
    change_workspace(language=language)
    make_samples(cast.administrator)
    assert sizes(cast.administrator) == dict(zip(OBJECTS, (6, 8, 4, 12, 3, 5, 1, 1), strict=True))
    deals = listed(cast.administrator, "deals")
    assert {deal["status"] for deal in deals} == {"open", "won", "lost"}
    assert {deal["owner"] for deal in deals} == {str(cast.administrator.id)}


def test_taken_back_nothing_of_them_is_left(cast: Cast) -> None:
    run_id = make_samples(cast.administrator)
    assert transfer.import_json(cast.administrator, run_id)["counts"]["created"] == 40
    transfer.revert_import(cast.administrator, run_id)
    transfer.revert_run(run_id)
    assert set(sizes(cast.administrator).values()) == {0}
    make_samples(cast.administrator)


def test_they_come_once(cast: Cast) -> None:
    make_samples(cast.administrator)
    before = sizes(cast.administrator)
    with pytest.raises(Conflict):
        make_samples(cast.administrator)
    assert sizes(cast.administrator) == before


def test_are_for_who_may_configure(cast: Cast) -> None:
    with pytest.raises(Denied):
        make_samples(cast.seller)
    assert set(sizes(cast.administrator).values()) == {0}
