"""The shapes of sales over HTTP."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

Name = Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")]
Word = Annotated[str, Field(max_length=100, pattern=r"^[^\x00]*$")]
Words = Annotated[list[Word], Field(max_length=100)]
Place = Annotated[int, Field(ge=0, le=10_000)]
Percent = Annotated[float, Field(ge=0, le=100)]
RotDays = Annotated[int, Field(ge=1, le=3_650)]
Status = Literal["open", "won", "lost"]
Quantity = Annotated[Decimal, Field(gt=0, lt=10**9, max_digits=12, decimal_places=3)]
Price = Annotated[Decimal, Field(ge=0, lt=10**13, max_digits=15, decimal_places=2)]
Discount = Annotated[Decimal, Field(ge=0, le=100, max_digits=5, decimal_places=2)]
Currency = Annotated[str, Field(pattern=r"^[A-Za-z]{3}$")]
Day = Annotated[date, Field(ge=date(1900, 1, 1), le=date(9999, 1, 1))]


class StageIn(Schema):
    name: Name
    status: Status = "open"
    probability: Percent | None = None
    rot_days: RotDays | None = None
    required_fields: Words | None = None
    color: Word | None = None


class NewStageIn(StageIn):
    position: Place | None = None


class StageChange(Schema):
    name: Name = ""
    status: Status = "open"
    probability: Percent = 0
    rot_days: RotDays | None = None
    required_fields: Words = Field(default_factory=list)
    color: Word = ""
    position: Place = 0


class PipelineIn(Schema):
    name: Name
    object: Word = "deals"
    stages: Annotated[list[StageIn], Field(max_length=100)] | None = None


class PipelineChange(Schema):
    name: Name | None = None
    position: Place | None = None
    archived: bool | None = None


class StageUseOut(Schema):
    """``records`` stand in the stage; ``deleted`` could still be restored into it."""

    id: UUID
    records: int
    deleted: int


class PipelineUseOut(Schema):
    items: list[StageUseOut]


class StageOut(Schema):
    id: UUID
    name: str
    position: int
    status: Status
    probability: float
    rot_days: int | None
    required_fields: list[str]
    color: str


class PipelineOut(Schema):
    id: UUID
    name: str
    object: str
    position: int
    archived: bool
    stages: list[StageOut]


class PipelinesOut(Schema):
    items: list[PipelineOut]


class MoneyOut(Schema):
    amount: str
    currency: str


class LineMoneyIn(Schema):
    amount: Price
    currency: Currency | None = None


class LineIn(Schema):
    product: UUID | None = None
    name: Name = ""
    quantity: Quantity = Decimal(1)
    price: LineMoneyIn | None = None
    discount: Discount = Decimal(0)


class LinesIn(Schema):
    lines: Annotated[list[LineIn], Field(max_length=500)]


class LineOut(Schema):
    id: UUID
    product: UUID | None
    name: str
    quantity: float
    price: MoneyOut
    discount: float
    total: MoneyOut


class LinesOut(Schema):
    items: list[LineOut]
    total: MoneyOut | None


class FunnelIn(Schema):
    pipeline: UUID | None = None
    since: Day | None = Field(None, alias="from")
    until: Day | None = Field(None, alias="to")
    owner: UUID | None = None
    team: UUID | None = None
    filter: str | None = Field(None, description="JSON of the filter language")


class PipelineRef(Schema):
    id: UUID
    name: str


class TotalsOut(Schema):
    deals: int
    open: int
    won: int
    lost: int
    won_amount: MoneyOut | None
    win_rate: float | None
    cycle_mean_days: float | None
    cycle_median_days: float | None
    filters: dict[str, Any]


class FunnelStageOut(Schema):
    id: UUID
    pipeline: UUID
    title: str
    status: Status
    entered: int
    reached_next: int | None
    conversion: float | None
    count: int
    sum: MoneyOut | None
    mean_days: float | None
    median_days: float | None
    filter: Any
    entered_filter: Any
    reached_next_filter: Any


class MetricOut(Schema):
    name: str
    label: dict[str, str]
    value: Any
    unit: str
    formula: dict[str, str]
    inputs: dict[str, Any]
    filter: Any


class FunnelOut(Schema):
    pipeline: PipelineRef | None
    totals: TotalsOut
    stages: list[FunnelStageOut]
    metrics: list[MetricOut]
