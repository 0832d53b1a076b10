"""The change feed tells only of what is committed, so this file commits."""

from __future__ import annotations

import orjson
import pytest
from django.test import Client
from schemathesis import GenerationMode

from tests.cast import key_headers, make_user
from tests.contract.generated import hold, operations_of

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_feed_keeps_the_word_of_its_description() -> None:
    headers = key_headers(make_user("administrator"))
    client = Client(headers=headers)
    client.post("/api/v1/records/contacts", b'{"first_name":"Any"}', content_type="application/json")
    told = client.get("/api/v1/events", {"types": "contacts.*"}).json()
    assert [item["kind"] for item in told["items"]] == ["contacts.created"]
    description = orjson.loads(client.get("/api/v1/openapi.json").content)
    (feed,) = (found for found in operations_of(description) if found.path == "/api/v1/events")
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
        hold(feed, mode, {}, headers)
