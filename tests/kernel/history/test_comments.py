"""Comments: said by those who may change the record, changed by who said it, heard by whoever is mentioned."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import orjson
import pytest
from django.db import connection

from dotyk.accounts.actors import Actor
from dotyk.kernel.history import add_comment, change_comment, comments, delete_comment, mentions_json
from dotyk.kernel.history.models import Comment
from dotyk.platform.errors import Denied, Invalid, NotFound
from tests.cast import Cast, queries_counted
from tests.kernel.making import make, make_person_who_may
from tests.kernel.records.conftest import Caller


@pytest.fixture
def contact(cast: Cast) -> UUID:
    return make(cast.seller, "contacts", first_name="Олена")


def said(actor: Actor, record_id: UUID) -> list[str]:
    return [comment.body for comment in comments(actor, "contacts", record_id).items]


def kinds_told_to(record_id: UUID | None) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select e.kind from event_subject s join event e on e.id = s.event_id where s.record_id = %s order by e.id",
            [record_id],
        )
        return [kind for (kind,) in cursor.fetchall()]


def test_a_comment_is_there_with_its_author(cast: Cast, contact: UUID) -> None:
    add_comment(cast.teammate, "contacts", contact, "  Просила передзвонити  ")
    (shown,) = comments(cast.seller, "contacts", contact).items
    assert (shown.body, shown.author_name) == ("Просила передзвонити", "Taras Teammate")
    assert kinds_told_to(contact) == ["contacts.created", "contacts.commented"]


def test_whoever_is_mentioned_has_it_in_their_own_history(cast: Cast, contact: UUID) -> None:
    assert cast.teammate.id is not None
    add_comment(cast.seller, "contacts", contact, "@Taras глянь", mentions=[cast.teammate.id])
    assert kinds_told_to(cast.teammate.id)[-1] == "contacts.mentioned"
    assert "contacts.mentioned" not in kinds_told_to(cast.stranger.id)


def test_ones_mentions_are_read_with_their_words_as_far_as_one_reaches(cast: Cast, contact: UUID) -> None:
    for called in (cast.teammate, cast.stranger):
        assert called.id is not None
        add_comment(cast.seller, "contacts", contact, f"@{called.name} глянь", mentions=[called.id])
    (found,) = orjson.loads(mentions_json(cast.teammate))["items"]
    assert (found["kind"], found["record"]["title"]) == ("contacts.mentioned", "Олена")
    assert (found["actor"]["name"], found["data"]["body"]) == ("Sofia Seller", "@Taras Teammate глянь")
    assert orjson.loads(mentions_json(cast.stranger)) == {"items": [], "next_cursor": None}
    assert orjson.loads(mentions_json(cast.seller))["items"] == []


def test_a_reworded_comment_calls_only_the_newly_mentioned(cast: Cast, contact: UUID) -> None:
    assert cast.teammate.id is not None
    assert cast.stranger.id is not None
    first = add_comment(cast.seller, "contacts", contact, "раз", mentions=[cast.teammate.id])
    before = kinds_told_to(cast.teammate.id)
    changed = change_comment(
        cast.seller, "contacts", contact, first.id, body="два", mentions=[cast.teammate.id, cast.stranger.id]
    )
    assert (changed.body, changed.edited_at is not None) == ("два", True)
    assert kinds_told_to(cast.teammate.id) == before
    assert kinds_told_to(cast.stranger.id)[-1] == "contacts.mentioned"


def test_a_comment_belongs_to_the_history_of_the_records_company(cast: Cast) -> None:
    company = make(cast.seller, "companies", name="Лан")
    deal = make(cast.seller, "deals", name="Трактор", company=str(company))
    add_comment(cast.seller, "deals", deal, "Домовились")
    assert kinds_told_to(company)[-1] == "deals.commented"


def test_only_its_author_changes_or_deletes_it(cast: Cast, contact: UUID) -> None:
    comment = add_comment(cast.seller, "contacts", contact, "моє")
    for other in (cast.teammate, cast.administrator):
        with pytest.raises(Denied):
            change_comment(other, "contacts", contact, comment.id, body="чуже")
        with pytest.raises(Denied):
            delete_comment(other, "contacts", contact, comment.id)
    assert said(cast.seller, contact) == ["моє"]
    delete_comment(cast.seller, "contacts", contact, comment.id)
    assert said(cast.seller, contact) == []
    assert kinds_told_to(contact)[-1] == "contacts.comment_deleted"
    with pytest.raises(NotFound):
        delete_comment(cast.seller, "contacts", contact, comment.id)


def test_a_comment_is_not_found_on_another_record(cast: Cast, contact: UUID) -> None:
    comment = add_comment(cast.seller, "contacts", contact, "моє")
    other = make(cast.seller, "contacts", first_name="Ірина")
    with pytest.raises(NotFound):
        change_comment(cast.seller, "contacts", other, comment.id, body="тут")


def test_refuses_a_stranger_and_who_may_only_read(cast: Cast, contact: UUID) -> None:
    with pytest.raises(NotFound):
        add_comment(cast.stranger, "contacts", contact, "привіт")
    with pytest.raises(NotFound):
        comments(cast.stranger, "contacts", contact)
    reader = make_person_who_may({"contacts": {"read": "all"}})
    with pytest.raises(Denied):
        add_comment(reader, "contacts", contact, "привіт")
    assert Comment.objects.count() == 0
    assert kinds_told_to(contact) == ["contacts.created"]


@pytest.mark.parametrize("body", ["", "   ", "x" * 100_001, None, True])
def test_refuses_words_that_are_none_or_too_many(cast: Cast, contact: UUID, body: object) -> None:
    with pytest.raises(Invalid) as refused:
        add_comment(cast.seller, "contacts", contact, body)
    assert refused.value.faults[0].field == "body"


def test_refuses_to_mention_nobody(cast: Cast, contact: UUID) -> None:
    with pytest.raises(Invalid) as refused:
        add_comment(cast.seller, "contacts", contact, "хтось?", mentions=[contact])
    assert refused.value.faults[0].field == "mentions"


def test_pages_newest_first_in_two_queries(cast: Cast, contact: UUID) -> None:
    for number in range(5):
        add_comment(cast.seller, "contacts", contact, f"№{number}")
    with queries_counted(2):
        page = comments(cast.seller, "contacts", contact, limit=3)
    assert [comment.body for comment in page.items] == ["№4", "№3", "№2"]
    rest = comments(cast.seller, "contacts", contact, limit=3, cursor=page.next_cursor)
    assert [comment.body for comment in rest.items] == ["№1", "№0"]
    assert rest.next_cursor is None


def test_over_http(cast: Cast, calling: Callable[[Actor], Caller], contact: UUID) -> None:
    seller, path = calling(cast.seller), f"/records/contacts/{contact}/comments"
    made = seller.post(path, {"body": "раз", "mentions": [str(cast.teammate.id)]})
    assert made["mentions"] == [str(cast.teammate.id)]
    assert made["mine"] is True
    assert made["author"] == {"id": str(cast.seller.id), "name": "Sofia Seller"}
    assert seller.send("PATCH", f"{path}/{made['id']}", {"body": "два"}).status_code == 200
    (shown,) = seller.get(path)["items"]
    assert (shown["body"], shown["mentions"]) == ("два", [str(cast.teammate.id)])
    refused = seller.send("POST", path, {})
    assert refused.status_code == 422
    assert orjson.loads(refused.content)["errors"][0]["field"] == "body"
    assert calling(cast.teammate).get("/mentions")["items"][0]["data"]["body"] == "два"
    assert seller.send("DELETE", f"{path}/{made['id']}").status_code == 204
    assert seller.send("DELETE", f"{path}/nothing").status_code == 404
    assert calling(cast.stranger).send("GET", path).status_code == 404
