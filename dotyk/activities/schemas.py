"""The shapes of activities over HTTP."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field

LongText = Annotated[str, Field(max_length=100_000, pattern=r"^[^\x00]*$")]
Word = Annotated[str, Field(max_length=100, pattern=r"^[^\x00]*$")]

ID = r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
Moment = Annotated[AwareDatetime, Field(ge=datetime(1900, 1, 1, tzinfo=UTC), le=datetime(9999, 1, 1, tzinfo=UTC))]


class CompleteIn(Schema):
    """``next_task`` holds the values of a task, as in creating one."""

    result: LongText | None = None
    next_task: dict[str, Any] | None = None


class CompletedOut(Schema):
    task: dict[str, Any]
    next_task: dict[str, Any] | None


class PartOut(Schema):
    items: list[dict[str, Any]]
    total: dict[str, Any]
    filter: dict[str, Any]


class MyDayOut(Schema):
    date_from: datetime
    date_to: datetime
    overdue: PartOut
    today: PartOut
    no_due: PartOut
    meetings: PartOut


class CalendarIn(Schema):
    since: Moment | None = Field(None, alias="from")
    until: Moment | None = Field(None, alias="to")
    people: Annotated[str, Field(max_length=2_000, pattern=rf"^({ID}(,{ID})*)?$")] = ""

    @property
    def named(self) -> list[UUID]:
        return [UUID(text) for text in self.people.split(",") if text]


class CalendarOut(Schema):
    date_from: datetime
    date_to: datetime
    items: list[dict[str, Any]]
    is_whole: bool


class PersonRef(Schema):
    id: UUID
    name: str


class LoadOut(Schema):
    user: PersonRef
    open: int
    overdue: int
    due_today: int
    done_week: int
    calls_week: int
    meetings_week: int
    filters: dict[str, Any]


class WorkloadOut(Schema):
    items: list[LoadOut]


class HandOverIn(Schema):
    from_user: UUID = Field(alias="from")
    to_user: UUID = Field(alias="to")
    objects: Annotated[list[Word], Field(min_length=1, max_length=50)]


class UnfinishedOut(Schema):
    object: str
    records: int
    exact: bool


class UnfinishedWorkOut(Schema):
    items: list[UnfinishedOut]


class HandedOverOut(Schema):
    object: str
    moved: int
    refused: int


class HandOverOut(Schema):
    items: list[HandedOverOut]
