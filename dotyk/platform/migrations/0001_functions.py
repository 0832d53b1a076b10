"""SQL functions that make search and order the same on every server: immutable, without extensions."""

from django.db import migrations

ALPHABET = "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя"
LATIN = "abcdefghijklmnopqrstuvwxyz"
ACCENTED = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćđąęłńśźżÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŠŽČĆĐĄĘŁŃŚŹŻ"
PLAIN = "aaaaaaceeeeiiiinoooooouuuuyyszccdaelnszzaaaaaaceeeeiiiinoooooouuuuyszccdaelnszz"

# ``translate`` looks a letter up from the front, so the most frequent ones stand first.
ORDER = "оаниірвтеслкдмупязьгчйхжцюїєшбщфґёэыъ"
FOLD_FROM = ORDER + ORDER.upper() + LATIN.upper() + ACCENTED
FOLD_TO = (ORDER * 2).replace("ё", "е").replace("ґ", "г") + LATIN + PLAIN
RANK = "".join(chr(0x430 + ALPHABET.index(letter)) for letter in ORDER)
SORT_FROM = ORDER + ORDER.upper() + LATIN.upper() + ACCENTED
SORT_TO = RANK * 2 + LATIN + PLAIN
assert sorted(ORDER) == sorted(ALPHABET)
assert len(FOLD_FROM) == len(FOLD_TO) == len(SORT_FROM) == len(SORT_TO)

CREATE = f"""
create function dotyk_fold(s text) returns text language sql immutable strict parallel safe as $fn$
  select case when octet_length(s) = length(s) then translate(lower(s collate "C"), '''`', '')
         else translate(s, '{FOLD_FROM}''’ʼ`´', '{FOLD_TO}') end
$fn$;

create function dotyk_sort_key(s text) returns text language sql immutable parallel safe as $fn$
  select coalesce(nullif(left(
           case when octet_length(s) = length(s) then translate(lower(s collate "C"), '''`', '')
           else translate(s, '{SORT_FROM}''’ʼ`´', '{SORT_TO}') end, 200), ''), U&'\\+10FFFD')
$fn$;

create function dotyk_trigrams(s text) returns text[] language sql immutable strict parallel safe as $fn$
  select coalesce(array_agg(substr(f.x, i, 3)), '{{}}')
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
drop function dotyk_texts(jsonb); drop function dotyk_word_trigrams(text); drop function dotyk_trigrams(text);
drop function dotyk_sort_key(text); drop function dotyk_fold(text);
"""


class Migration(migrations.Migration):
    initial = True
    dependencies: list[tuple[str, str]] = []
    operations = [migrations.RunSQL(CREATE, DROP)]
