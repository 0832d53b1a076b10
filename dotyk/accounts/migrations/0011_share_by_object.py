from django.db import migrations, models


class Migration(migrations.Migration):
    """All shares of an object, newest first."""

    dependencies = (("accounts", "0010_team_head"),)

    operations = (
        migrations.AddIndex(
            model_name="share", index=models.Index(fields=["object", "id"], name="record_share_object")
        ),
    )
