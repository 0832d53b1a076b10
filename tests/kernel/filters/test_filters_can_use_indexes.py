"""The conditions that indexes were made for are written so that PostgreSQL can use them."""

from __future__ import annotations

import pytest
from django.db import connection

from dotyk.accounts.actors import SYSTEM
from dotyk.kernel.filters.compile import compile_filter
from dotyk.kernel.filters.context import filter_context
from dotyk.kernel.filters.parse import parse_filter
from dotyk.kernel.objects.registry import ObjectType

CROWD = """
insert into zoo_animal (id, name, emails, search_text, custom)
select gen_random_uuid(), w, array[w || '@zoo.example'], dotyk_fold(w || ' ' || w || '@zoo.example'),
       json_build_object('chip', 'A-' || n)
from (select n, 'Крук' || md5(n::text) as w from generate_series(1, 6000) n) s;
insert into zoo_visitor (id, name, age) select gen_random_uuid(), 'x', n % 90 from generate_series(1, 2000) n;
insert into link (id, field, from_object, from_id, to_object, to_id, role, position, created_at)
select gen_random_uuid(), 'visitors', 'animals', a.id, 'visitors', v.id, '', 0, now()
from (select id, row_number() over () n from zoo_animal) a
join (select id, row_number() over () n from zoo_visitor) v on a.n % 2000 = v.n;
analyze zoo_animal; analyze zoo_visitor; analyze link;
"""

TABLE = [
    ({"field": "name", "op": "starts_with", "value": "крук0a"}, "zoo_animal_name"),
    ({"field": "name", "op": "contains", "value": "крук0a"}, "zoo_animal_search"),
    ({"field": "emails", "op": "contains", "value": "КРУК0a"}, "zoo_animal_search"),
    ({"field": "emails", "op": "eq", "value": "rex@zoo.example"}, "zoo_animal_emails"),
    ({"field": "emails", "op": "in", "value": ["rex@zoo.example", "owl@zoo.example"]}, "zoo_animal_emails"),
    ({"field": "chip", "op": "eq", "value": "A-17"}, "zoo_animal_chip"),
    ({"field": "chip", "op": "in", "value": ["A-17", "A-18"]}, "zoo_animal_chip"),
    (
        {"and": [{"field": "chip", "op": "eq", "value": "A-17"}, {"some": "visitors"}]},
        "link_once",
    ),
]


@pytest.mark.django_db
def test_the_index_is_in_the_plan(animals: ObjectType) -> None:
    with connection.cursor() as cursor:
        cursor.execute(CROWD)
        for data, index in TABLE:
            condition = compile_filter(parse_filter(SYSTEM, animals, data), "t", filter_context(SYSTEM))
            query = f"select 1 from zoo_animal t where t.deleted_at is null and {condition.text}"
            cursor.execute(f"explain {query}", condition.params)
            plan = "\n".join(row[0] for row in cursor.fetchall())
            assert index in plan, (data, plan)
