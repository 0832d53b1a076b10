from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models


class Migration(migrations.Migration):
    """Runs wait for events of the records of their rounds too."""

    dependencies: ClassVar = [("automation", "0010_conversations_found")]

    operations: ClassVar = [
        migrations.AddField("flowrun", "waits_about", ArrayField(models.UUIDField(), null=True)),
        migrations.AddIndex(
            "flowrun",
            GinIndex(
                fields=("waits_about",),
                condition=models.Q(state="waiting", waits_about__isnull=False),
                name="flow_run_about",
            ),
        ),
    ]
