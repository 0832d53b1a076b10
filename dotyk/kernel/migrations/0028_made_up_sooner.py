"""What is surely nobody's is looked for as plain pieces first: most e-mails and phones hold none of them.

The answers stay the same; each is six to ten times as quick, and two are asked for at every write of a contact.
"""

from importlib import import_module

from django.db import migrations

BEFORE = import_module("dotyk.kernel.migrations.0026_made_up")
WORDS = ("@example.", "@test.", "test%@", "asdf@", "qwerty@", "mail@", "none@", "no@")
FIGURES = tuple(str(digit) * 7 for digit in range(10)) + ("1234567",)
PIECES = "{" + ",".join(f"%{piece}%" for piece in (*WORDS, *FIGURES)) + "}"
MAKE = f"""
create or replace function dotyk_made_up(s text) returns boolean language plpgsql immutable parallel safe as $fn$
begin
  return coalesce(s like any ('{PIECES}') and s ~ '{BEFORE.PATTERN}', false);
end
$fn$;

create or replace function dotyk_made_up(s text[]) returns boolean language plpgsql immutable parallel safe as $fn$
declare
  t text := array_to_string(s, ' ');
begin
  return coalesce(t like any ('{PIECES}') and t ~ '{BEFORE.PATTERN}', false);
end
$fn$;
"""


class Migration(migrations.Migration):
    dependencies = (("kernel", "0027_bulk_make"),)

    operations = (migrations.RunSQL(MAKE, BEFORE.MAKE.replace("create function", "create or replace function")),)
