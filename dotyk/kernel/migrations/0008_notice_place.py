import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("kernel", "0007_bulk_and_layouts"),
    )

    operations = (
        migrations.CreateModel(
            name="NoticePlace",
            fields=(
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("event_id", models.UUIDField()),
            ),
            options={"db_table": "notice_place"},
        ),
    )
