"""Records: one write path, one read path, for every object."""

from dotyk.kernel.records.boards import Board, board_json
from dotyk.kernel.records.company import change_company
from dotyk.kernel.records.computed import computed_values
from dotyk.kernel.records.context import known_object, parse_context
from dotyk.kernel.records.cursors import usual_sort
from dotyk.kernel.records.deleted import DeletedRecord, deleted_records
from dotyk.kernel.records.groups import group_json
from dotyk.kernel.records.holders import holders
from dotyk.kernel.records.putting_back import PutBack, put_back
from dotyk.kernel.records.reading import Listing, get_record, list_json, may, record_json
from dotyk.kernel.records.tallies import fold_tallies, recount_tallies
from dotyk.kernel.records.titles import titles_of
from dotyk.kernel.records.upserting import match_rows, upsert_records
from dotyk.kernel.records.watchers import record_access
from dotyk.kernel.records.writing import (
    Result,
    Update,
    create_record,
    create_records,
    delete_record,
    delete_records,
    restore_record,
    restore_records,
    update_record,
    update_records,
)

__all__ = [
    "Board",
    "DeletedRecord",
    "Listing",
    "PutBack",
    "Result",
    "Update",
    "board_json",
    "change_company",
    "computed_values",
    "create_record",
    "create_records",
    "delete_record",
    "delete_records",
    "deleted_records",
    "fold_tallies",
    "get_record",
    "group_json",
    "holders",
    "known_object",
    "list_json",
    "match_rows",
    "may",
    "parse_context",
    "put_back",
    "record_access",
    "record_json",
    "recount_tallies",
    "restore_record",
    "restore_records",
    "titles_of",
    "update_record",
    "update_records",
    "upsert_records",
    "usual_sort",
]
