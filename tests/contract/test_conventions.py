"""What every route of the API has in common, so that whoever knows one knows all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import orjson
import pytest
import schemathesis
from django.test import Client
from ninja import Schema

from dotyk.server.openapi.asking import LISTED
from tests.contract.asking import Question, ask, ask_each
from tests.contract.bodies import body_of
from tests.contract.house import RECORDS, House
from tests.contract.routes import Route, routes

# These need no sign-in. The list may only shrink.
OPEN = {
    "GET /csrf",
    "GET /entry",
    "POST /entry/administrator",
    "POST /entry/forgotten",
    "POST /entry/providers/{provider_id}",
    "POST /invitations/look",
    "POST /invitations/accept",
    "POST /incoming/{hook}",
}

# These make something without Idempotency-Key, since a repeat is refused: what they make has a name of its own,
# or the key to it is told but once and so is not kept. The list may only shrink.
WITHOUT_KEY = {
    "POST /users": "the e-mail is taken",
    "POST /teams": "the name is taken",
    "POST /roles": "the name is taken",
    "POST /service-accounts": "the name is taken",
    "POST /invitations": "tells a secret",
    "POST /invitations/accept": "the token is used",
    "POST /entry/administrator": "somebody can sign in then",
    "POST /entry/forgotten": "a letter more does no harm, and they are counted",
    "POST /identity-providers": "holds a secret",
    "POST /keys": "tells a secret",
    "POST /users/{user_id}/password-link": "tells a secret",
}

# These make nothing: they ask, or bring one thing into a state where a repeat finds it.
MAKES_NOTHING = {
    "POST /entry/finished",
    "POST /entry/providers/{provider_id}",
    "POST /invitations/look",
    "POST /records/{object_name}/query",
    "POST /records/{object_name}/export",
    "POST /records/{object_name}/board",
    "POST /records/{object_name}/{id}/restore",
    "POST /records/{object_name}/{id}/unmerge",
    "POST /records/{object_name}/{id}/erase",
    "POST /filters/explain",
    "POST /objects/{object_name}/formula",
    "POST /shares/reopen",
    "POST /presets/apply",
    "POST /presets/applied/{id}/undo",
    "POST /presets/preview",
    "POST /see-as",
    "POST /roles/{role_id}/reset",
    "POST /notices/seen",
    "POST /notices/try-letter",
    "POST /push-devices/{device_id}/try",
    "POST /flows/{flow_id}/backtest",
    "POST /flows/{flow_id}/simulate",
    "POST /flows/{flow_id}/restore",
    "POST /flow-runs/{run_id}/undo",
    "POST /flow-runs/{run_id}/stop",
    "POST /flow-runs/{run_id}/retry",
    "POST /approvals/{approval_id}",
    "POST /flows/{flow_id}/hook",
    "POST /flow-messages/{message_id}/again",
    "POST /conversations/{conversation_id}/hand-over",
    "POST /conversations/{conversation_id}/give-back",
    "POST /conversations/{conversation_id}/close",
    "POST /conversations/{conversation_id}/wake",
    "POST /flows/{flow_id}/talk",
    "POST /talk-words/try",
    "POST /incoming/{hook}",
    "POST /webhooks/{webhook_id}/restore",
    "POST /webhooks/{webhook_id}/secret",
    "POST /webhooks/{webhook_id}/ping",
    "POST /webhooks/{webhook_id}/replay",
    "POST /webhook-deliveries/{delivery_id}/again",
    "POST /bulk/{id}/stop",
    "POST /bulk/{id}/undo",
    "POST /tags/{id}/merge",
    "POST /attachments/{id}/restore",
    "POST /records/{object_name}/{id}/comments/{comment}/restore",
    "POST /imports/repeats/{repeat_id}/run",
    "POST /imports/{id}/dry-run",
    "POST /imports/{id}/start",
    "POST /imports/{id}/stop",
    "POST /imports/{id}/revert",
}

# Lists without ``limit``, and how many items they have at most. The list may only shrink.
BOUNDED = {
    "GET /teams": "as many as the company has",
    "GET /roles": "as many as the company has",
    "GET /invitations": "as many as are open",
    "GET /keys": "one person's",
    "GET /sessions": "one person's",
    "GET /identity-providers": "as many as the company has",
    "GET /objects": "as many as there are",
    "GET /objects/{object_name}/indexes": 500,
    "GET /bulk": 50,
    "GET /flows": 500,
    "GET /flow-buttons": 200,
    "GET /webhooks": 500,
    "GET /approvals": 200,
    "GET /push-devices": 20,
    "GET /flows/{flow_id}/versions": 100,
    "GET /flows/templates": "as many as the subjects offer",
    "GET /calendar": 1_000,
    "GET /imports": 200,
    "GET /imports/repeats": 100,
    "GET /imports/targets": "as many as there are objects",
    "GET /records/{object_name}/{id}/links": 500,
    "GET /contacts/{contact_id}/consents": 200,
    "GET /records/{object_name}/{id}/merges": 50,
    "GET /records/{object_name}/{id}/shares": 100,
    "GET /views": 500,
    "GET /presets": "as many as come with Dotyk",
    "GET /presets/applied": 100,
    "GET /layouts": "as many as there are",
    "GET /own-looks": "as many as there are objects",
    "GET /duplicates/{object_name}": 10,
    "GET /lead-distribution": "as many as the company has",
    "GET /hand-over": "as many as there are objects",
    "GET /users/{user_id}/holdings": "as many as there are objects and kinds",
    "GET /pipelines/{pipeline_id}/use": "as many as the pipeline has",
    "GET /workload": "as many as there are people",
    "GET /currencies": "as many as there are",
    "GET /currency-rates": 1_000,
    "GET /pipelines": "as many as the company has",
    "GET /deals/{deal_id}/lines": 500,
}

POSTS = [pytest.param(route, id=route.name) for route in routes() if route.method == "POST"]
KEYED = [param for param in POSTS if "Idempotency-Key" in param.values[0].parameters("header")]


def test_the_document_is_openapi_3_1(description: Any) -> None:
    assert description["openapi"].startswith("3.1.")
    schemathesis.openapi.from_dict(description).validate()


def test_every_operation_has_a_name_of_its_own_and_a_summary(description: Any) -> None:
    operations = [item for methods in description["paths"].values() for item in methods.values()]
    assert len({item["operationId"] for item in operations}) == len(operations)
    assert [item["operationId"] for item in operations if not item.get("summary")] == []


def test_no_two_schemas_have_one_name(description: Any) -> None:
    """Of two, the description would tell one alone."""
    schemas = [Schema]
    for schema in schemas:
        schemas += schema.__subclasses__()
    names = Counter(schema.__name__ for schema in set(schemas) if schema.__module__.startswith("dotyk."))
    assert [name for name, count in names.items() if count > 1] == []


def test_every_object_is_told_with_its_fields_and_what_a_list_takes(description: Any) -> None:
    for name in RECORDS:
        listed = description["paths"][f"/api/v1/records/{name}"]["get"]
        assert {p["name"] for p in listed["parameters"]} == {*LISTED}
        page = _component(description, listed["responses"]["200"])
        record = description["components"]["schemas"][page["properties"]["items"]["items"]["$ref"].split("/")[-1]]
        assert {"id", "object", "title", "owner", "tags", "created_at", "updated_at", "version"} <= set(
            record["properties"]
        )
        assert record["properties"]["object"] == {"const": name}


def test_a_field_that_people_added_is_told_too(description: Any) -> None:
    number = {"anyOf": [{"type": "number"}, {"type": "null"}], "title": "Shoe size"}
    for name in ("Contact", "ContactNew", "ContactChange"):
        assert description["components"]["schemas"][name]["properties"]["shoe_size"] == number


@pytest.mark.parametrize("route", [pytest.param(route, id=route.name) for route in routes()])
def test_who_is_not_signed_in_is_told_so(house: House, route: Route) -> None:
    body, content_type = body_of(house, route)
    question = Question(route.method, route.path, house.place(route.path), {}, body, content_type)
    for headers in ({}, {"Authorization": "Bearer dtk_nobody"}):
        answer = ask(Client(raise_request_exception=False), replace(question, headers=headers))
        assert (answer.status_code == 401) == (route.name not in OPEN)


def test_every_post_that_makes_something_takes_a_key() -> None:
    without = {param.values[0].name for param in POSTS} - {param.values[0].name for param in KEYED}
    assert without == set(WITHOUT_KEY) | MAKES_NOTHING


@pytest.mark.parametrize("route", KEYED)
def test_a_request_sent_twice_with_one_key_happens_once(
    house: House, clients: Mapping[str, Client], route: Route
) -> None:
    body, content_type = body_of(house, route)
    place = house.place(route.path)
    question = Question("POST", route.path, place, {}, body, content_type, {"Idempotency-Key": "once"})
    other = replace(question, body=body.replace(b"Any", b"Other") + b" ", content_type=content_type)
    first, second, third = ask_each(clients["administrator"], question, question, other)
    assert first.status_code < 300, first.content
    assert (second.status_code, second.content) == (first.status_code, first.content)
    assert third.status_code == 409 or content_type != "application/json"


def test_every_list_has_an_end() -> None:
    lists = {route.name for route in routes() if route.method == "GET" and _is_list(route)}
    assert {name for name in lists if not _has_limit(name)} == set(BOUNDED)


@pytest.mark.parametrize("limit", ["0", "-1", "100000"])
def test_a_limit_out_of_range_is_refused(house: House, clients: Mapping[str, Client], limit: str) -> None:
    for route in routes():
        if _has_limit(route.name):
            question = Question("GET", route.path, house.place(route.path), {"limit": limit, "q": "any"})
            assert ask(clients["administrator"], question).status_code == 422, route.name


@pytest.mark.parametrize("object_name", RECORDS)
def test_versions_guard_every_object(house: House, clients: Mapping[str, Client], object_name: str) -> None:
    path, place = "/records/{object_name}/{id}", {"object_name": object_name, "id": house.records[object_name]}
    read = ask(clients["administrator"], Question("GET", path, place))
    old = Question("PATCH", path, place, body=b'{"tags":["a"]}', headers={"If-Match": read["ETag"]})
    done, late = ask_each(clients["administrator"], old, replace(old, body=b'{"tags":["b"]}'))
    assert done.status_code == 200
    assert done["ETag"] != read["ETag"]
    assert late.status_code == 412
    told = orjson.loads(late.content)
    assert (told["current"]["tags"], f'"{told["current"]["version"]}"') == (["a"], done["ETag"])


@pytest.mark.parametrize("method", ["PUT", "HEAD", "OPTIONS", "TRACE"])
def test_a_wrong_method_is_told_with_those_that_are_right(clients: Mapping[str, Client], method: str) -> None:
    answer = clients["administrator"].generic(method, "/api/v1/me")
    assert (answer.status_code, set(answer["Allow"].split(", "))) == (405, {"GET", "PATCH"})
    assert answer["Content-Type"] == "application/problem+json"


def test_an_unknown_address_is_a_problem(clients: Mapping[str, Client]) -> None:
    answer = clients["administrator"].get("/api/v1/nothing/here")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_refusals_speak_the_callers_language(house: House) -> None:
    for language, words in (("en", "Sign in first."), ("uk", "Спершу увійдіть."), ("ru", "Сначала войдите.")):
        assert Client().get("/api/v1/me", headers={"Accept-Language": language}).json()["detail"] == words


def _component(description: Any, answer: Mapping[str, Any]) -> Any:
    name = answer["content"]["application/json"]["schema"]["$ref"].split("/")[-1]
    return description["components"]["schemas"][name]


def _is_list(route: Route) -> bool:
    return "items" in route.answer_properties() or route.path == "/records/{object_name}"


def _has_limit(name: str) -> bool:
    (route,) = (route for route in routes() if route.name == name)
    return route.method == "GET" and ("limit" in route.parameters("query") or route.path == "/records/{object_name}")
