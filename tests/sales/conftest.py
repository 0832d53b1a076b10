"""What tests of sales have: the cast, and a pipeline with a stage of each kind."""

from __future__ import annotations

import pytest

from dotyk.accounts.actors import SYSTEM
from dotyk.sales.actions.pipelines import create_pipeline
from dotyk.sales.rules.templates import StageWish
from tests.cast import Cast, make_cast
from tests.sales.steps import Stages


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def stages(db: None) -> Stages:
    """One pipeline: Request 10 %, Offer 40 % (rots in 5 days), Contract 80 % (asks for amount), Won, Lost."""
    pipeline = create_pipeline(
        SYSTEM,
        "Boilers",
        stages=[
            StageWish("Request", probability=10),
            StageWish("Offer", probability=40, rot_days=5),
            StageWish("Contract", probability=80, required_fields=["amount"]),
            StageWish("Won", "won"),
            StageWish("Lost", "lost"),
        ],
    )
    return Stages(str(pipeline.id), *(str(stage.id) for stage in pipeline.stages.all()))
