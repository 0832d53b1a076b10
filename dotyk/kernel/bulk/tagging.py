"""A tag renamed, merged into another or deleted: what is noted at once, and how it is taken back.

The records follow in the background (``running``), as in every bulk change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from dotyk.accounts.actors import Actor
from dotyk.kernel.bulk.models import BulkRun
from dotyk.kernel.objects.registry import ObjectType, all_objects, load_objects
from dotyk.kernel.tags.keeping import checked_name, found_tag, refuse_taken, require_managing, tell_of
from dotyk.kernel.tags.looks import key_of
from dotyk.kernel.tags.models import Tag, TagAlias, TagTally
from dotyk.platform.clock import now
from dotyk.platform.errors import Conflict, Invalid
from dotyk.platform.workspace import workspace

EVERY_OBJECT = "*"
MERGED_MAX = 100


@transaction.atomic
def begin_rename(actor: Actor, tag_id: UUID, name: str) -> BulkRun | None:
    """Gives a tag another name, at once in the list of tags; None where it has that name already.

    Raises NotFound, Denied, Invalid at ``name`` (also where another tag has it), Conflict while the tag is busy.
    """
    require_managing(actor)
    tag = _free_tag(tag_id)
    text = checked_name(name)
    if text == tag.name:
        return None
    refuse_taken(text, but=tag.id)
    run = _begun(actor, "rename", [tag], text)
    _give_name(tag, text, run)
    tell_of(actor, "tag_renamed", run.change["from"][0], to=text)
    return run


@transaction.atomic
def begin_merge(actor: Actor, tag_id: UUID, others: Sequence[UUID]) -> BulkRun:
    """Puts a tag in the place of others, which are no more. Raises as ``begin_rename``, Invalid at ``others``."""
    require_managing(actor)
    wanted = set(others)
    if not wanted or len(wanted) > MERGED_MAX:
        raise Invalid.at("others", "too_many" if wanted else "required", most=MERGED_MAX)
    if tag_id in wanted:
        raise Invalid.at("others", "tag_merge_itself")
    found = {tag.id: tag for tag in _free_tags([tag_id, *wanted])}
    target, merged = found[tag_id], [found[i] for i in sorted(wanted)]
    run = _begun(actor, "merge", merged, target.name)
    Tag.objects.filter(id__in=wanted).delete()
    TagAlias.objects.bulk_create(TagAlias(key=tag.key, tag=target, run_id=run.id) for tag in merged)
    TagTally.objects.filter(tag_id__in=wanted).update(tag_id=target.id)
    tell_of(actor, "tags_merged", target.name, merged=run.change["from"])
    return run


@transaction.atomic
def begin_removal(actor: Actor, tag_id: UUID) -> BulkRun:
    """Takes a tag off every record; the tag itself is gone at the end. Raises as ``begin_rename``."""
    require_managing(actor)
    tag = _free_tag(tag_id)
    run = _begun(actor, "delete", [tag], None)
    Tag.objects.filter(id=tag.id).update(is_leaving=True)
    tell_of(actor, "tag_deleted", tag.name)
    return run


def finish_tagging(run: BulkRun) -> None:
    """When no record is left: the former names are free again, a tag that was leaving is gone."""
    TagAlias.objects.filter(run_id=run.id).delete()
    if run.selection["what"] == "delete" and run.status == BulkRun.Status.DONE:
        ids = [tag["id"] for tag in run.selection["tags"]]
        Tag.objects.filter(id__in=ids, is_leaving=True).delete()
        TagTally.objects.filter(tag_id__in=ids).delete()


def prepare_way_back(actor: Actor, run: BulkRun) -> None:
    """Makes the tags what they were, before their records follow; Denied, Conflict where that cannot be any more."""
    require_managing(actor)
    if run.selection["what"] == "rename":
        (before,) = run.selection["tags"]
        tag = Tag.objects.select_for_update().filter(id=before["id"], name=run.change["to"]).first()
        if tag is None or TagAlias.objects.filter(tag=tag).exists() or _is_taken(before["name"], tag):
            raise Conflict("tag_changed_since")
        _give_name(tag, before["name"], run)
    else:
        Tag.objects.bulk_create(
            (Tag(**tag, key=key_of(tag["name"]), created_at=now()) for tag in run.selection["tags"]),
            ignore_conflicts=True,
        )
    tell_of(actor, "tag_change_undone", run.change["to"] or run.change["from"][0], names=run.change["from"])


def is_renaming(run: BulkRun) -> bool:
    return run.kind == BulkRun.Kind.RETAG and bool(run.selection["what"] == "rename")


def _is_taken(name: str, tag: Tag) -> bool:
    key = key_of(name)
    return Tag.objects.filter(key=key).exclude(id=tag.id).exists() or TagAlias.objects.filter(key=key).exists()


def _free_tag(tag_id: UUID) -> Tag:
    return _free_tags([tag_id])[0]


def _free_tags(ids: Iterable[UUID]) -> list[Tag]:
    """The tags, locked in the order of their ids; Conflict where a run is changing one."""
    tags = [found_tag(tag_id, lock=True) for tag_id in sorted(ids)]
    if any(tag.is_leaving for tag in tags) or TagAlias.objects.filter(tag__in=tags).exists():
        raise Conflict("tag_is_busy")
    return tags


def _begun(actor: Actor, what: str, tags: Sequence[Tag], to: str | None) -> BulkRun:
    """The run, begun; deleted records, which nobody sees, follow at once, so that none comes back as it was."""
    run = BulkRun.objects.create(
        object=EVERY_OBJECT,
        kind=BulkRun.Kind.RETAG,
        change={"from": [tag.name for tag in tags], "to": to},
        selection={"what": what, "tags": [_kept(tag) for tag in tags]},
        created_by_id=actor.id,
        created_at=now(),
    )
    retag_deleted(run.change["from"], to)
    return run


def _kept(tag: Tag) -> Mapping[str, Any]:
    return {"id": str(tag.id), "name": tag.name, "color": tag.color, "description": tag.description}


def _give_name(tag: Tag, name: str, run: BulkRun) -> None:
    """The tag's records keep the former name until they are changed, and count for it all the same."""
    before = tag.key
    Tag.objects.filter(id=tag.id).update(name=name, key=key_of(name))
    if before != key_of(name):
        TagAlias.objects.create(key=before, tag=tag, run_id=run.id)


def retag_deleted(names: Sequence[str], to: str | None) -> None:
    """The same change of hidden records, one statement an object."""
    load_objects(workspace().schema_version)
    for target in tagged_objects():
        with connection.cursor() as cursor:
            cursor.execute(
                f"update {target.table} t set tags = array(select x from (select case when u.x = any(%s::text[]) "
                "then %s::text else u.x end x, min(n) n from unnest(t.tags) with ordinality u(x, n) group by 1) d "
                "where x is not null order by n) where t.deleted_at is not null and t.tags && %s::text[]",
                [list(names), to, list(names)],
            )


def tagged_objects() -> list[ObjectType]:
    return [target for target in all_objects() if "tags" in target.fields]
