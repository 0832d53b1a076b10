"""What is done to a tag is done to every record that carries it, is told, and can be taken back."""

from __future__ import annotations

from uuid import UUID

import pytest

from dotyk.accounts.actors import Actor
from dotyk.kernel import bulk, records, tags
from dotyk.kernel.tags.models import Tag, TagAlias
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from dotyk.platform.ids import new_id
from dotyk.platform.models import Event
from tests.cast import Cast
from tests.kernel.making import change, make
from tests.kernel.tags.conftest import Done, tag
from tests.kernel.tags.test_tags_are_known_and_counted import counts, tags_of


@pytest.fixture
def people(cast: Cast) -> list[UUID]:
    """Three contacts and a deal, of several owners: ``old``; ``old`` and ``new``; ``new``; ``old``."""
    return [
        make(cast.seller, "contacts", first_name="Ада", tags=["x", "old", "y"]),
        make(cast.stranger, "contacts", first_name="Іван", tags=["old", "new"]),
        make(cast.administrator, "contacts", first_name="Петро", tags=["new"]),
        make(cast.stranger, "deals", name="Котел", tags=["old"]),
    ]


def every_tag(boss: Actor, people: list[UUID]) -> list[list[str]]:
    return [*(tags_of(boss, i) for i in people[:3]), tags_of(boss, people[3], "deals")]


def take_back(boss: Actor, run_id: str) -> dict[str, object]:
    bulk.undo_bulk(boss, UUID(run_id))
    bulk.take_back(UUID(run_id))
    return bulk.bulk_json(boss, UUID(run_id))


def test_a_renamed_tag_is_renamed_on_every_record(cast: Cast, people: list[UUID], done: Done) -> None:
    boss = cast.administrator
    shown = done(bulk.begin_rename(boss, tag("old").id, "Fresh"))
    assert (shown["status"], shown["total"], shown["counts"]["changed"]) == ("done", 3, 3)
    assert every_tag(boss, people) == [["x", "Fresh", "y"], ["Fresh", "new"], ["new"], ["Fresh"]]
    assert counts(boss)["Fresh"] == {"contacts": 2, "deals": 1}
    assert "old" not in counts(boss)
    told = Event.objects.filter(record_id=people[3], kind="deals.updated").latest("id")
    assert told.changes == {"tags": [["old"], ["Fresh"]]}
    assert told.actor_id == boss.id
    assert Event.objects.filter(kind="workspace.tag_renamed").count() == 1


def test_a_rename_is_taken_back_on_later_records_too(cast: Cast, people: list[UUID], done: Done) -> None:
    boss = cast.administrator
    shown = done(bulk.begin_rename(boss, tag("old").id, "Fresh"))
    later = make(boss, "contacts", first_name="Пізніше", tags=["Fresh"])
    assert take_back(boss, shown["id"])["status"] == "undone"
    assert every_tag(boss, people) == [["x", "old", "y"], ["old", "new"], ["new"], ["old"]]
    assert tags_of(boss, later) == ["old"]
    assert counts(boss)["old"] == {"contacts": 3, "deals": 1}
    assert not TagAlias.objects.exists()


def test_only_the_case_may_change(cast: Cast, people: list[UUID], done: Done) -> None:
    shown = done(bulk.begin_rename(cast.administrator, tag("old").id, "OLD"))
    assert shown["counts"]["changed"] == 3
    assert tags_of(cast.administrator, people[1]) == ["OLD", "new"]
    assert bulk.begin_rename(cast.administrator, tag("OLD").id, "OLD") is None


def test_the_former_name_leads_to_the_new_one_meanwhile(cast: Cast, people: list[UUID], done: Done) -> None:
    run = bulk.begin_rename(cast.administrator, tag("old").id, "Fresh")
    another = make(cast.seller, "contacts", first_name="Олена", tags=["Old"])
    assert tags_of(cast.seller, another) == ["Fresh"]
    change(cast.seller, "contacts", people[0], tags=[])
    with pytest.raises(Conflict):
        bulk.begin_removal(cast.administrator, tag("Fresh").id)
    done(run)
    assert counts(cast.administrator)["Fresh"] == {"contacts": 2, "deals": 1}


def test_merged_tags_are_one(cast: Cast, people: list[UUID], done: Done) -> None:
    boss = cast.administrator
    shown = done(bulk.begin_merge(boss, tag("new").id, [tag("old").id, tag("x").id]))
    assert every_tag(boss, people) == [["new", "y"], ["new"], ["new"], ["new"]]
    assert counts(boss) == {"new": {"contacts": 3, "deals": 1}, "y": {"contacts": 1}}
    assert shown["change"]["to"] == "new"


