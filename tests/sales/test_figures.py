"""The formulas of sales, by the worked examples of their definitions."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from dotyk.sales.rules.figures import share, velocity, win_rate
from dotyk.sales.rules.funnel import Group, further_stages, stage_figures
from dotyk.sales.rules.stages import Step

OFFER = Step("offer", "p", "Offer", 0, "open")
TALK = Step("talk", "p", "Negotiation", 1, "open")
WON = Step("won", "p", "Won", 2, "won")
LOST = Step("lost", "p", "Lost", 3, "lost")
STEPS = [OFFER, TALK, WON, LOST]


def test_win_rate() -> None:
    assert win_rate(4_238, 2_473) == Decimal("63.15")


def test_stage_conversion() -> None:
    assert share(45, 100) == 45


def test_pipeline_velocity() -> None:
    assert velocity(50, 4, 6, Decimal(4_000), Decimal(20)) == 1_000


def test_nothing_gives_no_figure() -> None:
    assert win_rate(0, 0) is None
    assert share(0, 0) is None
    assert velocity(50, 0, 6, None, None) is None
    assert velocity(50, 4, 6, Decimal(4_000), Decimal(0)) is None
    assert velocity(50, 4, 6, None, Decimal(20)) is None


def test_losing_all_is_a_figure() -> None:
    assert win_rate(0, 3) == 0


def test_a_skipped_stage_counts_as_passed() -> None:
    """100 entered the offer; 20 of them stand in negotiation, 25 were won, 10 of those without negotiating."""
    groups = [
        Group("offer", "offer", 40, None),
        Group("lost", "offer", 15, Decimal(150)),
        Group("talk", "talk", 20, Decimal(200)),
        Group("won", "talk", 25, Decimal(250)),
    ]
    offer, talk, won, lost = stage_figures(STEPS, groups)
    assert (offer.entered, offer.reached_next, offer.conversion) == (100, 45, 45)
    assert (talk.entered, talk.reached_next, talk.conversion) == (45, 25, Decimal("55.56"))
    assert (won.entered, won.reached_next, won.conversion) == (25, None, None)
    assert (lost.count, lost.amount) == (15, 150)
    assert (offer.count, offer.amount) == (40, None)


def test_a_stage_nobody_entered_has_no_conversion() -> None:
    assert [figures.conversion for figures in stage_figures(STEPS, [])] == [None] * 4


def test_whoever_got_further_entered_the_stage() -> None:
    assert further_stages(OFFER, STEPS) == ["offer", "talk"]
    assert further_stages(TALK, STEPS) == ["talk"]
    assert further_stages(WON, STEPS) == []


groups = st.lists(
    st.builds(
        Group,
        st.sampled_from(["offer", "talk", "won", "lost"]),
        st.sampled_from(["offer", "talk"]),
        st.integers(0, 50),
        st.none() | st.decimals(0, 1_000, places=2),
    )
)


@given(groups)
def test_every_deal_is_counted_in_one_stage(found: list[Group]) -> None:
    figures = stage_figures(STEPS, found)
    assert sum(f.count for f in figures) == sum(g.count for g in found)
    assert figures[0].entered == sum(g.count for g in found)


@given(groups)
def test_fewer_deals_enter_each_next_stage(found: list[Group]) -> None:
    offer, talk, *_ = stage_figures(STEPS, found)
    assert offer.entered >= talk.entered == offer.reached_next
