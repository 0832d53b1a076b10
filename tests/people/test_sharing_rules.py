"""Leads are shared in turn or by load, and nobody is passed over."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dotyk.people.rules.distribution import in_turn, to_least_loaded
from dotyk.people.rules.leads import answers_by_status, outcome_fault, response_seconds
from dotyk.people.rules.trees import is_own_ancestor

people = st.lists(st.integers(), min_size=1, max_size=8, unique=True)


def test_the_turn_goes_on_after_the_last():
    assert in_turn(["a", "b", "c"], "b", 4) == ["c", "a", "b", "c"]
    assert in_turn(["a", "b"], None, 1) == ["a"]
    assert in_turn(["a", "b"], "gone", 1) == ["a"]
    assert in_turn([], None, 3) == []


@given(people, st.integers(0, 50), st.data())
def test_in_turn_nobody_gets_two_more_than_another(team, count, data):
    last = data.draw(st.sampled_from([None, *team]))
    got = Counter(in_turn(team, last, count))
    shares = [got[person] for person in team]
    assert sum(shares) == count
    assert max(shares) - min(shares) <= 1


@given(people, st.integers(0, 25), st.integers(0, 25))
def test_the_turn_is_the_same_in_one_go_or_in_two(team, first, second):
    before = in_turn(team, None, first)
    after = in_turn(team, before[-1] if before else None, second)
    assert before + after == in_turn(team, None, first + second)


def test_the_least_loaded_gets_the_next():
    assert to_least_loaded(["a", "b", "c"], {"a": 5, "b": 1, "c": 2}, 3) == ["b", "b", "c"]
    assert to_least_loaded([], {}, 2) == []


@given(people, st.integers(0, 40), st.data())
def test_the_fuller_never_gets_before_the_emptier(team, count, data):
    loads = {person: data.draw(st.integers(0, 9)) for person in team}
    for person in to_least_loaded(team, loads, count):
        assert loads[person] == min(loads.values())
        loads[person] += 1


@given(st.dictionaries(st.integers(0, 9), st.none() | st.integers(0, 9)))
def test_a_circle_is_seen_from_inside_it_alone(above):
    parents = {str(k): None if v is None else str(v) for k, v in above.items()}
    for record in parents:
        place, path = parents.get(record), set()
        while place is not None and place not in path:
            path.add(place)
            place = parents.get(place)
        assert is_own_ancestor(record, parents) == (record in path)


def test_the_answer_is_counted_from_the_request():
    asked = datetime(2026, 3, 1, 9, tzinfo=UTC)
    assert response_seconds(asked, asked + timedelta(minutes=5, milliseconds=900)) == 300
    assert response_seconds(asked, asked - timedelta(days=1)) == 0


def test_only_leaving_new_is_an_answer():
    assert answers_by_status("new", "in_work")
    assert not answers_by_status("in_work", "qualified")
    assert not answers_by_status(None, "in_work")


def test_an_outcome_must_be_told():
    assert outcome_fault({"status": "converted"}) == ("status", "lead_needs_outcome")
    assert outcome_fault({"status": "converted", "deal": "d"}) is None
    assert outcome_fault({"status": "disqualified"}) == ("disqualify_reason", "required")
    assert outcome_fault({"status": "in_work"}) is None
