"""An import leaves a way back: what it made goes, what it changed is as before, unless somebody changed it since."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import records, transfer
from dotyk.platform.errors import Conflict, NotFound
from tests.cast import Cast
from tests.kernel.making import change, make, make_person_who_may
from tests.kernel.transfer.conftest import Importing


def take_back(actor: Actor, shown: dict[str, Any]) -> str:
    run_id = UUID(shown["id"])
    transfer.revert_import(actor, run_id)
    transfer.revert_run(run_id)
    return str(transfer.import_json(actor, run_id)["status"])


def value(actor: Actor, object_name: str, record_id: UUID, name: str) -> Any:
    return records.get_record(actor, object_name, record_id)[name]


TABLE = "name,email,company name,source\nAnna,a@example.com,New,website\nBoris,b@example.com,Acme,partner\n"


@pytest.mark.usefixtures("small_chunks")
def test_made_records_go_and_changed_ones_are_as_before(cast: Cast, importing: Importing) -> None:
    boris = make(cast.administrator, "leads", name="Boris the Old", email="b@example.com", source="phone", score=5)
    shown = importing(cast.administrator, "leads", TABLE + "C,c@example.com,,\nD,d@example.com,,\n")
    assert shown["counts"] == {"created": 3, "updated": 1, "skipped": 0, "refused": 0}
    assert take_back(cast.administrator, shown) == "reverted"
    lead = records.get_record(cast.administrator, "leads", boris)
    assert (lead["name"], lead["source"], lead["company_name"], lead["score"]) == ("Boris the Old", "phone", None, 5)
    assert '"value":1,' in records.list_json(cast.administrator, "leads", records.Listing())


def test_what_was_changed_since_stays(cast: Cast, importing: Importing) -> None:
    boris = make(cast.administrator, "leads", name="Boris the Old", email="b@example.com", source="phone")
    shown = importing(cast.administrator, "leads", TABLE)
    change(cast.administrator, "leads", boris, source="search")
    take_back(cast.administrator, shown)
    assert value(cast.administrator, "leads", boris, "source") == "search"
    assert value(cast.administrator, "leads", boris, "name") == "Boris the Old"


def test_records_made_for_references_go_too(cast: Cast, importing: Importing) -> None:
    table = "first name,company\nOlena,Brand New\n"
    shown = importing(cast.administrator, "contacts", table, options={"unknown": {"company": "create"}})
    take_back(cast.administrator, shown)
    assert '"items":[]' in records.list_json(cast.administrator, "companies", records.Listing())
    assert '"items":[]' in records.list_json(cast.administrator, "contacts", records.Listing())


def test_a_record_that_two_rows_changed_goes_all_the_way_back(cast: Cast, importing: Importing) -> None:
    boris = make(cast.administrator, "leads", name="Boris", email="b@example.com", source="phone")
    table = "email,source\nb@example.com,website\nb@example.com,partner\n"
    shown = importing(cast.administrator, "leads", table)
    assert value(cast.administrator, "leads", boris, "source") == "partner"
    take_back(cast.administrator, shown)
    assert value(cast.administrator, "leads", boris, "source") == "phone"


def test_one_may_take_back_what_one_may_not_delete(cast: Cast, importing: Importing) -> None:
    importer = make_person_who_may({"leads": {"create": "own", "read": "own"}}, capabilities=("import",))
    shown = importing(importer, "leads", "name\nA\n", options={"on_match": "skip"})
    assert take_back(importer, shown) == "reverted"
    assert '"items":[]' in records.list_json(cast.administrator, "leads", records.Listing())


def test_it_happens_once(cast: Cast, importing: Importing) -> None:
    shown = importing(cast.administrator, "leads", TABLE)
    take_back(cast.administrator, shown)
    with pytest.raises(Conflict):
        transfer.revert_import(cast.administrator, UUID(shown["id"]))


def test_a_stranger_finds_nothing(cast: Cast, importing: Importing) -> None:
    shown = importing(cast.administrator, "leads", TABLE)
    stranger = make_person_who_may({"leads": {"create": "all", "read": "all"}}, capabilities=("import",))
    with pytest.raises(NotFound):
        transfer.revert_import(stranger, UUID(shown["id"]))
