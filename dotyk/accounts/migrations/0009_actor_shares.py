from importlib import import_module

from django.db import migrations

BEFORE = import_module("dotyk.accounts.migrations.0003_actor_rights").MAKE
SHARES = """
  if exists (select from record_share) then
    with recursive around(id) as (
      select team_id from app_user where app_user.id = person and team_id is not null
      union select team_id from team_member where user_id = person
      union select team.parent_id from team join around on team.id = around.id where team.parent_id is not null
    )
    select json_agg(json_build_array(s.object, s.record_id, s.level) order by s.record_id, s.level)::text into shares
    from record_share s where s.user_id = person or s.team_id in (select id from around);
  end if;
end $$
"""
NOW = BEFORE.replace("out schema_version bigint)", "out schema_version bigint, out shares text)").replace(
    "end $$\n", SHARES.lstrip("\n")
)
DROP = "drop function actor_rights(uuid);"


class Migration(migrations.Migration):
    """Single records shared with a person, or with a team they are in or below, are among what decides their rights.
    Where nothing is shared at all, that costs one look at an empty table."""

    dependencies = (("accounts", "0008_record_share"),)

    operations = (migrations.RunSQL(DROP + NOW, DROP + BEFORE),)
