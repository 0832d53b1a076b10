"""What the parts of a flow are made of: lengths of time, times of day, kinds of events."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

LONGEST = timedelta(days=1_830)


class Part(BaseModel):
    """Something in a flow; nothing else may stand in it."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


Amount = Annotated[int, Field(ge=0, le=5_000)]
Kind = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,62}(\.[a-z][a-z0-9_]{0,62}){1,3}$")]
Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class Span(Part):
    """A length of time."""

    minutes: Amount = 0
    hours: Amount = 0
    days: Amount = 0
    weeks: Amount = 0

    @model_validator(mode="after")
    def _within_years(self) -> Span:
        if self.length > LONGEST:
            raise ValueError("longer than five years")
        return self

    @property
    def length(self) -> timedelta:
        return timedelta(weeks=self.weeks, days=self.days, hours=self.hours, minutes=self.minutes)
