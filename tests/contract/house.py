"""A house with something of everything in it: what every route of the API can be asked about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from dotyk.accounts.actions import add_identity_provider, create_api_key, create_role, invite
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import Session
from dotyk.automation import flows
from dotyk.automation.bots.hearing import open_talk
from dotyk.automation.bots.passing import hand_over
from dotyk.automation.incoming.addresses import address_of
from dotyk.automation.models import Approval, FlowMessage
from dotyk.automation.notices.devices import add_device
from dotyk.automation.webhooks import endpoints
from dotyk.automation.webhooks.trying import ping
from dotyk.kernel import bulk, history, tags, transfer, views
from dotyk.kernel.duplicates.models import DuplicatePair
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.kernel.records import create_record, free_links
from dotyk.kernel.records.sharing import share_record
from dotyk.kernel.shaping import layouts, make_object
from dotyk.kernel.transfer import repeating
from dotyk.kernel.transfer.models import ImportRun
from dotyk.people.actions import add_distribution_rule
from dotyk.platform import money
from dotyk.platform.clock import now
from dotyk.platform.models import Event
from dotyk.platform.outgoing import Receiver, make_push_key
from dotyk.sales.actions.default_pipeline import make_default_pipeline
from dotyk.sales.actions.lines import LineWish, set_deal_lines
from dotyk.sales.actions.pipelines import create_pipeline
from dotyk.sales.rules.templates import StageWish
from tests.cast import Cast, again, make_cast, make_team, make_user, signed_in_client

RECORDS: Mapping[str, Mapping[str, Any]] = {
    "companies": {"name": "Ромашка", "tax_id": "14360570", "emails": ["office@romashka.example"], "revenue": "12.50"},
    "contacts": {"first_name": "Олена", "last_name": "Петренко", "phones": ["+380501112233"], "birthday": "1990-02-28"},
    "leads": {"name": "Ігор", "message": "Скільки коштує?"},
    "products": {"name": "Котел", "sku": "K-1", "price": {"amount": "700.00", "currency": "UAH"}},
    "deals": {"name": "Котел для школи", "amount": "1400", "started_on": "2026-01-31"},
    "tasks": {"name": "Передзвонити", "due_at": "2026-03-01T10:00:00Z"},
    "calls": {"name": "Дзвінок", "direction": "outbound", "started_at": "2026-03-01T10:00:00Z", "duration_seconds": 60},
    "meetings": {"name": "Зустріч", "starts_at": "2026-03-01T10:00:00Z"},
    "notes": {"body": "Любить каву"},
    "vehicles": {"plate": "BC 1234 AB", "year": 2020, "cost": {"amount": "12.50", "currency": "UAH"}, "stage": "free"},
}
VEHICLES = {
    "name": "vehicles",
    "label": {"en": "Vehicle"},
    "label_plural": {"en": "Vehicles"},
    "title_rule": "{plate} {year}",
    "fields": [
        {"name": "plate", "type": "text", "label": {"en": "Plate"}, "required": True, "unique": True},
        {"name": "year", "type": "number", "label": {"en": "Year"}},
        {"name": "cost", "type": "money", "label": {"en": "Cost"}},
        {"name": "keeper", "type": "reference", "target": "contacts", "label": {"en": "Keeper"}},
        {"name": "drivers", "type": "references", "target": "contacts", "label": {"en": "Drivers"}},
    ],
    "stages": [
        {"value": "free", "label": {"en": "Free"}, "status": "open"},
        {"value": "given", "label": {"en": "Given"}, "status": "won"},
    ],
}
_PAPER = {"name": "paper", "type": "file", "label": {"en": "Paper"}, "settings": {"many": True}}
_SHOE_SIZE = {"name": "shoe_size", "type": "number", "label": {"en": "Shoe size"}}


OF_CUSTOM_OBJECTS = ("/objects/{object_name}", "/objects/{object_name}/use")
IDENTITY = {
    "name": "Keycloak",
    "issuer": "https://keycloak.example",
    "client_id": "dotyk",
    "client_secret": "sesame",
    "is_active": False,
}


@dataclass(frozen=True, slots=True)
class House:
    """The cast, somebody who may only read, and the ids of what there is."""

    cast: Cast
    read_only: Actor
    records: Mapping[str, str]
    comments: Mapping[str, str]
    links: Mapping[str, str]
    events: Mapping[str, str]
    places: Mapping[str, str]

    def place(self, route: str, object_name: str = "contacts") -> dict[str, str]:
        """A value for each path parameter of the route, each of something that is there."""
        about = _object_in(route) or ("vehicles" if route in OF_CUSTOM_OBJECTS else object_name)
        given = {
            "object_name": about,
            "id": self.places.get(route.split("/")[1], self.records[about]),
            "comment": self.comments[about],
            "link": self.links[about],
            "event": self.events[about],
            "contact_id": self.records["contacts"],
            "lead_id": self.records["leads"],
            "task_id": self.records["tasks"],
            "deal_id": self.records["deals"],
            **self.places,
        }
        if route.endswith("/files"):
            given["field"] = _PAPER["name"]
        return {name: value for name, value in given.items() if f"{{{name}}}" in route}


def furnish() -> House:
    """Builds it: the administrator's work, but the records belong to the seller."""
    cast = make_cast()
    make_default_pipeline()
    make_object(cast.administrator, VEHICLES)
    boss = again(cast.administrator)
    records = {name: create_record(boss, name, _values(name, cast))["id"] for name in RECORDS}
    keys = {name: UUID(key) for name, key in records.items()}
    set_deal_lines(boss, keys["deals"], [LineWish(name="Котел", price=Decimal(700))])
    places = _places(cast) | {"attachments": _attachment(boss, keys["contacts"])}
    shared, _ = share_record(boss, "contacts", keys["contacts"], team=cast.team)
    places["share"] = str(shared.id)
    places |= _flow(boss, keys["contacts"]) | _webhook(boss)
    places["conversation_id"] = _talk(boss, keys["contacts"])
    places |= _repeat(boss)
    places |= _approval(places["run_id"], cast.seller, keys["contacts"])
    places["device_id"] = _device(boss)
    _alike(keys["contacts"], UUID(places["other_contact"]))
    return House(
        cast=cast,
        read_only=make_user("read_only", name="Roman Reader"),
        records=records,
        comments={name: str(history.add_comment(boss, name, key, "Так", mentions=[]).id) for name, key in keys.items()},
        links={name: _link(boss, name, key, records) for name, key in keys.items()},
        events={name: _first_event(key) for name, key in keys.items()},
        places=places,
    )


