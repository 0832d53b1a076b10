"""Who and what a base stands on: fifty sellers in ten teams, a pipeline of six stages, two custom fields."""

from __future__ import annotations

import time
from collections.abc import Callable
from secrets import token_urlsafe
from uuid import UUID

from django.db import connection

from bench.base import Setting, Size, load
from bench.fields import add_fields
from dotyk.accounts.actions import create_api_key, create_team, create_user
from dotyk.accounts.actors import SYSTEM, Actor
from dotyk.accounts.models import User
from dotyk.accounts.queries import actor_of
from dotyk.kernel.duplicates.models import DuplicateWatch
from dotyk.kernel.duplicates.watching import watched_objects
from dotyk.kernel.identities import VERSION
from dotyk.kernel.objects.custom_fields import add_field
from dotyk.kernel.objects.models import Pipeline, Stage
from dotyk.platform.workspace import workspace

STAGES = (
    ("Нова", "open", 10),
    ("Кваліфікація", "open", 25),
    ("Пропозиція", "open", 50),
    ("Перемовини", "open", 75),
    ("Виграно", "won", 100),
    ("Програно", "lost", 0),
)
SELLER = "seller7@bench.example"
CALM_SECONDS = 3
_BUSY = """
select coalesce(
  (select min(task_name) from procrastinate_jobs
   where status = 'doing' or (status = 'todo' and coalesce(scheduled_at, now()) <= now())),
  case when (select count(*) from duplicate_watch where keys_version = %s) < %s then 'duplicates.freshen' end)
"""


def prepare(size: Size, tell: Callable[[str], None], *, fields: int = 0) -> None:
    """Fills an empty workspace with the base, ``fields`` added to contacts; does nothing where it already stands."""
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from (select 1 from contact limit 1) c")
        if cursor.fetchone()[0]:
            return
    workspace()
    setting = Setting(_sellers(), *_pipeline(), fields)
    add_fields(fields)
    load(size, setting, tell)
    DuplicateWatch.objects.update(keys_version=0)  # what COPY has brought is swept by the worker, as after an upgrade


def wait_until_idle(tell: Callable[[str], None]) -> None:
    """Waits until the worker has done what a new base or a new version gives it to do (the sweep for duplicates)."""
    calm, told = 0, False
    while calm < CALM_SECONDS:
        with connection.cursor() as cursor:
            cursor.execute(_BUSY, [VERSION, len(watched_objects())])
            (job,) = cursor.fetchone()
        if job and not told:
            tell(f"waiting for the worker: {job}")
            told = True
        calm = 0 if job else calm + 1
        time.sleep(1)


def _sellers() -> list[UUID]:
    teams = [create_team(SYSTEM, f"Відділ {n}").id for n in range(10)]
    return [
        create_user(SYSTEM, f"seller{n}@bench.example", name=f"Продавець {n}", roles=["seller"], team=teams[n % 10]).id
        for n in range(50)
    ]


def _pipeline() -> tuple[UUID, list[tuple[UUID, str]]]:
    Pipeline.objects.filter(object="deals").delete()
    pipeline = Pipeline.objects.create(name="Продажі")
    made = [
        Stage.objects.create(pipeline=pipeline, name=name, position=n, status=status, probability=percent)
        for n, (name, status, percent) in enumerate(STAGES)
    ]
    label = {"en": "Segment", "uk": "Сегмент", "ru": "Сегмент"}
    add_field(SYSTEM, "contacts", {"name": "segment", "type": "text", "label": label, "indexed": True})
    return pipeline.id, [(stage.id, stage.status) for stage in made]


def seller_with_key() -> tuple[Actor, str]:
    """The signed-in seller of the scenarios, who reaches the team's records, and a key that acts as them."""
    actor = actor_of(User.objects.get(email=SELLER).id)
    _, secret = create_api_key(actor, name="bench")
    return actor, secret


def seller_with_password() -> str:
    """A password by which the seller of the scenarios signs in."""
    password = token_urlsafe(12)
    seller = User.objects.get(email=SELLER)
    seller.set_password(password)
    seller.save(update_fields=["password"])
    return password
