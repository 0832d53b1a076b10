import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models.functions.comparison import Collate

import dotyk.kernel.objects.models
import dotyk.platform.ids

MAKE = """
create table custom_record (
  object text not null,
  id uuid not null,
  title text not null,
  owner_id uuid,
  tags text[] default '{}' not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  created_by_id uuid,
  version integer default 1 not null,
  deleted_at timestamptz,
  custom jsonb default '{}' not null,
  search_text text default '' not null,
  primary key (id, object)
) partition by list (object)
"""

LIVE = models.Q(deleted_at__isnull=True)
PERSON = {
    "db_constraint": False,
    "db_index": False,
    "null": True,
    "on_delete": django.db.models.deletion.SET_NULL,
    "related_name": "+",
    "to": settings.AUTH_USER_MODEL,
}
INDEXES = (
    models.Index("updated_at", "id", "owner", condition=LIVE, name="customrecord_updated"),
    models.Index("created_at", "id", "owner", condition=LIVE, name="customrecord_created"),
    models.Index("owner", "updated_at", condition=LIVE, name="customrecord_owner"),
    models.Index(
        Collate(dotyk.kernel.objects.models._SortKey("title"), "C"),
        "id",
        "owner",
        condition=LIVE,
        name="customrecord_title",
    ),
    django.contrib.postgres.indexes.GinIndex(
        dotyk.kernel.objects.models.Trigrams("search_text"),
        fastupdate=True,
        gin_pending_list_limit=512,
        name="customrecord_search",
    ),
)


class Migration(migrations.Migration):
    """The table of custom records has a partition for each object; Django writes no partitions."""

    dependencies = (
        ("kernel", "0009_import_samples"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    )

    operations = (
        migrations.CreateModel(
            name="CustomObject",
            fields=[
                ("id", models.UUIDField(default=dotyk.platform.ids.new_id, primary_key=True, serialize=False)),
                ("name", models.TextField(unique=True)),
                ("label", models.JSONField()),
                ("label_plural", models.JSONField()),
                ("icon", models.TextField(default="database")),
                ("title_rule", models.TextField()),
                ("subtitle_field", models.TextField(null=True)),
                ("stage_field", models.TextField(null=True)),
                ("position", models.IntegerField(default=0)),
                ("created_at", models.DateTimeField()),
                ("archived_at", models.DateTimeField(null=True)),
            ],
            options={"db_table": "custom_object", "ordering": ("position", "name")},
        ),
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(MAKE, "drop table custom_record")],
            state_operations=[
                migrations.CreateModel(
                    name="CustomRecord",
                    fields=[
                        ("id", models.UUIDField(default=dotyk.platform.ids.new_id, primary_key=True, serialize=False)),
                        ("title", models.TextField(default="")),
                        (
                            "tags",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.TextField(), db_default=[], default=list, size=None
                            ),
                        ),
                        ("created_at", models.DateTimeField()),
                        ("updated_at", models.DateTimeField()),
                        ("version", models.IntegerField(db_default=1, default=1)),
                        ("deleted_at", models.DateTimeField(null=True)),
                        ("custom", models.JSONField(db_default={}, default=dict)),
                        ("search_text", models.TextField(db_default="", default="")),
                        ("object", models.TextField()),
                        ("created_by", models.ForeignKey(**PERSON)),
                        ("owner", models.ForeignKey(**PERSON)),
                    ],
                    options={"db_table": "custom_record", "abstract": False},
                ),
            ],
        ),
        *(migrations.AddIndex("customrecord", index) for index in INDEXES),
    )