def _values(name: str, cast: Cast) -> dict[str, Any]:
    return {**RECORDS[name], "owner": str(cast.seller.id)}


def _alike(one: UUID, other: UUID) -> None:
    ids = {"one_id": min(one, other), "other_id": max(one, other)}
    DuplicatePair.objects.create(**ids, object="contacts", probability=0.95, found_at=now())


def _first_event(record_id: UUID) -> str:
    return str(Event.objects.filter(record_id=record_id).earliest("id").id)


def _link(actor: Actor, name: str, key: UUID, records: Mapping[str, str]) -> str:
    other = "contacts" if name == "companies" else "companies"
    return str(free_links.add_link(actor, name, key, (other, records[other]), role=f"{name} friend").id)


def _attachment(actor: Actor, contact: UUID) -> str:
    return str(history.attach(actor, "contacts", contact, "план.txt", [b"a plan"], most_bytes=100).id)


def _places(cast: Cast) -> dict[str, str]:
    signed_in_client(cast.teammate)
    spare = create_pipeline(SYSTEM, "Оренда", stages=[StageWish("Огляд"), StageWish("Договір", "won")])
    run = transfer.begin_import(cast.administrator, "contacts", [b"First name,Last name\nIvan,Franko\n"])
    invitation, token = invite(SYSTEM, "invited@example.com", roles=["seller"])
    return {
        "user_id": str(cast.teammate.id),
        "team_id": str(make_team("Spare")),
        "role_id": str(create_role(SYSTEM, "helper", label={}, grants={}).id),
        "provider_id": str(add_identity_provider(SYSTEM, **IDENTITY).id),
        "invitation_id": str(invitation.id),
        "token": token,
        "key_id": str(create_api_key(cast.teammate)[0].id),
        "session_id": str(Session.objects.get(user_id=cast.teammate.id).public_id),
        "rule_id": str(add_distribution_rule(SYSTEM, name="Усі", user_ids=[cast.seller.id]).id),
        "rate_id": str(money.state_rate("EUR", date(2026, 1, 1), Decimal("48.5")).id),
        "pipeline_id": str(spare.id),
        "stage_id": str(spare.stages.all()[0].id),
        "paper": add_field(cast.administrator, "contacts", _PAPER).name,
        "field": add_field(cast.administrator, "contacts", _SHOE_SIZE).name,
        "bulk": str(bulk.begin_bulk(cast.administrator, "contacts", {"filter": {}, "add_tags": ["a"]}).id),
        "tags": str(tags.create_tag(SYSTEM, "Постійний").id),
        "other_contact": str(create_record(cast.administrator, "contacts", {"first_name": "Інша"})["id"]),
        "other_tag": str(tags.create_tag(SYSTEM, "Давній").id),
        "imports": str(run.id),
        "layouts": str(layouts.add_layout(cast.administrator, "contacts", {"label": {"en": "Usual"}}).id),
        "views": str(views.save_view(cast.administrator, "contacts", name="Всі", scope="all").id),
    }


