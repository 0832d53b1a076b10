"""Groups of records merged by one wish: each row of the run is a survivor, the others stand in its selection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from dotyk.accounts.actors import Actor
from dotyk.kernel.bulk.models import BulkRow, BulkRun
from dotyk.kernel.merging import MergeWish, merge_groups, unmerge_last
from dotyk.kernel.objects.registry import ObjectType
from dotyk.kernel.records import Result
from dotyk.platform.clock import now
from dotyk.platform.errors import DomainError


def begin_group_merge(actor: Actor, target: ObjectType, groups: Mapping[UUID, Sequence[UUID]]) -> BulkRun:
    """Asks for a merge of the groups, each named by its survivor; made by ``run_bulk``, undone as any bulk change."""
    run = BulkRun.objects.create(
        object=target.name,
        kind=BulkRun.Kind.MERGE,
        selection={"groups": {str(survivor): list(map(str, others)) for survivor, others in groups.items()}},
        total=len(groups),
        scopes=None if actor.scopes is None else sorted(actor.scopes),
        created_by_id=actor.id,
        created_at=now(),
    )
    BulkRow.objects.bulk_create(
        BulkRow(run=run, position=position, record_id=survivor) for position, survivor in enumerate(groups, 1)
    )
    return run


def merge_some(actor: Actor, run: BulkRun, survivors: Sequence[UUID]) -> list[Result]:
    """Merges the groups of these survivors together; one by one where something refuses them all."""
    wishes = [MergeWish(i, [UUID(other) for other in run.selection["groups"][str(i)]]) for i in survivors]
    try:
        return merge_groups(actor, run.object, wishes)
    except DomainError:
        return [_merged_alone(actor, run.object, wish) for wish in wishes]


def _merged_alone(actor: Actor, object_name: str, wish: MergeWish) -> Result:
    try:
        return merge_groups(actor, object_name, [wish])[0]
    except DomainError as error:
        return Result("refused", wish.survivor, error=error)


def part_some(actor: Actor, object_name: str, survivors: Sequence[UUID]) -> list[Result]:
    """Takes the latest merge of each survivor back."""
    results = []
    for survivor in survivors:
        try:
            unmerge_last(actor, object_name, survivor)
            results.append(Result("updated", survivor))
        except DomainError as error:
            results.append(Result("refused", survivor, error=error))
    return results