def test_merged_tags_are_parted_again(cast: Cast, people: list[UUID], done: Done) -> None:
    boss = cast.administrator
    tags.change_tag(boss, tag("old").id, color="pink", description="Давні")
    shown = done(bulk.begin_merge(boss, tag("new").id, [tag("old").id]))
    change(boss, "contacts", people[0], tags=["new", "z"])
    undone = take_back(boss, shown["id"])
    assert every_tag(boss, people) == [["new", "z"], ["old", "new"], ["new"], ["old"]]
    assert (tag("old").color, tag("old").description) == ("pink", "Давні")
    assert undone["counts"] == {"changed": 3, "unchanged": 0, "refused": 0, "undone": 2, "kept": 1}
    rows = bulk.told_rows(boss, UUID(shown["id"]), after=0, limit=10)["items"]
    assert [(row["object"], row["title"]) for row in rows] == [("contacts", "Ада")]
    assert counts(boss)["old"] == {"contacts": 1, "deals": 1}


def test_a_deleted_tag_is_gone_and_comes_back(cast: Cast, people: list[UUID], done: Done) -> None:
    boss = cast.administrator
    run = bulk.begin_removal(boss, tag("old").id)
    with pytest.raises(Invalid) as refused:
        make(boss, "contacts", first_name="Хто", tags=["old"])
    assert refused.value.faults[0].code == "tag_is_leaving"
    shown = done(run)
    assert every_tag(boss, people) == [["x", "y"], ["new"], ["new"], []]
    assert not Tag.objects.filter(name="old").exists()
    take_back(boss, shown["id"])
    assert every_tag(boss, people) == [["x", "old", "y"], ["old", "new"], ["new"], ["old"]]
    assert counts(boss)["old"] == {"contacts": 2, "deals": 1}


def test_hidden_records_follow_too(cast: Cast, people: list[UUID], done: Done) -> None:
    boss = cast.administrator
    records.delete_records(boss, "contacts", people[:2])
    done(bulk.begin_merge(boss, tag("new").id, [tag("old").id]))
    records.restore_records(boss, "contacts", people[:2])
    assert every_tag(boss, people)[:2] == [["x", "new", "y"], ["new"]]
    assert counts(boss)["new"] == {"contacts": 3, "deals": 1}


def test_a_killed_run_goes_on(cast: Cast, people: list[UUID], done: Done, monkeypatch: pytest.MonkeyPatch) -> None:
    from dotyk.kernel.bulk import running

    run = bulk.begin_rename(cast.administrator, tag("old").id, "Fresh")
    assert run is not None
    change_some = running._change_some

    def once(run_id: UUID, actor: Actor) -> bool:
        change_some(run_id, actor)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(running, "_change_some", once)
        with pytest.raises(KeyboardInterrupt):
            bulk.run_bulk(run.id)
    assert done(run)["counts"]["changed"] == 3


def test_what_may_not_be_is_refused(cast: Cast, people: list[UUID], done: Done) -> None:
    boss, old, new = cast.administrator, tag("old").id, tag("new").id
    for refused in (
        lambda: bulk.begin_rename(cast.seller, old, "any"),
        lambda: bulk.begin_merge(cast.seller, old, [new]),
        lambda: bulk.begin_removal(cast.seller, old),
    ):
        with pytest.raises(Denied):
            refused()
    for wrong in (
        lambda: bulk.begin_rename(boss, old, "NEW"),
        lambda: bulk.begin_rename(boss, old, " "),
        lambda: bulk.begin_merge(boss, old, []),
        lambda: bulk.begin_merge(boss, old, [old]),
    ):
        with pytest.raises(Invalid):
            wrong()
    with pytest.raises(NotFound):
        bulk.begin_merge(boss, old, [new_id()])
    assert every_tag(boss, people) == [["x", "old", "y"], ["old", "new"], ["new"], ["old"]]


def test_a_rename_cannot_be_taken_back_after_another(cast: Cast, people: list[UUID], done: Done) -> None:
    boss = cast.administrator
    shown = done(bulk.begin_rename(boss, tag("old").id, "Fresh"))
    done(bulk.begin_rename(boss, tag("Fresh").id, "Newest"))
    with pytest.raises(Conflict) as refused:
        bulk.undo_bulk(boss, UUID(shown["id"]))
    assert refused.value.code == "tag_changed_since"
