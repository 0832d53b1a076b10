"""Pipelines and stages: made, changed, ordered and removed by those who may configure, deals carried along."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel.models import Pipeline, Stage
from dotyk.kernel.records import delete_record
from dotyk.platform import clock
from dotyk.platform.errors import Conflict, Denied, Invalid, NotFound
from dotyk.platform.models import Event
from dotyk.sales.actions.pipelines import change_pipeline, create_pipeline, delete_pipeline
from dotyk.sales.actions.stages import add_stage, change_stage, delete_stage
from dotyk.sales.models import Deal
from dotyk.sales.queries.pipelines import pipelines
from dotyk.sales.rules.templates import StageWish
from tests.cast import Cast
from tests.sales.steps import Stages, make_deal, move, places, read


def names(pipeline: str | UUID) -> list[str]:
    return [stage.name for stage in Stage.objects.filter(pipeline_id=pipeline).order_by("position")]


def test_a_new_pipeline_gets_the_usual_stages(cast: Cast) -> None:
    pipeline = create_pipeline(cast.administrator, "  Rent  out ")
    assert pipeline.name == "Rent out"
    assert [stage.status for stage in pipeline.stages.all()] == ["open"] * 4 + ["won", "lost"]
    lost = pipeline.stages.get(status="lost")
    assert lost.required_fields == ["lost_reason"]
    assert Event.objects.filter(kind="pipelines.created", record_id=pipeline.id).count() == 1


def test_only_those_who_may_configure_change_pipelines(cast: Cast, stages: Stages) -> None:
    for attempt in (
        lambda: create_pipeline(cast.seller, "Mine"),
        lambda: change_pipeline(cast.seller, UUID(stages.pipeline), name="Mine"),
        lambda: delete_pipeline(cast.seller, UUID(stages.pipeline)),
        lambda: add_stage(cast.seller, UUID(stages.pipeline), StageWish("Mine")),
        lambda: change_stage(cast.seller, UUID(stages.offer), name="Mine"),
        lambda: delete_stage(cast.seller, UUID(stages.offer)),
    ):
        with pytest.raises(Denied):
            attempt()
    assert names(stages.pipeline) == ["Request", "Offer", "Contract", "Won", "Lost"]


@pytest.mark.parametrize(
    ("wishes", "field"),
    [
        ([], "stages"),
        ([StageWish("Won", "won")], "stages"),
        ([StageWish("  ")], "name"),
        ([StageWish("New", probability=101)], "probability"),
        ([StageWish("New", rot_days=0)], "rot_days"),
        ([StageWish("New", required_fields=["no_such_field"])], "required_fields"),
        ([StageWish("New", required_fields=["created_at"])], "required_fields"),
    ],
)
def test_a_senseless_stage_is_refused(cast: Cast, wishes: list[StageWish], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        create_pipeline(cast.administrator, "Rent", stages=wishes)
    assert [place for place, _ in places(refused.value)] == [field]
    assert not Pipeline.objects.exists()


def test_only_objects_with_stages_have_pipelines(cast: Cast) -> None:
    with pytest.raises(Invalid) as refused:
        create_pipeline(cast.administrator, "Notes", object="notes")
    assert places(refused.value) == [("object", "object_has_no_stages")]


def test_pipelines_are_moved_among_themselves(cast: Cast) -> None:
    first, _, third = (create_pipeline(cast.administrator, name) for name in ("A", "B", "C"))
    change_pipeline(cast.administrator, third.id, position=0)
    assert [p["name"] for p in pipelines("deals")] == ["C", "A", "B"]
    change_pipeline(cast.administrator, first.id, position=99, name="Z")
    assert [p["name"] for p in pipelines("deals")] == ["C", "B", "Z"]
    with pytest.raises(NotFound):
        change_pipeline(cast.administrator, uuid4(), name="X")


def test_a_new_open_stage_comes_after_the_last_open_one(cast: Cast, stages: Stages) -> None:
    add_stage(cast.administrator, UUID(stages.pipeline), StageWish("Delivery", probability=90))
    assert names(stages.pipeline) == ["Request", "Offer", "Contract", "Delivery", "Won", "Lost"]
    add_stage(cast.administrator, UUID(stages.pipeline), StageWish("Call", probability=5), position=0)
    assert names(stages.pipeline)[0] == "Call"
    add_stage(cast.administrator, UUID(stages.pipeline), StageWish("Postponed", "lost"))
    assert names(stages.pipeline)[-1] == "Postponed"


def test_a_stage_moves_to_another_place(cast: Cast, stages: Stages) -> None:
    change_stage(cast.administrator, UUID(stages.contract), position=0)
    assert names(stages.pipeline) == ["Contract", "Request", "Offer", "Won", "Lost"]


def test_how_far_deals_got_follows_the_order_of_stages(cast: Cast, stages: Stages) -> None:
    asked = make_deal(cast.seller)
    offered = move(cast.seller, move(cast.seller, make_deal(cast.seller), stages.offer), stages.request)
    won = make_deal(cast.seller, stages.won)
    assert offered["furthest_stage"] == stages.offer
    change_stage(cast.administrator, UUID(stages.request), position=2)
    assert [read(SYSTEM, deal)["furthest_stage"] for deal in (asked, offered, won)] == [
        stages.request,
        stages.request,
        stages.request,
    ]
    added = add_stage(cast.administrator, UUID(stages.pipeline), StageWish("Delivery"))
    assert read(SYSTEM, won)["furthest_stage"] == str(added.id)
    assert read(SYSTEM, asked)["furthest_stage"] == stages.request


def test_new_patience_is_counted_from_entering_the_stage(cast: Cast, stages: Stages) -> None:
    since = (clock.now() - timedelta(days=3)).date().isoformat()
    deal = make_deal(cast.seller, stages.offer, started_on=since)
    assert read(SYSTEM, deal)["is_rotting"] is False
    change_stage(cast.administrator, UUID(stages.offer), rot_days=2)
    assert read(SYSTEM, deal)["is_rotting"] is True
    change_stage(cast.administrator, UUID(stages.offer), rot_days=None)
    assert (read(SYSTEM, deal)["is_rotting"], read(SYSTEM, deal)["rots_at"]) == (False, None)


def test_changing_one_thing_keeps_the_others(cast: Cast, stages: Stages) -> None:
    change_stage(cast.administrator, UUID(stages.contract), name="Signing")
    stage = Stage.objects.get(id=stages.contract)
    assert (stage.name, float(stage.probability), stage.required_fields) == ("Signing", 80, ["amount"])


def test_a_stage_with_deals_keeps_its_status(cast: Cast, stages: Stages) -> None:
    make_deal(cast.seller, stages.offer)
    with pytest.raises(Conflict):
        change_stage(cast.administrator, UUID(stages.offer), status="won")
    change_stage(cast.administrator, UUID(stages.contract), status="won")
    assert Stage.objects.get(id=stages.contract).probability == 100


def test_a_stage_with_deals_goes_only_when_they_have_where_to_go(cast: Cast, stages: Stages) -> None:
    deal = make_deal(cast.seller, stages.offer)
    with pytest.raises(Conflict):
        delete_stage(cast.administrator, UUID(stages.offer))
    with pytest.raises(Invalid):
        delete_stage(cast.administrator, UUID(stages.offer), move_to=uuid4())
    with pytest.raises(Invalid):
        delete_stage(cast.administrator, UUID(stages.offer), move_to=UUID(stages.offer))
    delete_stage(cast.administrator, UUID(stages.offer), move_to=UUID(stages.request))
    moved = read(SYSTEM, deal)
    assert (moved["stage"], moved["furthest_stage"]) == (stages.request, stages.request)
    assert names(stages.pipeline) == ["Request", "Contract", "Won", "Lost"]
    event = Event.objects.get(record_id=deal["id"], kind="deals.stage_changed")
    assert event.actor_id == cast.administrator.id


def test_nothing_moves_when_the_other_stage_refuses_one_deal(cast: Cast, stages: Stages) -> None:
    rich = make_deal(cast.seller, stages.offer, amount="10")
    poor = make_deal(cast.seller, stages.offer)
    with pytest.raises(Invalid) as refused:
        delete_stage(cast.administrator, UUID(stages.offer), move_to=UUID(stages.contract))
    assert places(refused.value) == [("move_to", "stage_refuses_deals")]
    assert [read(SYSTEM, deal)["stage"] for deal in (rich, poor)] == [stages.offer, stages.offer]


def test_deleted_deals_leave_the_stage_too(cast: Cast, stages: Stages) -> None:
    deal = make_deal(cast.seller, stages.offer)
    delete_record(cast.seller, "deals", UUID(deal["id"]))
    with pytest.raises(Conflict):
        delete_stage(cast.administrator, UUID(stages.offer))
    delete_stage(cast.administrator, UUID(stages.offer), move_to=UUID(stages.won))
    hidden = Deal.objects.get(id=deal["id"])
    assert (str(hidden.stage_id), hidden.status) == (stages.won, "won")
    assert hidden.closed_on is not None
    assert hidden.deleted_at is not None


def test_the_last_open_stage_stays(cast: Cast, stages: Stages) -> None:
    delete_stage(cast.administrator, UUID(stages.offer))
    delete_stage(cast.administrator, UUID(stages.contract))
    with pytest.raises(Conflict):
        delete_stage(cast.administrator, UUID(stages.request))
    with pytest.raises(Conflict):
        change_stage(cast.administrator, UUID(stages.request), status="lost")


def test_a_pipeline_goes_when_its_deals_have_where_to_go(cast: Cast, stages: Stages) -> None:
    deal = make_deal(cast.seller, stages.offer)
    other = create_pipeline(cast.administrator, "Rent")
    target = other.stages.first()
    assert target is not None
    with pytest.raises(Conflict):
        delete_pipeline(cast.administrator, UUID(stages.pipeline))
    with pytest.raises(Invalid):
        delete_pipeline(cast.administrator, UUID(stages.pipeline), move_to=UUID(stages.request))
    delete_pipeline(cast.administrator, UUID(stages.pipeline), move_to=target.id)
    assert read(SYSTEM, deal)["pipeline"] == str(other.id)
    assert not Pipeline.objects.filter(id=stages.pipeline).exists()