def _flow(boss: Actor, contact: UUID) -> dict[str, str]:
    definition = {
        "trigger": {"on": "created"},
        "steps": [{"do": "act", "action": "comment", "given": {"text": "x"}}],
    }
    flow = flows.make_flow(boss, name="Any", object_name="contacts", definition=definition)
    flows.switch_flow(boss, flow.id, "on")
    flows.send_in(boss, flow.id, [contact])
    by_hand = {**definition, "trigger": {"on": "hand", "button": "Thank"}}
    button = flows.make_flow(boss, name="Button", object_name="contacts", definition=by_hand)
    flows.switch_flow(boss, button.id, "on")
    address = address_of(boss, flow.id)
    caught = FlowMessage.objects.create(flow=flow, body={"name": "Any"}, state="caught", received_at=datetime.now(UTC))
    more = {"hook": address.rpartition("/")[2], "message_id": str(caught.id)}
    return more | {"flow_id": str(flow.id), "run_id": str(flow.runs.get().id), "button_id": str(button.id)}


def _talk(boss: Actor, contact: UUID) -> str:
    """A test talk that a person has."""
    talk = open_talk(boss, record=("contacts", contact))
    hand_over(boss, talk.id)
    return str(talk.id)


def _webhook(boss: Actor) -> dict[str, str]:
    wish = endpoints.Wish("Any", "https://example.com/hook", ["contacts.*"])
    hook, _ = endpoints.make_webhook(boss, wish)
    return {"webhook_id": str(hook.id), "delivery_id": str(ping(boss, hook.id).id)}


def _repeat(boss: Actor) -> dict[str, str]:
    run = transfer.begin_import(boss, "contacts", [b"First name,Last name\nLesia,Ukrainka\n"])
    ImportRun.objects.filter(id=run.id).update(status="done")
    wish = repeating.Wish(like=run.id, every="day", name="Any", address="https://example.com/any.csv")
    return {"done_import": str(run.id), "repeat_id": str(repeating.make_repeat(boss, wish).id)}


def _device(boss: Actor) -> str:
    _, public = make_push_key()
    return str(add_device(boss, Receiver("https://push.example/boss", public, "BTBZMqHH6r4Tts7J_aSIgg"), "Any").id)


def _approval(run: str, seller: Actor, contact: UUID) -> dict[str, str]:
    about = {"run_id": run, "step": "0", "object": "contacts", "record_id": contact, "people": [seller.id]}
    due = datetime.now(UTC) + timedelta(days=1)
    return {"approval_id": str(Approval.objects.create(**about, text="?", asked_at=due, due_at=due).id)}


def _object_in(route: str) -> str | None:
    """The object named in a concrete route such as ``/records/deals/{id}``."""
    parts = route.split("/")
    return parts[2] if route.startswith("/records/") and not parts[2].startswith("{") else None
