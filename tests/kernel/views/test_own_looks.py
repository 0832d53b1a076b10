"""What a person keeps of a list for themselves is the same on every device, and nobody else's."""

from __future__ import annotations

from typing import Any

import pytest

from dotyk.kernel import views
from dotyk.platform.errors import Denied, Invalid, NotFound
from dotyk.platform.ids import new_id
from tests.cast import Cast, make_cast, make_user, queries_counted, signed_in_client
from tests.kernel.making import make_person_who_may

LOOK = {
    "columns": ["title", "phones"],
    "widths": {"phones": 200},
    "frozen": 2,
    "density": "compact",
    "colors": [{"color": "red", "where": {"field": "title", "op": "is_empty"}}],
}


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


def test_it_is_kept_whole_and_for_oneself(cast: Cast) -> None:
    order = [new_id(), new_id()]
    views.keep_own_look(cast.seller, "contacts", look=LOOK)
    views.keep_own_look(cast.seller, "contacts", view_order=[*order, order[0]])
    with queries_counted(1):
        (kept,) = views.own_looks(cast.seller)
    assert (kept.object, kept.look, kept.view_order) == ("contacts", LOOK, order)
    views.keep_own_look(cast.seller, "contacts", look={})
    assert views.own_looks(cast.seller)[0].look == {}
    assert views.own_looks(cast.teammate) == []


def test_a_field_that_was_hidden_is_left_out(cast: Cast) -> None:
    reader = make_person_who_may({"contacts": {"read": "all", "fields": {"phones": "hidden"}}})
    views.keep_own_look(reader, "contacts", look={"columns": ["title", "emails"]})
    row = views.own_looks(reader)[0]
    row.look = LOOK
    row.save()
    assert views.own_looks(reader)[0].look == {**LOOK, "columns": ["title"], "widths": {}}


@pytest.mark.parametrize(
    ("look", "field"),
    [
        ({"columns": ["nothing"]}, "look.columns[0]"),
        ({"columns": "title"}, "look.columns"),
        ({"widths": {"title": 3}}, "look.widths"),
        ({"density": "huge"}, "look.density"),
        ({"colors": [{"color": "red", "where": {"some": "deals"}}]}, "look.colors[0].where"),
        (
            {"colors": [{"color": "red", "where": {"field": "title", "op": "eq", "value": "a\0"}}]},
            "look.colors[0].where",
        ),
        ({"filter": {}}, "look.filter"),
    ],
)
def test_what_is_not_understood_is_refused(cast: Cast, look: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        views.keep_own_look(cast.seller, "contacts", look=look)
    assert field in {fault.field for fault in refused.value.faults}


def test_only_of_what_one_reads(cast: Cast) -> None:
    with pytest.raises(NotFound):
        views.keep_own_look(cast.seller, "nothing", look={})
    with pytest.raises(Denied):
        views.keep_own_look(make_user(None), "contacts", look={})


def test_over_http(cast: Cast) -> None:
    client = signed_in_client(cast.seller)
    answer = client.patch("/api/v1/own-looks/contacts", {"look": LOOK}, content_type="application/json")
    assert answer.json() == {"object": "contacts", "look": LOOK, "view_order": []}
    assert client.get("/api/v1/own-looks").json()["items"] == [answer.json()]
