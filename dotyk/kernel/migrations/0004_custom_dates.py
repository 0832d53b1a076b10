"""Dates and moments written as canonical text (ISO 8601, UTC), read the same in every session, so that indexes may."""

from django.db import migrations

MAKE = """
create function dotyk_date(s text) returns date language sql immutable parallel safe as $fn$
  select make_date(substr(s, 1, 4)::int, substr(s, 6, 2)::int, substr(s, 9, 2)::int)
$fn$;

create function dotyk_moment(s text) returns timestamptz language sql immutable parallel safe as $fn$
  select make_timestamp(substr(s, 1, 4)::int, substr(s, 6, 2)::int, substr(s, 9, 2)::int, substr(s, 12, 2)::int,
                        substr(s, 15, 2)::int, split_part(substr(s, 18), '+', 1)::float8) at time zone 'UTC'
$fn$;
"""


class Migration(migrations.Migration):
    dependencies = (("kernel", "0003_import_run"),)

    operations = (migrations.RunSQL(MAKE, "drop function dotyk_date(text); drop function dotyk_moment(text);"),)
