"""A bot asks when: what was said is a moment by the company's clock, and is told by it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from dotyk.kernel.objects.custom_fields import add_field
from dotyk.platform import clock
from dotyk.platform.workspace import change_workspace
from tests.automation.bots.conftest import Talk, ask, say
from tests.automation.conftest import SwitchOn
from tests.cast import Cast

Begin = Callable[..., Talk]
STARTED = {"on": "talk_started"}
EVENING = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)
"""Half past midnight in Kyiv already, where it is the third of March."""


def test_the_moment_is_written_by_the_companys_clock(cast: Cast, switch_on: SwitchOn, talk: Begin) -> None:
    change_workspace(time_zone="Europe/Kyiv")
    label = {"en": "Visit", "uk": "Візит", "ru": "Визит"}
    add_field(cast.administrator, "leads", {"name": "visit_at", "type": "datetime", "label": label})
    switch_on("leads", ask("visit_at", then=[say("See you {answer}")]), trigger=STARTED)
    stranger = talk(language="uk")
    with clock.as_of(EVENING):
        assert stranger.says("Добрий вечір") == ["Your visit_at?"]
        (hint,) = stranger.says("завтра")
        assert "завтра о 10:00" in hint
        assert stranger.says("завтра о 15:30") == ["See you 04.03.2026 15:30"]
    assert datetime.fromisoformat(stranger.record()["visit_at"]) == datetime(2026, 3, 4, 13, 30, tzinfo=UTC)


def test_a_moment_may_be_asked_for_without_a_field(switch_on: SwitchOn, talk: Begin) -> None:
    change_workspace(time_zone="Europe/Kyiv")
    switch_on("leads", ask(kind="datetime", then=[say("{answer}")]), trigger=STARTED)
    stranger = talk()
    with clock.as_of(EVENING):
        stranger.says("Hi")
        (shown,) = stranger.says("Friday at 3 pm, please")
    assert shown.endswith("15:00")
    (answer,) = stranger.run().data["answers"]
    assert datetime.fromisoformat(answer["value"]) == datetime(2026, 3, 6, 13, tzinfo=UTC)
