import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

BY_SOMEBODY = {"db_index": False, "null": True, "on_delete": django.db.models.deletion.SET_NULL, "related_name": "+"}


class Migration(migrations.Migration):
    dependencies = (
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("kernel", "0005_view_sum"),
    )

    operations = (
        migrations.CreateModel(
            name="TimelinePin",
            fields=(
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "record_id", "event_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("record_id", models.UUIDField()),
                ("event_id", models.UUIDField()),
                ("created_at", models.DateTimeField()),
                ("created_by", models.ForeignKey(settings.AUTH_USER_MODEL, **BY_SOMEBODY)),
            ),
            options={"db_table": "timeline_pin"},
        ),
        migrations.CreateModel(
            name="Presence",
            fields=(
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "record_id", "user_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("record_id", models.UUIDField()),
                ("object", models.TextField()),
                ("editing", models.TextField(null=True)),
                ("since", models.DateTimeField()),
                ("seen_at", models.DateTimeField()),
                (
                    "user",
                    models.ForeignKey(
                        settings.AUTH_USER_MODEL,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                    ),
                ),
            ),
            options={"db_table": "presence"},
        ),
        # A crash may forget who was looking; writing it down twice a minute for everybody is not worth the log.
        migrations.RunSQL("alter table presence set unlogged", "alter table presence set logged"),
    )
