"""The search as functions in the database, so that their plans are made once a connection.

Planning the search of every object anew costs several times what the search itself does. Each object has a function
that looks at a bounded number of rows, whatever the words and however many records there are, and stops when it has
enough: the latest records first, those of the actor before others'; then titles that begin with the text; then,
unless the words are common, whatever holds their letters in threes. ``search_everything`` calls them.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Any

from django.db import connection

from dotyk.kernel.objects.registry import ObjectType, all_objects, load_objects
from dotyk.kernel.search.subtitles import subtitle_sql
from dotyk.platform.workspace import workspace

LATEST_LOOKED_AT = 300
LATEST_OF_ONE_LOOKED_AT = 60
OWNERS_LOOKED_AT = 20
LATEST_ENOUGH = 30
BEGINNINGS_LOOKED_AT = 1_000
BEGINNINGS_ENOUGH = 50
PIECES_LOOKED_AT = 2_000
PIECES_ENOUGH = 50

FOUND = "id uuid, title text, subtitle text, mine boolean, updated_at timestamptz"
EVERYTHING = "text, text[], text[], text[], text[], text[], uuid[], uuid"
ONE = "text, text, text[], text[], uuid[], uuid"


def is_searched(target: ObjectType) -> bool:
    """Whether the object has anything to search in."""
    return bool(target.search_fields) and not target.system


def make_search_functions(**_: Any) -> None:
    """Makes the search functions anew, and notes of which text they are; runs after each migration."""
    _know_objects()
    text = _functions_sql()
    with connection.cursor() as cursor:
        cursor.execute(f"{text}; comment on function search_everything({EVERYTHING}) is '{_mark(text)}'")


def keep_search_functions_current() -> None:
    """Makes the search functions anew where the product's text of them moved without a migration; two queries else."""
    load_objects(workspace().schema_version)
    with connection.cursor() as cursor:
        cursor.execute("select obj_description(p.oid) from pg_proc p where p.proname = 'search_everything'")
        marks = {mark for (mark,) in cursor.fetchall()}
    if marks != {_mark(_functions_sql())}:
        make_search_functions()


def fit_search_functions(objects: Sequence[ObjectType]) -> None:
    """Makes the search functions those of these objects, in this transaction.

    They are replaced, not dropped: a search under way in another session would miss one that is gone.
    """
    text = _functions_sql(objects)
    replaced = _DROP.sub("", text).replace("create function", "create or replace function")
    with connection.cursor() as cursor:
        cursor.execute(f"{replaced}; comment on function search_everything({EVERYTHING}) is '{_mark(text)}'")


def drop_search_function(name: str) -> None:
    """Drops the function of an object that goes for good."""
    with connection.cursor() as cursor:
        cursor.execute(f"drop function if exists search_{name}({ONE})")


def _know_objects() -> None:
    """Reads which objects people added, where there is a table of them already."""
    with connection.cursor() as cursor:
        cursor.execute("select to_regclass('custom_object') is not null")
        if cursor.fetchone()[0]:
            load_objects(workspace().schema_version)


_DROP = re.compile(r"^drop function if exists .*;$", re.MULTILINE)


def _functions_sql(objects: Sequence[ObjectType] | None = None) -> str:
    targets = [target for target in objects or all_objects() if is_searched(target)]
    return "".join(_one_sql(target) for target in targets) + _everything_sql(targets)


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _everything_sql(targets: Sequence[ObjectType]) -> str:
    """``patterns`` and ``words`` to be held by the search text, ``objects`` to look in; of ``whole`` ones everyone's
    records are within reach, of ``own`` ones those of ``me``, of the others those of ``people``.

    Sorting is discouraged because every order asked for is that of an index, and the planner cannot know how common
    a word is.
    """
    calls = "".join(_call(target) for target in targets)
    return f"""
drop function if exists search_everything({EVERYTHING});
create function search_everything(
  typed text, patterns text[], words text[], objects text[], whole text[], own text[], people uuid[], me uuid)
returns table (object text, {FOUND})
language plpgsql stable set plan_cache_mode = force_generic_plan set enable_sort = off as $fn$
declare
  first text := dotyk_sort_key(typed);
  last text := dotyk_sort_key(typed) || U&'\\+10FFFF';
  holds text[] := array(select dotyk_fold(p) from unnest(patterns) p);
  pieces text[] := array(select p from unnest(words) w, unnest(dotyk_word_trigrams(w)) p);
begin{calls}
end $fn$;
"""


