"""The figures of sales: each gives None where there is nothing to tell, never 0 and never a division error."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
COMMITTED_PERCENT = 80


def share(part: int, whole: int) -> Decimal | None:
    """``part`` of ``whole`` in percent; None of nothing."""
    return hundredths(Decimal(100 * part) / whole) if whole else None


def win_rate(won: int, lost: int) -> Decimal | None:
    """won ÷ (won + lost), in percent."""
    return share(won, won + lost)


def velocity(
    open_deals: int, won: int, lost: int, won_amount: Decimal | None, cycle_days: Decimal | None
) -> Decimal | None:
    """Open deals × win rate × mean won value ÷ mean cycle days: the money a day the pipeline brings."""
    if not won or not cycle_days or won_amount is None:
        return None
    rate, mean = Decimal(won) / (won + lost), won_amount / won
    return hundredths(open_deals * rate * mean / cycle_days)


def hundredths(value: Decimal) -> Decimal:
    """Rounded to two places, halves away from nothing."""
    return value.quantize(CENT, ROUND_HALF_UP)
