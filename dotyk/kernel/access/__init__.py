"""The one policy of reach and field rights, and the SQL it gives."""

from dotyk.kernel.access.deputies import deputy_of
from dotyk.kernel.access.policy import (
    event_reach_sql,
    is_hidden,
    may,
    owner_reaches,
    reach_of,
    reach_sql,
    require_verb,
    visible_field,
    visible_fields,
    writable,
)
from dotyk.kernel.access.sql import FALSE, TRUE, Sql, all_of, any_of

__all__ = [
    "FALSE",
    "TRUE",
    "Sql",
    "all_of",
    "any_of",
    "deputy_of",
    "event_reach_sql",
    "is_hidden",
    "may",
    "owner_reaches",
    "reach_of",
    "reach_sql",
    "require_verb",
    "visible_field",
    "visible_fields",
    "writable",
]
