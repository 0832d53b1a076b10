"""Saved views of records."""

from dotyk.kernel.views.own_looks import keep_own_look, own_looks
from dotyk.kernel.views.saved import change_view, delete_view, may_change, save_view, view, views

__all__ = [
    "change_view",
    "delete_view",
    "keep_own_look",
    "may_change",
    "own_looks",
    "save_view",
    "view",
    "views",
]
