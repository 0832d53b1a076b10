"""The pipeline a company has before it makes its own."""

from __future__ import annotations

from django.db import connection, transaction

from dotyk.kernel.models import Pipeline, Stage
from dotyk.platform.messages import say
from dotyk.platform.workspace import touch_schema, workspace
from dotyk.sales.rules.templates import DEFAULT_STAGES, StageWish, checked_stage


def make_default_pipeline() -> None:
    """Makes the first pipeline of deals in the company's language, where there is none that can hold a deal."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("select pg_advisory_xact_lock(hashtext('default pipeline'))")
        if Stage.objects.filter(pipeline__object="deals", status="open").exists():
            return
        pipeline = Pipeline(name=say("pipeline_default", workspace().language), object="deals")
        pipeline.save(force_insert=True)
        Stage.objects.bulk_create(
            Stage(pipeline=pipeline, position=n, **checked_stage(wish, None)) for n, wish in enumerate(default_stages())
        )
        touch_schema()


def default_stages() -> list[StageWish]:
    """The usual stages, named in the company's language."""
    language = workspace().language
    return [StageWish(**{**wish, "name": say(wish["name"], language)}) for wish in DEFAULT_STAGES]
