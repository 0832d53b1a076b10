"""The rows that parts of a preset became, found as making finds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from dotyk.accounts.models import Role
from dotyk.kernel.models import Pipeline, RecordLayout, SavedView, Stage, Tag
from dotyk.platform.errors import NotFound
from dotyk.server.presets.comparing import is_called

Row = TypeVar("Row")
Told = Mapping[str, Any]


def role_row(told: Told) -> Role:
    return _only(Role.objects.filter(name=told["name"]))


def tag_row(told: Told) -> Tag:
    return _only(tag for tag in Tag.objects.all() if is_called(tag.name, told["label"]))


def pipeline_row(told: Told, *, by: str = "label") -> Pipeline:
    rows = Pipeline.objects.filter(object=told["object"], archived_at=None).prefetch_related("stages")
    return _only(row for row in rows if is_called(row.name, told[by]))


def stage_row(told: Told) -> Stage:
    stages: Iterable[Stage] = pipeline_row(told, by="name").stages.all()
    return _only(stage for stage in stages if is_called(stage.name, told["label"]))


def layout_row(told: Told) -> RecordLayout:
    rows = RecordLayout.objects.filter(object=told["object"])
    return _only(row for row in rows if is_called(row.label, told["label"]))


def view_row(told: Told) -> SavedView:
    rows = SavedView.objects.filter(object=told["object"], scope="all")
    return _only(row for row in rows if is_called(row.name, told["label"]))


def _only(rows: Iterable[Row]) -> Row:
    for row in rows:
        return row
    raise NotFound()
