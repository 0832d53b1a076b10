from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Questions turn to roles and teams, and to heads where nobody answers in time."""

    dependencies: ClassVar = [("automation", "0007_parallel")]

    operations: ClassVar = [
        migrations.AddField("approval", "via", models.JSONField(default=dict, db_default={})),
        migrations.AddField("approval", "escalated_at", models.DateTimeField(null=True)),
    ]
