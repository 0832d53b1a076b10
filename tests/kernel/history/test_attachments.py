"""Attachments: kept by content, typed by their bytes, never run, reached as their record is."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from dotyk.accounts.actors import Actor
from dotyk.kernel.history import attach, attachment_content, attachments, detach
from dotyk.kernel.history.cards import clean_name
from dotyk.kernel.history.contents import UNKNOWN, content_type
from dotyk.kernel.history.models import Attachment
from dotyk.platform.errors import Denied, NotFound, TooLarge
from tests.cast import Cast, key_headers, queries_counted
from tests.kernel.making import make, make_person_who_may

MOST = 10_000
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20


@pytest.fixture(autouse=True)
def home(tmp_path: Path, settings: object) -> Path:
    settings.HOME = tmp_path  # type: ignore[attr-defined]
    return tmp_path


@pytest.fixture
def contact(cast: Cast) -> UUID:
    return make(cast.seller, "contacts", first_name="Олена")


def content_of(actor: Actor, attachment_id: UUID) -> bytes:
    with attachment_content(actor, attachment_id)[1] as content:
        return content.read()


def test_a_file_comes_back_as_it_was(cast: Cast, contact: UUID, home: Path) -> None:
    kept = attach(cast.seller, "contacts", contact, "Договір.pdf", [b"%PDF-1.7 ", b"a" * 5000], most_bytes=MOST)
    assert (kept.name, kept.type, kept.size) == ("Договір.pdf", "application/pdf", 5009)
    assert content_of(cast.teammate, kept.id) == b"%PDF-1.7 " + b"a" * 5000
    assert [item.id for item in attachments(cast.seller, "contacts", contact).items] == [kept.id]


def test_the_same_content_is_kept_once(cast: Cast, contact: UUID, home: Path) -> None:
    first = attach(cast.seller, "contacts", contact, "a.png", [PNG], most_bytes=MOST)
    attach(cast.seller, "contacts", contact, "b.png", [PNG], most_bytes=MOST)
    assert len([path for path in (home / "files").rglob("*") if path.is_file()]) == 1
    detach(cast.seller, first.id)
    (left,) = attachments(cast.seller, "contacts", contact).items
    assert content_of(cast.seller, left.id) == PNG


def test_too_large_keeps_nothing(cast: Cast, contact: UUID, home: Path) -> None:
    with pytest.raises(TooLarge):
        attach(cast.seller, "contacts", contact, "big", iter([b"x" * 60] * 2), most_bytes=100)
    assert Attachment.objects.count() == 0
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_refuses_a_stranger_and_who_may_only_read(cast: Cast, contact: UUID, home: Path) -> None:
    kept = attach(cast.seller, "contacts", contact, "a.png", [PNG], most_bytes=MOST)
    reader = make_person_who_may({"contacts": {"read": "all"}})
    assert content_of(reader, kept.id) == PNG
    with pytest.raises(NotFound):
        attachment_content(cast.stranger, kept.id)
    with pytest.raises(NotFound):
        detach(cast.stranger, kept.id)
    with pytest.raises(Denied):
        detach(reader, kept.id)
    with pytest.raises(Denied):
        attach(reader, "contacts", contact, "b.png", [PNG], most_bytes=MOST)
    with pytest.raises(NotFound):
        attach(cast.stranger, "contacts", contact, "b.png", [PNG], most_bytes=MOST)


def test_a_detached_file_is_gone(cast: Cast, contact: UUID) -> None:
    kept = attach(cast.seller, "contacts", contact, "a.png", [PNG], most_bytes=MOST)
    detach(cast.seller, kept.id)
    with pytest.raises(NotFound):
        attachment_content(cast.seller, kept.id)
    with pytest.raises(NotFound):
        detach(cast.seller, kept.id)


def test_lists_in_two_queries(cast: Cast, contact: UUID) -> None:
    for number in range(3):
        attach(cast.seller, "contacts", contact, f"{number}.png", [PNG], most_bytes=MOST)
    with queries_counted(2):
        assert len(attachments(cast.seller, "contacts", contact).items) == 3


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (PNG, "x.html", "image/png"),
        (b"\xff\xd8\xff\xe0", "x", "image/jpeg"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "x", "image/webp"),
        (b"PK\x03\x04...", "звіт.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (b"PK\x03\x04...", "x.zip", "application/zip"),
        ("Привіт, світе".encode(), "x.txt", "text/plain; charset=utf-8"),
        ("я".encode()[:1] + b"\x00", "x.txt", UNKNOWN),
        (("a" + "я" * 2048).encode()[:4096], "x.txt", "text/plain; charset=utf-8"),
        (b"<!DOCTYPE html><script>alert(1)</script>", "x.png", UNKNOWN),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "x.png", UNKNOWN),
        (b"\xef\xbb\xbf  <html>", "x.txt", UNKNOWN),
        (b"", "x.txt", UNKNOWN),
        (b"\x00\x01\x02", "x.txt", UNKNOWN),
    ],
)
def test_the_type_is_read_from_the_bytes(content: bytes, name: str, expected: str) -> None:
    assert content_type(content, name) == expected


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\x\\звіт.pdf", "C__x_звіт.pdf"),
        ("a\r\nSet-Cookie: b.txt", "a__Set-Cookie_ b.txt"),
        ("\u202egpj.exe", "_gpj.exe"),
        ("...", "file"),
        ("", "file"),
        ("я" * 300 + ".pdf", "я" * 196 + ".pdf"),
    ],
)
def test_names_are_made_safe(given: str, kept: str) -> None:
    assert clean_name(given) == kept


class TestOverHttp:
    @pytest.fixture
    def path(self, contact: UUID) -> str:
        return f"/api/v1/records/contacts/{contact}/attachments"

    @pytest.fixture
    def headers(self, cast: Cast) -> dict[str, str]:
        return key_headers(cast.seller)

    @pytest.fixture
    def small_limit(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("dotyk.kernel.api.attachments.MOST_BYTES", 100)

    def send(self, path: str, headers: dict[str, str], name: str, content: bytes, type: str) -> HttpResponse:
        answer: HttpResponse = Client().post(path, {"file": SimpleUploadedFile(name, content, type)}, headers=headers)
        return answer

    def test_a_page_of_html_is_only_ever_downloaded(self, path: str, headers: dict[str, str]) -> None:
        sent = self.send(path, headers, "звіт.html", b"<html><script>alert(1)</script>", "text/html")
        assert sent.status_code == 201, sent.content
        answer = Client().get(sent.json()["url"], headers=headers)
        assert answer.status_code == 200
        assert answer["Content-Type"] == UNKNOWN
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Disposition"].startswith("attachment; filename=")
        assert "filename*=UTF-8''%D0%B7" in answer["Content-Disposition"]
        assert "sandbox" in answer["Content-Security-Policy"]
        assert b"".join(answer.streaming_content) == b"<html><script>alert(1)</script>"

    def test_lists_and_removes(self, path: str, headers: dict[str, str]) -> None:
        sent = self.send(path, headers, "a.png", PNG, "image/png").json()
        listed = Client().get(path, headers=headers).json()
        assert listed == {"items": [sent], "next_cursor": None}
        assert Client().delete(f"/api/v1/attachments/{sent['id']}", headers=headers).status_code == 204
        assert Client().get(path, headers=headers).json()["items"] == []

    def test_too_large_is_413(self, path: str, headers: dict[str, str], small_limit: None) -> None:
        refused = self.send(path, headers, "a.png", PNG * 10, "image/png")
        assert refused.status_code == 413
        assert refused["Content-Type"] == "application/problem+json"

    def test_nothing_sent_is_invalid(self, path: str, headers: dict[str, str]) -> None:
        refused = Client().post(path, {"other": "x"}, headers=headers)
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["field"] == "file"

    def test_a_strangers_request_finds_nothing(self, cast: Cast, path: str, headers: dict[str, str]) -> None:
        url = self.send(path, headers, "a.png", PNG, "image/png").json()["url"]
        assert Client().get(url, headers=key_headers(cast.stranger)).status_code == 404
        assert Client().get(url).status_code == 401
        assert Client().get("/api/v1/attachments/x/content", headers=headers).status_code == 404
