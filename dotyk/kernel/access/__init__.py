"""The one policy of reach and field rights, and the SQL it gives."""

from dotyk.kernel.access.deputies import deputy_of
from dotyk.kernel.access.explaining import Access, Why, may_ask_who, who_may
from dotyk.kernel.access.policy import (
    event_reach_sql,
    is_hidden,
    may,
    own_reach_sql,
    owner_reaches,
    reach_of,
    reach_sql,
    require_verb,
    shared_ids,
    visible_field,
    visible_fields,
    writable,
)
from dotyk.kernel.access.sql import FALSE, TRUE, Sql, all_of, any_of

__all__ = [
    "FALSE",
    "TRUE",
    "Access",
    "Sql",
    "Why",
    "all_of",
    "any_of",
    "deputy_of",
    "event_reach_sql",
    "is_hidden",
    "may",
    "may_ask_who",
    "own_reach_sql",
    "owner_reaches",
    "reach_of",
    "reach_sql",
    "require_verb",
    "shared_ids",
    "visible_field",
    "visible_fields",
    "who_may",
    "writable",
]
