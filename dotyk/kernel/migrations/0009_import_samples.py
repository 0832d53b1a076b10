from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("kernel", "0008_notice_place"),)

    operations = (
        migrations.AddField(
            model_name="importrun",
            name="samples",
            field=models.JSONField(default=list, db_default=[]),
        ),
    )
