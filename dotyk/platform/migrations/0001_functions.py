"""SQL functions that make search and order the same on every server: immutable, without extensions."""

from django.db import migrations

LOWER = "abcdefghijklmnopqrstuvwxyzабвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя"
UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГҐДЕЄЁЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
CYRILLIC = LOWER[26:]
ACCENTED = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćđąęłńśźżÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŠŽČĆĐĄĘŁŃŚŹŻ"
PLAIN = "aaaaaaceeeeiiiinoooooouuuuyyszccdaelnszzaaaaaaceeeeiiiinoooooouuuuyszccdaelnszz"

FOLD_FROM = UPPER + "ёґ" + ACCENTED
FOLD_TO = LOWER.replace("ё", "е").replace("ґ", "г") + "ег" + PLAIN
SORT_FROM = UPPER + CYRILLIC + ACCENTED
SORT_TO = LOWER[:26] + "".join(chr(0x430 + i) for i in range(len(CYRILLIC))) * 2 + PLAIN
assert len(FOLD_FROM) == len(FOLD_TO)
assert len(SORT_FROM) == len(SORT_TO)

CREATE = f"""
create function dotyk_fold(s text) returns text language sql immutable strict parallel safe as $fn$
  select translate(s, '{FOLD_FROM}''’ʼ`´', '{FOLD_TO}')
$fn$;

create function dotyk_sort_key(s text) returns text language sql immutable parallel safe as $fn$
  select coalesce(nullif(left(translate(s, '{SORT_FROM}''’ʼ`´', '{SORT_TO}'), 200), ''), U&'\\+10FFFD')
$fn$;

create function dotyk_trigrams(s text) returns text[] language sql immutable strict parallel safe as $fn$
  select coalesce(array_agg(distinct substr(f.x, i, 3)), '{{}}')
  from (select ' ' || s as x) f, generate_series(1, length(f.x) - 2) i
$fn$;

create function dotyk_word_trigrams(s text) returns text[] language sql immutable strict parallel safe as $fn$
  select coalesce(array_agg(substr(f.x, i, 3)), '{{}}')
  from (select dotyk_fold(s) as x) f, generate_series(1, length(f.x) - 2) i
$fn$;

create function dotyk_texts(j jsonb) returns text[] language sql immutable parallel safe as $fn$
  select coalesce(array_agg(x order by n), '{{}}')
  from jsonb_array_elements_text(case when jsonb_typeof(j) = 'array' then j else '[]'::jsonb end)
       with ordinality as e(x, n)
$fn$;
"""
DROP = """
drop function dotyk_texts(jsonb); drop function dotyk_word_trigrams(text); drop function dotyk_trigrams(text); drop function dotyk_sort_key(text);
drop function dotyk_fold(text);
"""


class Migration(migrations.Migration):
    initial = True
    dependencies: list[tuple[str, str]] = []
    operations = [migrations.RunSQL(CREATE, DROP)]
