"""A body for each route that wants one, such that somebody with every right succeeds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.cast import PASSWORD
from tests.contract.asking import JSON, json_bytes
from tests.contract.house import House
from tests.contract.routes import Route

FORM = "multipart/form-data; boundary=x"
FILE = (
    b'--x\r\nContent-Disposition: form-data; name="object"\r\n\r\ncontacts\r\n'
    b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nName\nIvan\n\r\n--x--\r\n'
)
BY_NAME = {"name": "Any"}


def body_of(house: House, route: Route) -> tuple[bytes, str]:
    """The body with its type."""
    if FORM.partition(";")[0] in route.operation.get("requestBody", {}).get("content", {}):
        return FILE, FORM
    if route.method in ("GET", "DELETE"):
        return b"", JSON
    return json_bytes({**ALIKE, **_about(house)}.get(route.name, {})), JSON


ALIKE: Mapping[str, Any] = {
    "POST /entry/administrator": {"name": "Eve", "email": "eve@example.com", "password": PASSWORD, "language": "en"},
    "POST /entry/forgotten": {"email": "eve@example.com"},
    "POST /entry/providers/{provider_id}": {"next": "/"},
    "POST /identity-providers": {"name": "Any", "issuer": "nowhere", "client_id": "any", "client_secret": "any"},
    "PATCH /identity-providers/{provider_id}": BY_NAME,
    "PATCH /me": {"theme": "dark"},
    "POST /users": {"email": "new@example.com", "password": PASSWORD},
    "PATCH /users/{user_id}": BY_NAME,
    "POST /service-accounts": BY_NAME,
    "POST /teams": BY_NAME,
    "PATCH /teams/{team_id}": BY_NAME,
    "POST /roles": {"name": "intern"},
    "PATCH /roles/{role_id}": {"grants": {}},
    "POST /invitations": {"email": "guest@example.com"},
    "POST /keys": BY_NAME,
    "PUT /sights": {"days": 30},
    "POST /see-as": {"role": "seller"},
    "POST /objects": {"name": "boxes", "label": {"en": "Box"}, "label_plural": {"en": "Boxes"}},
    "PATCH /objects/{object_name}": {"icon": "car"},
    "PATCH /objects/{object_name}/fields": {"order": []},
    "PATCH /workspace": BY_NAME,
    "POST /records/{object_name}": {"first_name": "Any"},
    "POST /records/{object_name}/bulk": {"filter": {}, "add_tags": ["Any"]},
    "POST /records/{object_name}/board": {"by": "lifecycle"},
    "PATCH /records/{object_name}/{id}": {"first_name": "Any"},
    "POST /records/{object_name}/{id}/comments": {"body": "Any"},
    "POST /records/{object_name}/{id}/erase": {"title": "Олена Петренко"},
    "PATCH /records/{object_name}/{id}/comments/{comment}": {"body": "Any"},
    "PATCH /records/{object_name}/{id}/links/{link}": {"role": "any"},
    "POST /filters/explain": {"object": "contacts", "filter": {"field": "title", "op": "eq", "value": "Any"}},
    "POST /objects/{object_name}/fields": {"name": "hat", "type": "text", "label": {"en": "Hat"}},
    "POST /objects/{object_name}/formula": {"type": "formula", "settings": {"formula": "1 + 1"}},
    "PATCH /objects/{object_name}/fields/{field}": {"label": {"en": "Size"}},
    "PUT /objects/{object_name}/fields/{field}/conditions": {"read_only_when": None},
    "POST /tags": BY_NAME,
    "PATCH /tags": {"open": False},
    "PATCH /tags/{id}": BY_NAME,
    "POST /views": {"object": "contacts", **BY_NAME},
    "PATCH /views/{id}": BY_NAME,
    "POST /presets/preview": {"yaml": "dotyk: 1"},
    "POST /presets/apply": {"yaml": "dotyk: 1"},
    "POST /layouts": {"object": "contacts", "label": {"en": "Any"}},
    "PATCH /layouts/{id}": {"label": {"en": "Any"}},
    "PATCH /flows": {"paused": False},
    "POST /flows": {"object": "contacts", "definition": {"trigger": {"on": "created"}}, **BY_NAME},
    "PATCH /flows/{flow_id}": BY_NAME,
    "PUT /flows/{flow_id}/state": {"state": "paused"},
    "POST /flows/{flow_id}/records": {"ids": []},
    "POST /approvals/{approval_id}": {"answer": "yes"},
    "POST /conversations/{conversation_id}/messages": {"text": "Any"},
    "POST /webhooks": {"url": "https://example.com/hook", "kinds": ["contacts.*"], **BY_NAME},
    "PATCH /webhooks/{webhook_id}": BY_NAME,
    "PUT /webhooks/{webhook_id}/state": {"state": "on"},
    "POST /webhooks/{webhook_id}/replay": {"since": "2026-01-01T00:00:00Z", "until": "2026-01-02T00:00:00Z"},
    "POST /leads/{lead_id}/disqualify": {"reason": "Any"},
    "POST /contacts/{contact_id}/consents": {"channel": "email", "state": "given"},
    "PATCH /lead-distribution/{rule_id}": BY_NAME,
    "POST /currency-rates": {"currency": "USD", "on": "2026-01-01", "rate": "41"},
    "POST /pipelines": BY_NAME,
    "PATCH /pipelines/{pipeline_id}": BY_NAME,
    "POST /pipelines/{pipeline_id}/stages": BY_NAME,
    "PATCH /pipelines/{pipeline_id}/stages/{stage_id}": BY_NAME,
    "PUT /deals/{deal_id}/lines": {"lines": []},
    "PATCH /imports/repeats/{repeat_id}": BY_NAME,
    "POST /notices/seen": {"until": "01a20000-0000-7000-8000-000000000000"},
    "PUT /notices/snooze": {"until": None},
    "PUT /records/{object_name}/{id}/follow": {"state": "follows"},
    "PUT /push-devices": {
        "endpoint": "https://push.example/any",
        "keys": {
            "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "auth": "BTBZMqHH6r4Tts7J_aSIgg",
        },
    },
}


def _about(house: House) -> Mapping[str, Any]:
    """Bodies that name somebody or something of the house."""
    contact, seller = house.records["contacts"], str(house.cast.seller.id)
    token = {"token": house.places["token"]}
    return {
        "POST /invitations/look": token,
        "POST /invitations/accept": {**token, "name": "Guest", "password": PASSWORD},
        "POST /records/{object_name}/batch": {"update": [{"id": contact, "first_name": "Any"}]},
        "POST /records/{object_name}/{id}/links": {"object": "deals", "id": house.records["deals"]},
        "POST /shares/close": {"ids": [house.places["share"]]},
        "POST /shares/reopen": {"undo": "x"},
        "POST /records/{object_name}/{id}/shares": {"user": str(house.cast.teammate.id)},
        "POST /records/{object_name}/{id}/merge": {"others": [house.places["other_contact"]]},
        "POST /duplicates/{object_name}/dismiss": {"ids": [contact, house.places["other_contact"]]},
        "POST /duplicates/{object_name}/merge": {"least": 0.9},
        "PATCH /duplicates/{object_name}/rules": {"threshold": 0.7},
        "POST /tags/{id}/merge": {"others": [house.places["other_tag"]]},
        "POST /flows/{flow_id}/simulate": {"record": contact},
        "POST /flow-buttons/{button_id}": {"record": contact},
        "POST /imports/repeats": {
            "like": house.places["done_import"],
            "every": "day",
            "address": "https://example.com/any.csv",
        },
        "PUT /presence": {"object": "contacts", "id": contact},
        "POST /lead-distribution": {**BY_NAME, "users": [seller]},
        "POST /users/{user_id}/hand-over": {"to": [str(house.cast.stranger.id)]},
        "POST /hand-over": {"from": seller, "to": str(house.cast.teammate.id), "objects": ["contacts"]},
    }
