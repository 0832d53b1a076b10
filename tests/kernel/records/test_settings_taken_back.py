"""Settings whose change was taken back are nowhere remembered."""

from __future__ import annotations

from django.db import transaction

from dotyk.kernel.records import change_company
from dotyk.platform.workspace import workspace
from tests.cast import Cast


def test_a_rolled_back_change_leaves_the_old_settings(cast: Cast) -> None:
    before = workspace(cast.administrator.schema_version)
    with transaction.atomic():
        change_company(cast.administrator, {"time_zone": "Asia/Tokyo"})
        transaction.set_rollback(True)
    assert workspace(cast.administrator.schema_version) == before
