"""What formulas stand on: sums, days and texts that stay within bounds, so that no value of a record fails a read."""

from django.db import migrations

MAKE = """
create function dotyk_plus_days(d date, n numeric) returns date language sql immutable parallel safe as $fn$
  select case when n between -400000 and 400000 and d between date '0001-01-01' and date '20000-01-01'
         then d + trunc(n)::int end
$fn$;

create function dotyk_plus_days(d timestamptz, n numeric) returns timestamptz
language sql immutable parallel safe as $fn$
  select case when n between -400000 and 400000 and d between timestamptz '0001-01-01 00:00+00' and
         timestamptz '20000-01-01 00:00+00' then d + make_interval(secs => (n * 86400)::float8) end
$fn$;

create function dotyk_plus_months(d date, n numeric) returns date language sql immutable parallel safe as $fn$
  select case when n between -12000 and 12000 and d between date '0001-01-01' and date '20000-01-01'
         then (d::timestamp + make_interval(months => trunc(n)::int))::date end
$fn$;

create function dotyk_plus_months(d timestamptz, n numeric) returns timestamptz
language sql immutable parallel safe as $fn$
  select case when n between -12000 and 12000 and d between timestamptz '0001-01-01 00:00+00' and
         timestamptz '20000-01-01 00:00+00'
         then ((d at time zone 'UTC') + make_interval(months => trunc(n)::int)) at time zone 'UTC' end
$fn$;

create function dotyk_bounded(v numeric) returns numeric language sql immutable parallel safe as $fn$
  select case when abs(v) < 1000000000000000 then trim_scale(round(v, 6)) end
$fn$;

create function dotyk_bounded(v date) returns date language sql immutable parallel safe as $fn$
  select case when v between date '1000-01-01' and date '9999-12-30' then v end
$fn$;

create function dotyk_bounded(v timestamptz) returns timestamptz language sql immutable parallel safe as $fn$
  select case when v between timestamptz '1000-01-01 00:00+00' and timestamptz '9999-12-30 00:00+00' then v end
$fn$;

create function dotyk_bounded(v text) returns text language sql immutable parallel safe as $fn$
  select nullif(left(v, 1000), '')
$fn$;

create function dotyk_bounded(v boolean) returns boolean language sql immutable parallel safe as $fn$ select v $fn$;

create function dotyk_upper(v text) returns text language sql immutable parallel safe as $fn$
  select translate(upper(v), 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёэъыў', 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯЁЭЪЫЎ')
$fn$;

create function dotyk_lower(v text) returns text language sql immutable parallel safe as $fn$
  select translate(lower(v), 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯЁЭЪЫЎ', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёэъыў')
$fn$;
"""
DROP = """
drop function dotyk_plus_days(date, numeric), dotyk_plus_days(timestamptz, numeric),
  dotyk_plus_months(date, numeric), dotyk_plus_months(timestamptz, numeric), dotyk_bounded(numeric),
  dotyk_bounded(date), dotyk_bounded(timestamptz), dotyk_bounded(text), dotyk_bounded(boolean), dotyk_upper(text), dotyk_lower(text);
"""


class Migration(migrations.Migration):
    dependencies = (("kernel", "0014_identity_news"),)

    operations = (migrations.RunSQL(MAKE, DROP),)
