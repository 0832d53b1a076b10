from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("kernel", "0004_custom_dates"),)

    operations = (
        migrations.AddField(
            model_name="savedview",
            name="sum",
            field=models.TextField(db_default="", default=""),
        ),
    )
