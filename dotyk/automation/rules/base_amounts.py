"""Flows and webhooks that read amounts in the company's own currency keep the last rate."""

from __future__ import annotations

from dotyk.kernel.objects.base_readers import read_base_amounts

FLOWS = """
select flow.name from flow left join flow_version on flow_version.id = flow.version_id
where flow.deleted_at is null and concat_ws(' ', flow.draft, flow_version.definition) ~ %s order by flow.name, flow.id
"""
WEBHOOKS = """
select name from webhook
where deleted_at is null and concat_ws(' ', "where", array_to_string(fields, ' ')) ~ %s order by name, id
"""


def read_base_amounts_in_automation() -> None:
    read_base_amounts("rate_read_by_flows", FLOWS)
    read_base_amounts("rate_read_by_webhooks", WEBHOOKS)
