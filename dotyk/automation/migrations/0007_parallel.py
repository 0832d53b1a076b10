from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models

_BEGAN = """
update flow_run r set data = jsonb_set(r.data, '{waiting}', w.waiting)
from (select f.id, jsonb_object_agg(e.key, case when e.value = 'true' then coalesce(f.data->'waits_since', to_jsonb(f.started_at)) else e.value end) as waiting
      from flow_run f, jsonb_each(f.data->'waiting') e where f.data ? 'waiting' group by f.id) w
where w.id = r.id
"""


class Migration(migrations.Migration):
    """Each wait of a run knows when it began; questions may be withdrawn."""

    dependencies: ClassVar = [("automation", "0006_notices")]

    operations: ClassVar = [
        migrations.RunSQL(_BEGAN, migrations.RunSQL.noop),
        migrations.AlterField(
            "approval",
            "state",
            models.TextField(
                choices=[("open", "Open"), ("yes", "Yes"), ("no", "No"), ("late", "Late"), ("gone", "Gone")],
                default="open",
            ),
        ),
    ]
