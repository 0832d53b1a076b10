from __future__ import annotations

from typing import ClassVar

from django.db import migrations

LOOK_AGAIN = """
update flow_run set wake_at = least(wake_at, now())
where state = 'waiting' and waits_for is not null and waits_about is null and data ? 'loops'
"""


class Migration(migrations.Migration):
    """Runs that began to wait in a round before rounds were noted look once more, and note it by that."""

    dependencies: ClassVar = [("automation", "0011_waits_about")]

    operations: ClassVar = [
        migrations.RemoveField("flowrun", "woken_by"),
        migrations.RunSQL(LOOK_AGAIN, migrations.RunSQL.noop),
    ]
