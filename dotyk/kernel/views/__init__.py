"""Saved views of records."""

from dotyk.kernel.views.saved import change_view, delete_view, may_change, save_view, view, views

__all__ = ["change_view", "delete_view", "may_change", "save_view", "view", "views"]
