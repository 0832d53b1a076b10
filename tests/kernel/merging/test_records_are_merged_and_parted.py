"""Merging records, and bringing them back exactly as they were."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import orjson
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dotyk.kernel import records
from dotyk.kernel.history import add_comment, timeline_json
from dotyk.kernel.merging import MergeWish, merge_groups, merge_records, survivor_of, unmerge_last
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.kernel.objects.registry import all_objects
from dotyk.kernel.records.free_links import add_link
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound, Stale
from tests.cast import Cast, again, queries_counted
from tests.kernel.making import change, make, make_person_who_may


def one(actor: Any, object_name: str, record_id: UUID) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(records.record_json(actor, object_name, record_id))
    return found


def merge(cast: Cast, survivor: UUID, *others: UUID, object_name: str = "contacts", **take: UUID) -> dict[str, Any]:
    return merge_records(cast.administrator, object_name, MergeWish(survivor, others, take))


def test_the_survivors_values_stand_and_gaps_are_filled_by_the_latest(cast: Cast) -> None:
    survivor = make(cast.seller, "contacts", first_name="Олена", phones=["+380501112233"])
    early = make(cast.seller, "contacts", first_name="Лена", last_name="Рання", position="A", emails=["a@p.ua"])
    late = make(cast.seller, "contacts", first_name="Елена", last_name="Пізня", phones=["+380671112233"])
    merged = merge(cast, survivor, early, late)
    assert (merged["first_name"], merged["last_name"], merged["position"]) == ("Олена", "Пізня", "A")
    assert (merged["phones"], merged["emails"]) == (["+380501112233", "+380671112233"], ["a@p.ua"])
    assert merged["title"] == "Олена Пізня"
    assert one(cast.seller, "contacts", survivor)["title"] == "Олена Пізня"


def test_a_chosen_field_comes_from_the_chosen_record(cast: Cast) -> None:
    survivor = make(cast.seller, "contacts", first_name="Олена", emails=["a@p.ua"])
    other = make(cast.seller, "contacts", first_name="Елена", emails=["b@p.ua"])
    merged = merge(cast, survivor, other, first_name=other, emails=other)
    assert (merged["first_name"], merged["emails"]) == ("Елена", ["b@p.ua"])


def test_what_led_to_the_losers_leads_to_the_survivor(cast: Cast) -> None:
    survivor, loser = (make(cast.seller, "contacts", first_name=name) for name in ("Олена", "Елена"))
    other = make(cast.seller, "contacts", first_name="Третя")
    deal = make(cast.seller, "deals", name="Угода", contacts=[str(loser), str(other), str(survivor)])
    task = make(cast.seller, "tasks", name="Зателефонувати", about=[{"object": "contacts", "id": str(loser)}])
    add_link(cast.seller, "contacts", loser, ("contacts", str(other)), role="сестра")
    add_comment(cast.seller, "contacts", loser, "Любить каву")
    merge(cast, survivor, loser)
    assert one(cast.seller, "deals", deal)["contacts"] == [str(other), str(survivor)]
    assert one(cast.seller, "tasks", task)["about"] == [{"object": "contacts", "id": str(survivor)}]
    with connection.cursor() as cursor:
        cursor.execute("select from_id from link where role = 'сестра'")
        assert cursor.fetchone()[0] == survivor
    kinds = [e["kind"] for e in orjson.loads(timeline_json(cast.seller, "contacts", survivor))["items"]]
    assert {"contacts.merged", "contacts.commented", "tasks.created", "deals.created"} <= set(kinds)


def test_references_of_standard_and_added_fields_are_moved(cast: Cast) -> None:
    add_field(cast.administrator, "contacts", {
        "name": "employer", "type": "reference", "target": "companies", "label": {"en": "Employer"},
    })  # fmt: skip
    survivor, loser = (make(cast.seller, "companies", name=name) for name in ("Лан", "Лан ТОВ"))
    person = make(again(cast.seller), "contacts", first_name="Олена", company=str(loser), employer=str(loser))
    merge(cast, survivor, loser, object_name="companies")
    found = one(again(cast.seller), "contacts", person)
    assert (found["company"], found["employer"], found["version"]) == (str(survivor), str(survivor), 3)


def test_a_merged_record_is_gone_and_points_to_the_survivor(cast: Cast) -> None:
    a, b, c = (make(cast.seller, "contacts", first_name="Олена") for _ in range(3))
    merge(cast, b, a)
    merge(cast, c, b)
    with pytest.raises(NotFound):
        records.record_json(cast.seller, "contacts", a)
    assert (survivor_of(a), survivor_of(b), survivor_of(c)) == (c, c, None)
    with pytest.raises(Conflict):
        records.restore_record(cast.administrator, "contacts", a)
    with pytest.raises(NotFound):
        unmerge_last(cast.administrator, "contacts", b)


def test_the_counters_stay_right(cast: Cast) -> None:
    survivor, loser = (make(cast.seller, "contacts", first_name=n, tags=["vip"]) for n in ("Олена", "Елена"))
    before = counters()
    merge(cast, survivor, loser)
    unmerge_last(cast.administrator, "contacts", survivor)
    assert counters() == before
    merge(cast, survivor, loser)
    stepped = counters()
    records.recount_tallies()
    assert counters() == stepped


def counters() -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select object, owner_id::text, null, sum(records) from tally group by 1, 2 having sum(records) <> 0 "
            "union all select object, owner_id::text, tag_id::text, sum(records) from tag_tally group by 1, 2, 3 "
            "having sum(records) <> 0 order by 1, 2, 3"
        )
        return list(cursor.fetchall())


def test_refuses_and_changes_nothing(cast: Cast) -> None:
    mine, other = (make(cast.seller, "contacts", first_name=name) for name in ("Олена", "Елена"))
    foreign = make(cast.stranger, "contacts", first_name="Чужа")
    merger = make_person_who_may({"contacts": {"read": "all", "merge": "own"}})
    reader = make_person_who_may({"contacts": {"read": "all"}})
    admin = cast.administrator
    for actor, wish, error in (
        (reader, MergeWish(mine, [other]), Denied),
        (merger, MergeWish(mine, [other]), Denied),
        (admin, MergeWish(mine, []), Invalid),
        (admin, MergeWish(mine, [mine]), Invalid),
        (admin, MergeWish(mine, [UUID(int=7)]), Invalid),
        (admin, MergeWish(UUID(int=7), [mine]), NotFound),
        (admin, MergeWish(mine, [other], {"title": other}), Invalid),
        (admin, MergeWish(mine, [other], {"nothing": other}), Invalid),
        (admin, MergeWish(mine, [other], {"first_name": foreign}), Invalid),
        (admin, MergeWish(mine, [other], version=9), Stale),
    ):
        with pytest.raises(error):
            merge_records(actor, "contacts", wish)
    assert [one(admin, "contacts", i)["version"] for i in (mine, other)] == [1, 1]
    with pytest.raises(Conflict):
        unmerge_last(admin, "contacts", mine)


def test_nothing_comes_to_stand_above_itself(cast: Cast) -> None:
    loser = make(cast.seller, "companies", name="Лан")
    between = make(cast.seller, "companies", name="Між", parent=str(loser))
    survivor = make(cast.seller, "companies", name="ЛАН", parent=str(between))
    with pytest.raises(Invalid):
        merge(cast, survivor, loser, object_name="companies")
    change(cast.seller, "companies", survivor, parent=str(loser))
    assert merge(cast, survivor, loser, object_name="companies")["parent"] is None


def test_many_groups_cost_as_few_statements_as_one(cast: Cast) -> None:
    def wishes(n: int) -> list[MergeWish]:
        return [
            MergeWish(make(cast.seller, "contacts", first_name="А"), [make(cast.seller, "contacts", first_name="Б")])
            for _ in range(n)
        ]

    single, many = wishes(1), wishes(20)
    merge_groups(cast.administrator, "contacts", wishes(1))
    with CaptureQueriesContext(connection) as few:
        merge_groups(cast.administrator, "contacts", single)
    with queries_counted(len(few)):
        results = merge_groups(cast.administrator, "contacts", many)
    assert {result.outcome for result in results} == {"updated"}


def test_what_came_since_stays_unless_a_phone_tells_whose_it_is(cast: Cast) -> None:
    survivor = make(cast.seller, "contacts", first_name="Олена", phones=["+380501112233"])
    loser = make(cast.seller, "contacts", first_name="Елена", phones=["+380671112233"])
    merge(cast, survivor, loser)
    about = [{"object": "contacts", "id": str(survivor)}]
    theirs = make(cast.seller, "calls", name="Її", phone="+380671112233", about=about)
    ours = make(cast.seller, "calls", name="Наш", phone="+380501112233", about=about)
    change(
        cast.seller,
        "contacts",
        survivor,
        position="Директорка",
        phones=["+380501112233", "+380671112233", "+380931112233"],
    )
    back = unmerge_last(cast.administrator, "contacts", survivor)
    assert (back["position"], back["phones"]) == ("Директорка", ["+380501112233", "+380931112233"])
    assert one(cast.seller, "calls", theirs)["about"] == [{"object": "contacts", "id": str(loser)}]
    assert one(cast.seller, "calls", ours)["about"] == about


def test_the_merges_of_a_record_are_taken_back_the_latest_first(cast: Cast) -> None:
    a, b, c = (make(cast.seller, "contacts", first_name=name) for name in ("А", "Б", "В"))
    merge(cast, a, b)
    merge(cast, a, c)
    unmerge_last(cast.administrator, "contacts", a)
    assert (survivor_of(b), survivor_of(c)) == (a, None)
    unmerge_last(cast.administrator, "contacts", a)
    assert survivor_of(b) is None
    with pytest.raises(Conflict):
        unmerge_last(cast.administrator, "contacts", a)


@pytest.mark.parametrize("seed", range(12))
def test_parting_gives_back_exactly_what_was(cast: Cast, seed: int) -> None:
    dice = random.Random(seed)
    add_field(cast.administrator, "contacts", {"name": "size", "type": "text", "label": {"en": "Size"}, "unique": True})
    add_field(cast.administrator, "contacts", {
        "name": "friends", "type": "references", "target": "contacts", "label": {"en": "Friends"},
    })  # fmt: skip
    cast = replace(
        cast, administrator=again(cast.administrator), seller=again(cast.seller), teammate=again(cast.teammate)
    )
    people = world(cast, dice)
    before = everything(cast)
    chosen = dice.sample(people, dice.randint(2, 4))
    take = {name: dice.choice(chosen) for name in ("first_name", "emails", "birthday", "size") if dice.random() < 0.4}
    merge(cast, *chosen, **take)
    assert everything(cast) != before
    unmerge_last(cast.administrator, "contacts", chosen[0])
    assert everything(cast) == before


def world(cast: Cast, dice: random.Random) -> list[UUID]:
    """Contacts with everything that can hang on them, at random."""
    companies = [make(cast.seller, "companies", name=f"Лан {n}") for n in range(2)]
    people: list[UUID] = []
    for n in range(6):
        values: dict[str, Any] = {"first_name": f"Ім’я {n}", "size": f"S{n}"}
        maybe = {
            "last_name": "Лан", "birthday": f"1990-01-0{n + 1}", "company": str(dice.choice(companies)),
            "emails": [f"a{dice.randint(0, 3)}@p.ua", f"b{n}@p.ua"], "phones": [f"+38050111223{n}"],
            "handles": {"telegram": f"olena{n}"}, "tags": [f"t{dice.randint(0, 2)}"], "address": {"city": "Київ"},
            "friends": [str(i) for i in dice.sample(people, min(len(people), 2))],
        }  # fmt: skip
        values.update({name: value for name, value in maybe.items() if dice.random() < 0.6})
        people.append(make(dice.choice([cast.seller, cast.teammate]), "contacts", **values))
    for n in range(4):
        make(cast.seller, "deals", name=f"Угода {n}", contacts=[str(i) for i in dice.sample(people, 3)])
        about = [{"object": "contacts", "id": str(i)} for i in dice.sample(people, dice.randint(1, 3))]
        make(cast.seller, "tasks", name=f"Завдання {n}", about=about)
        make(cast.seller, "leads", name=f"Лід {n}", contact=str(dice.choice(people)))
        a, b = dice.sample(people, 2)
        add_link(cast.administrator, "contacts", a, ("contacts", str(b)), role=f"роль {n}")
        add_comment(cast.administrator, "contacts", dice.choice(people), f"Коментар {n}")
    return people


def everything(cast: Cast) -> dict[str, Any]:
    """All that can be read of every record, versions and the moment of change aside."""
    found = {f"{name} {values['id']}": values for name, values in _all_values(cast)}
    for values in found.values():
        del values["version"], values["updated_at"]
    with connection.cursor() as cursor:
        for name, sql in _BESIDES.items():
            cursor.execute(sql)
            found[name] = cursor.fetchall()
    return found


_BESIDES = {
    "links": "select id, field, from_id, to_id, role, position from link order by id",
    "comments": "select id, record_id from comment order by id",
    "histories": "select s.record_id, s.event_id from event_subject s join event e on e.id = s.event_id "
    "where e.kind not in ('contacts.merged', 'contacts.unmerged', 'contacts.deleted', 'contacts.restored', "
    "'contacts.updated') order by 1, 2",
    "keys": "select key, record_id from identity_key order by 1, 2",
    "pointers": "select * from merged_record",
}


def _all_values(cast: Cast) -> Iterator[tuple[str, dict[str, Any]]]:
    for target in all_objects():
        if not target.system:
            page = orjson.loads(records.list_json(cast.administrator, target.name, records.Listing(limit=200)))
            for item in page["items"]:
                yield target.name, item
