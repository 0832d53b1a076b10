import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import dotyk.platform.ids
from dotyk.kernel.tags.looks import key_of, usual_color


def know_tags(apps, schema_editor):
    """Makes known the tags that records carry already, each by its most used spelling, and counts them."""
    from dotyk.kernel.objects.registry import all_objects

    with schema_editor.connection.cursor() as cursor:
        cursor.execute("select table_name from information_schema.columns where column_name = 'tags'")
        tables = {row[0] for row in cursor.fetchall()}
        held = [t for t in all_objects() if "tags" in t.fields and not t.custom and t.table in tables]
        names = {}
        for target in held:
            cursor.execute(f"select tag, count(*) from {target.table}, unnest(tags) tag group by tag")
            for name, records in cursor.fetchall():
                names.setdefault(key_of(name), {}).setdefault(name, 0)
                names[key_of(name)][name] += records
        for key, spellings in names.items():
            name = max(spellings, key=spellings.get)
            cursor.execute(
                "insert into tag (id, key, name, color, created_at) values (%s, %s, %s, %s, now())",
                [dotyk.platform.ids.new_id(), key, name, usual_color(name)],
            )
            for spelling in spellings.keys() - {name}:
                for target in held:
                    cursor.execute(
                        f"update {target.table} set tags = array_replace(tags, %s, %s) where %s = any(tags)",
                        [spelling, name, spelling],
                    )
        for target in held:
            cursor.execute(
                "insert into tag_tally (object, tag_id, owner_id, records) "
                f"select %s, g.id, t.owner_id, count(*) from {target.table} t, unnest(t.tags) u(tag) "
                "join tag g on g.name = u.tag where t.deleted_at is null group by g.id, t.owner_id",
                [target.name],
            )


class Migration(migrations.Migration):
    dependencies = [
        ("kernel", "0010_custom_objects"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="bulkrow",
            name="object",
            field=models.TextField(db_default="", default=""),
        ),
        migrations.AlterField(
            model_name="bulkrun",
            name="kind",
            field=models.TextField(
                choices=[("change", "Change"), ("delete", "Delete"), ("restore", "Restore"), ("retag", "Retag")]
            ),
        ),
        migrations.CreateModel(
            name="OwnLook",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "user_id", "object", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("object", models.TextField()),
                ("look", models.JSONField(db_default={}, default=dict)),
                (
                    "view_order",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.UUIDField(), db_default=[], default=list, size=None
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "own_look",
            },
        ),
        migrations.CreateModel(
            name="Tag",
            fields=[
                ("id", models.UUIDField(default=dotyk.platform.ids.new_id, primary_key=True, serialize=False)),
                ("key", models.TextField(unique=True)),
                ("name", models.TextField()),
                ("color", models.TextField(default="gray")),
                ("description", models.TextField(db_default="", default="")),
                ("is_leaving", models.BooleanField(db_default=False, default=False)),
                ("created_at", models.DateTimeField()),
                (
                    "created_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "tag",
            },
        ),
        migrations.CreateModel(
            name="TagAlias",
            fields=[
                ("key", models.TextField(primary_key=True, serialize=False)),
                ("run_id", models.UUIDField()),
                (
                    "tag",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="aliases", to="kernel.tag"
                    ),
                ),
            ],
            options={
                "db_table": "tag_alias",
            },
        ),
        migrations.CreateModel(
            name="TagRule",
            fields=[
                ("id", models.IntegerField(default=1, primary_key=True, serialize=False)),
                ("is_open", models.BooleanField(db_default=True, default=True)),
            ],
            options={
                "db_table": "tag_rule",
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="tag_rule_once")],
            },
        ),
        migrations.CreateModel(
            name="TagTally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("object", models.TextField()),
                ("tag_id", models.UUIDField()),
                ("owner_id", models.UUIDField(null=True)),
                ("records", models.BigIntegerField()),
            ],
            options={
                "db_table": "tag_tally",
                "indexes": [models.Index(models.F("tag_id"), models.F("object"), name="tag_tally_place")],
            },
        ),
        migrations.RunPython(know_tags, migrations.RunPython.noop),
    ]