def _call(target: ObjectType) -> str:
    name = f"'{target.name}'"
    owners = f"case when {name} = any(whole) then null when {name} = any(own) then array[me] else people end"
    return f"""
  if {name} = any(objects) then
    return query select {name}::text, s.* from search_{target.name}(first, last, holds, pieces, {owners}, me) s;
  end if;"""


def _one_sql(target: ObjectType) -> str:
    """``first`` to ``last``: the range of sort keys of titles that begin with the text; ``holds``: patterns of the
    words; ``pieces``: their letters in threes; ``owners``: whose records are within reach (null: everyone's)."""
    return f"""
drop function if exists search_{target.name}({ONE});
create function search_{target.name}(
  first text, last text, holds text[], pieces text[], owners uuid[], me uuid)
returns table ({FOUND}) language plpgsql stable as $fn$
#variable_conflict use_column
declare latest_found int; begun int;
begin
  if owners is null then
    return query {_shown(target, _latest(target), LATEST_ENOUGH)};
  else
    return query {_shown(target, _latest_of_owners(target), LATEST_ENOUGH)};
  end if;
  get diagnostics latest_found = row_count;
  return query {_shown(target, _beginnings(target), BEGINNINGS_ENOUGH)};
  get diagnostics begun = row_count;
  if latest_found < {LATEST_ENOUGH} and begun < {BEGINNINGS_ENOUGH} and cardinality(pieces) > 0 then
    return query {_shown(target, _by_pieces(target), PIECES_ENOUGH)};
  end if;
end $fn$;
"""


HOLDS = "(' ' || t.search_text) like all (holds)"


def _latest(target: ObjectType) -> str:
    looked_at = f"{_live(target)} order by t.updated_at desc limit {LATEST_LOOKED_AT}"
    return f"({looked_at}) t where {HOLDS}"


def _latest_of_owners(target: ObjectType) -> str:
    """Of each owner as many; the actor is the first of them."""
    owner = target.owner_columns[0]
    looked_at = f"{_live(target)} and t.{owner} = o.id order by t.updated_at desc limit {LATEST_OF_ONE_LOOKED_AT}"
    people = f"(select x as id from unnest(owners) x limit {OWNERS_LOOKED_AT}) o"
    return f"{people} cross join lateral ({looked_at}) t where {HOLDS}"


def _beginnings(target: ObjectType) -> str:
    key = 'dotyk_sort_key(t.title) collate "C"'
    looked_at = f"{_live(target)} and {key} >= first and {key} < last order by {key} limit {BEGINNINGS_LOOKED_AT}"
    return f"({looked_at}) t where {_within_reach(target)}"


def _by_pieces(target: ObjectType) -> str:
    pieces = f"dotyk_trigrams(t.search_text) @> pieces and {HOLDS}"
    return f"({_live(target)} and {pieces} limit {PIECES_LOOKED_AT}) t where {_within_reach(target)}"


def _live(target: ObjectType) -> str:
    return f"select t.* from {target.table} t where t.deleted_at is null"


def _within_reach(target: ObjectType) -> str:
    return "(owners is null or " + " or ".join(f"t.{column} = any(owners)" for column in target.owner_columns) + ")"


def _shown(target: ObjectType, source: str, enough: int) -> str:
    is_mine = "coalesce(" + " or ".join(f"t.{column} = me" for column in target.owner_columns) + ", false)"
    return f"select t.id, t.title, {subtitle_sql(target)}, {is_mine}, t.updated_at from {source} limit {enough}"
