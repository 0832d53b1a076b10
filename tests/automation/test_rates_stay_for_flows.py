"""The last rate of a currency stays while flows, webhooks or rules read what it gives."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dotyk.automation import flows
from dotyk.automation.models import Webhook
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.people.actions import add_distribution_rule
from dotyk.people.models import DistributionRule
from dotyk.platform import clock
from dotyk.platform.errors import Invalid
from dotyk.platform.messages import LANGUAGES, say
from dotyk.platform.money import dated_rates, forget_rate, state_rate
from tests.automation.conftest import SwitchOn
from tests.cast import Cast, again

NAME_IT = {"do": "act", "action": "update", "given": {"values": {"name": "Seen"}}}
DEAR = {"field": "amount_base", "op": "gt", "value": 5}


def test_it_stays_while_anything_here_asks_for_an_amount_in_the_own_currency(cast: Cast, switch_on: SwitchOn) -> None:
    rate = state_rate("USD", date(2020, 1, 1), Decimal(40))
    add_field(again(cast.administrator), "leads", {"name": "budget", "type": "money", "label": {"en": "Budget"}})
    boss, at = again(cast.administrator), clock.now()
    flow = switch_on("deals", NAME_IT, actor=boss, trigger={"on": "created"}, where=DEAR)
    hook = Webhook.objects.create(name="Books", url="https://x.test", where=DEAR, created_at=at, updated_at=at)
    of_leads = {**DEAR, "field": "budget_base"}
    add_distribution_rule(boss, name="Big", user_ids=[cast.seller.id], filter=of_leads)
    with pytest.raises(Invalid) as refused:
        forget_rate(rate.id)
    faults = {fault.code: fault.values["name"] for fault in refused.value.faults}
    assert faults == {
        "rate_read_by_flows": "A flow",
        "rate_read_by_webhooks": "Books",
        "rate_read_by_distribution": "Big",
    }
    assert all(name in say(code, language, name=name) for code, name in faults.items() for language in LANGUAGES)
    flows.put_away(boss, flow.id)
    hook.delete()
    DistributionRule.objects.all().delete()
    forget_rate(rate.id)
    assert dated_rates() == []
