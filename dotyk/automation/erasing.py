"""Runs that were about somebody who was erased."""

from __future__ import annotations

from dotyk.automation.models import Approval, FlowRun, FlowStep
from dotyk.kernel.erasing import Erasure
from dotyk.platform.clock import now

OPEN = (FlowRun.State.WAITING, FlowRun.State.HELD)


def erase_from_runs(erasure: Erasure) -> None:
    """The person's runs end and keep neither what came in nor the way back; those of records that tell of them are
    wiped and go on."""
    own = FlowRun.objects.filter(record_id__in=erasure.own)
    own.filter(state__in=OPEN).update(state=FlowRun.State.GONE, wake_at=None, waits_for=None, finished_at=now())
    own.update(data={}, error=None)
    FlowStep.objects.filter(run__record_id__in=erasure.own).update(given={}, outcome={}, effects=[], error=None)
    Approval.objects.filter(run__record_id__in=erasure.own).update(text="", comment="")
    wiper = erasure.wiper
    for asked in Approval.objects.filter(run__record_id__in=erasure.around).order_by("id"):
        words = {"text": wiper.wipe(asked.text), "comment": wiper.wipe(asked.comment)}
        Approval.objects.filter(id=asked.id).update(**words)
    for run in FlowRun.objects.select_for_update().filter(record_id__in=erasure.around).order_by("id"):
        data, error = wiper.wiped(run.data), wiper.wiped(run.error)
        if (data, error) != (run.data, run.error):
            FlowRun.objects.filter(id=run.id).update(data=data, error=error)
    for step in FlowStep.objects.filter(run__record_id__in=erasure.around):
        kept = (step.given, step.outcome, step.effects, step.error)
        wiped = tuple(wiper.wiped(part) for part in kept)
        if wiped != kept:
            step.given, step.outcome, step.effects, step.error = wiped
            step.save(update_fields=["given", "outcome", "effects", "error"])
