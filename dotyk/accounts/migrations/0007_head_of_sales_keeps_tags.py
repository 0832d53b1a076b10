from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0006_flow_accounts"),
    ]

    operations = [
        migrations.RunSQL(
            "update role set capabilities = array_append(capabilities, 'manage_tags') "
            "where name = 'head_of_sales' and not 'manage_tags' = any(capabilities) and not '*' = any(capabilities)",
            migrations.RunSQL.noop,
        ),
    ]
