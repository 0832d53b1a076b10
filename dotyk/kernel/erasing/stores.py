"""What the engine keeps beside records and events: each store, and what becomes of the person in it."""

from __future__ import annotations

from django.db import connection
from django.db.models import Q

from dotyk.kernel.bulk.models import BulkRow, BulkRun
from dotyk.kernel.erasing.also import Erasure
from dotyk.kernel.history.models import Attachment, Comment
from dotyk.kernel.identities.models import IdentityKey, IdentityNews
from dotyk.kernel.merging.models import Merge
from dotyk.kernel.objects.models import Link


def erase_identity(erasure: Erasure) -> None:
    """By what the person was known goes, and whom they were taken for."""
    IdentityKey.objects.filter(record_id__in=erasure.own).delete()
    IdentityNews.objects.filter(record_id__in=erasure.own).delete()
    with connection.cursor() as cursor:
        cursor.execute(
            "delete from duplicate_pair where one_id = any(%s::uuid[]) or other_id = any(%s::uuid[])",
            [list(erasure.own), list(erasure.own)],
        )


def erase_merges(erasure: Erasure) -> None:
    """A merge can still be taken back, but the values from before it are gone."""
    of_them = Q(survivor_id__in=erasure.own) | Q(loser_ids__overlap=list(erasure.own))
    for merge in Merge.objects.select_for_update().filter(of_them).order_by("id"):
        merge.before, merge.after, merge.moved = {}, {}, erasure.wiper.wiped(merge.moved)
        merge.save(update_fields=["before", "after", "moved"])


def erase_said(erasure: Erasure) -> int:
    """Comments on the person go; those on what tells of them are wiped. How many went."""
    gone, _ = Comment.objects.filter(record_id__in=erasure.own).delete()
    for comment in Comment.objects.filter(record_id__in=erasure.around).order_by("id"):
        body = erasure.wiper.wipe(comment.body)
        if body != comment.body:
            Comment.objects.filter(id=comment.id).update(body=body)
    return gone


def erase_files(erasure: Erasure) -> set[str]:
    """Files filed with the person go; those with what tells of them keep their content. Digests of what went."""
    own = Attachment.objects.filter(record_id__in=erasure.own)
    digests = set(own.values_list("digest", flat=True))
    own.delete()
    for file in Attachment.objects.filter(record_id__in=erasure.around).order_by("id"):
        stem, dot, ending = file.name.rpartition(".")
        name = f"{erasure.wiper.wipe(stem)}{dot}{ending}" if stem else erasure.wiper.wipe(file.name)
        if name != file.name:
            Attachment.objects.filter(id=file.id).update(name=name)
    return digests


def erase_roles(erasure: Erasure) -> None:
    """The words with which somebody said what links the person to a record."""
    ends = Q(from_id__in=erasure.own) | Q(to_id__in=erasure.own)
    for link in Link.objects.filter(ends).exclude(role="").order_by("id"):
        role = erasure.wiper.wipe(link.role)
        if role != link.role:
            Link.objects.filter(id=link.id).update(role=f"{role} {str(link.id)[-4:]}")


def erase_bulk(erasure: Erasure) -> None:
    """Bulk changes that took the person in, and any that were asked for by what is theirs alone."""
    rows = BulkRow.objects.filter(record_id__in=erasure.own)
    runs = set(rows.values_list("run_id", flat=True))
    rows.exclude(reasons=[]).update(reasons=[])
    for run in BulkRun.objects.order_by("id"):
        clean = erasure.wiper.wiped if run.id in runs else erasure.wiper.forgotten
        change, selection = clean(run.change), clean(run.selection)
        if (change, selection) != (run.change, run.selection):
            BulkRun.objects.filter(id=run.id).update(change=change, selection=selection)


def erase_answers(erasure: Erasure) -> None:
    """Answers kept for programs that ask twice: they are asked with the same key, so the key stays."""
    with connection.cursor() as cursor:
        cursor.execute("select actor_id, key, body from idempotency_key where body <> '' order by 1, 2")
        for actor_id, key, body in cursor.fetchall():
            is_theirs = any(str(record_id) in body for record_id in erasure.own)
            if is_theirs or erasure.wiper.knows(body):
                cursor.execute(
                    "update idempotency_key set body = %s where actor_id = %s and key = %s",
                    ["{}" if is_theirs else erasure.wiper.wipe(body), actor_id, key],
                )
