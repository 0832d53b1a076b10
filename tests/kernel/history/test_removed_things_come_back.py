"""A removed file or comment comes back for thirty days; then it is gone, content and all."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from dotyk.kernel.history import (
    add_comment,
    attach,
    attachment_content,
    attachments,
    comments,
    delete_comment,
    detach,
    reattach,
    restore_comment,
)
from dotyk.kernel.history.forgetting import KEPT_FOR, forget_removed
from dotyk.kernel.history.models import Attachment, Comment
from dotyk.platform.clock import now
from dotyk.platform.errors import Denied, NotFound
from dotyk.platform.files import file_store
from dotyk.platform.ids import new_id
from dotyk.platform.models import Event
from tests.cast import Cast
from tests.kernel.making import make


@pytest.fixture(autouse=True)
def home(tmp_path: Path, settings: object) -> Path:
    settings.HOME = tmp_path  # type: ignore[attr-defined]
    return tmp_path


@pytest.fixture
def contact(cast: Cast) -> UUID:
    return make(cast.seller, "contacts", first_name="Олена")


def files_in(home: Path) -> list[Path]:
    return [path for path in (home / "files").rglob("*") if path.is_file()]


def long_ago(home: Path) -> None:
    """As if all that was removed had been so, and all files stored, more than thirty days ago."""
    before = now() - KEPT_FOR - timedelta(minutes=1)
    for model in (Attachment, Comment):
        model.objects.filter(deleted_at__isnull=False).update(deleted_at=before)
    for path in files_in(home):
        os.utime(path, (before.timestamp(), before.timestamp()))


def test_a_file_is_filed_again(cast: Cast, contact: UUID) -> None:
    kept = attach(cast.seller, "contacts", contact, "a.txt", [b"abc"], most_bytes=10)
    detach(cast.seller, kept.id)
    assert attachments(cast.seller, "contacts", contact).items == []
    again = reattach(cast.teammate, kept.id)
    assert (again.id, again.author_name) == (kept.id, cast.seller.name)
    assert reattach(cast.teammate, kept.id) == again
    assert [item.id for item in attachments(cast.seller, "contacts", contact).items] == [kept.id]
    kinds = (
        Event.objects.filter(record_id=contact, kind__contains="tached").order_by("id").values_list("kind", flat=True)
    )
    assert list(kinds) == ["contacts.attached", "contacts.detached", "contacts.attached"]


def test_a_comment_is_said_again_by_its_author(cast: Cast, contact: UUID) -> None:
    said = add_comment(cast.seller, "contacts", contact, "Так", mentions=[])
    delete_comment(cast.seller, "contacts", contact, said.id)
    with pytest.raises(Denied):
        restore_comment(cast.teammate, "contacts", contact, said.id)
    assert restore_comment(cast.seller, "contacts", contact, said.id).body == "Так"
    assert [item.id for item in comments(cast.seller, "contacts", contact).items] == [said.id]


def test_out_of_reach_is_not_there(cast: Cast, contact: UUID) -> None:
    kept = attach(cast.seller, "contacts", contact, "a.txt", [b"abc"], most_bytes=10)
    said = add_comment(cast.seller, "contacts", contact, "Так", mentions=[])
    for refused in (
        lambda: reattach(cast.stranger, kept.id),
        lambda: reattach(cast.seller, new_id()),
        lambda: restore_comment(cast.stranger, "contacts", contact, said.id),
        lambda: restore_comment(cast.seller, "contacts", contact, new_id()),
    ):
        with pytest.raises(NotFound):
            refused()


def test_after_thirty_days_it_is_gone_for_good(cast: Cast, contact: UUID, home: Path) -> None:
    removed = attach(cast.seller, "contacts", contact, "a.txt", [b"abc"], most_bytes=10)
    kept = attach(cast.seller, "contacts", contact, "b.txt", [b"xyz"], most_bytes=10)
    said = add_comment(cast.seller, "contacts", contact, "Так", mentions=[])
    detach(cast.seller, removed.id)
    delete_comment(cast.seller, "contacts", contact, said.id)
    forget_removed()
    assert len(files_in(home)) == 2
    long_ago(home)
    forget_removed()
    forget_removed()
    assert attachment_content(cast.seller, kept.id)[1].read() == b"xyz"
    assert len(files_in(home)) == 1
    assert not Comment.objects.filter(id=said.id).exists()
    with pytest.raises(NotFound):
        reattach(cast.seller, removed.id)


def test_content_that_somebody_needs_stays(cast: Cast, contact: UUID, home: Path) -> None:
    removed = attach(cast.seller, "contacts", contact, "a.txt", [b"abc"], most_bytes=10)
    kept = attach(cast.seller, "contacts", contact, "b.txt", [b"abc"], most_bytes=10)
    detach(cast.seller, removed.id)
    long_ago(home)
    forget_removed()
    assert attachment_content(cast.seller, kept.id)[1].read() == b"abc"


def test_content_that_is_stored_right_now_stays(home: Path) -> None:
    digest = file_store().keep([b"abc"], most_bytes=10).digest
    file_store().forget(digest)
    assert file_store().open(digest).read() == b"abc"
    long_ago(home)
    file_store().forget(digest)
    file_store().forget(digest)
    assert files_in(home) == []
