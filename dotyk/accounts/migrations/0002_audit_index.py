from django.db import migrations


class Migration(migrations.Migration):
    """The security log reads few of the many events, by time."""

    dependencies = (("accounts", "0001_initial"), ("platform", "0002_initial"))

    operations = (
        migrations.RunSQL(
            "create index event_audit on event (id) where object = 'accounts'",
            "drop index event_audit",
        ),
    )
