from __future__ import annotations

from django.db import migrations, models

_STILL_NEW = "insert into identity_news (object, record_id) select distinct object, record_id from identity_key where not compared"


class Migration(migrations.Migration):
    dependencies = [("kernel", "0013_layouts")]

    operations = [
        migrations.CreateModel(
            name="IdentityNews",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("object", models.TextField()),
                ("record_id", models.UUIDField()),
            ],
            options={
                "db_table": "identity_news",
                "indexes": [models.Index(models.F("object"), models.F("id"), name="identity_news_object")],
            },
        ),
        migrations.RunSQL(_STILL_NEW, migrations.RunSQL.noop),
        migrations.RemoveIndex(model_name="identitykey", name="identity_key_new"),
        migrations.RemoveField(model_name="identitykey", name="compared"),
    ]
