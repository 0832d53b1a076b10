"""The API, live updates and the web app's files come from one port."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.homes import Served


def test_the_health_answers_without_signing_in(web: httpx.Client) -> None:
    answer = web.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_any_address_of_the_screen_gets_the_page(web: httpx.Client) -> None:
    for path in ("/", "/deals", "/deals/0199?view=board"):
        answer = web.get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
        assert answer.headers["cache-control"] == "no-cache"


def test_the_page_may_load_nothing_from_elsewhere(web: httpx.Client) -> None:
    headers = web.get("/").headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'self'"
    assert policy["script-src"] == "'self' 'sha256-LAfYd7pbFUgwfQu8b4q135PeTG2z+/coPEUYCd74eCQ='"
    assert policy["frame-ancestors"] == "'none'"
    assert headers["x-content-type-options"] == "nosniff"


def test_hashed_files_are_kept_for_ever_and_sent_compressed(web: httpx.Client) -> None:
    answer = web.get("/assets/app-1a2b.js", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.text.startswith("console.log('dotyk');")
    plain = web.get("/assets/app-1a2b.js", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.text == answer.text


def test_an_unchanged_file_is_not_sent_again(web: httpx.Client) -> None:
    etag = web.get("/favicon.svg").headers["etag"]
    assert web.get("/favicon.svg", headers={"If-None-Match": etag}).status_code == 304


@pytest.mark.parametrize("path", ["/assets/gone.js", "/gone.png", "/../secret.txt", "/assets/..%2f..%2fsecret.txt"])
def test_what_is_no_file_of_the_web_app_is_not_found(running: Served, path: str) -> None:
    (running.home.folder.parent / "secret.txt").write_text("secret")
    with socket.create_connection(("127.0.0.1", running.home.port)) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    assert answer.startswith(b"HTTP/1.1 404")


def test_files_are_only_read(web: httpx.Client) -> None:
    answer = web.post("/deals", content=b"x")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")
    assert web.head("/").status_code == 200


def test_several_cookies_are_set(web: httpx.Client) -> None:
    token = web.get("/api/v1/csrf").json()["token"]
    signing_in = web.post(
        "/_allauth/browser/v1/auth/login",
        json={"email": "olena@dotyk.test", "password": "kalyna-i-verba-9"},
        headers={"X-CSRFToken": token, "Origin": str(web.base_url)},
    )
    assert signing_in.status_code == 200, signing_in.text
    names = {cookie.name for cookie in web.cookies.jar}
    assert {"csrftoken", "sessionid"} <= names
    assert web.get("/api/v1/me").json()["email"] == "olena@dotyk.test"


def test_a_body_sent_in_pieces_arrives_whole(api: httpx.Client) -> None:
    def pieces() -> Iterator[bytes]:
        yield b'{"last_name": "'
        for _ in range(20):
            time.sleep(0.01)
            yield "й".encode()
        yield b'"}'

    made = api.post("/records/contacts", content=pieces(), headers={"Content-Type": "application/json"})
    assert made.status_code == 201, made.text
    assert made.json()["last_name"] == "й" * 20


def test_a_slow_sender_holds_nobody_up(running: Served, web: httpx.Client) -> None:
    """They send no more, so whoever waited for them would wait until the client gives up."""
    slow = [socket.create_connection(("127.0.0.1", running.home.port)) for _ in range(50)]
    try:
        for connection in slow:
            connection.sendall(b"POST /api/v1/records/contacts HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
        assert web.get("/healthz").status_code == 200
    finally:
        for connection in slow:
            connection.close()


def test_many_ask_at_once(api: httpx.Client) -> None:
    with ThreadPoolExecutor(16) as crowd:
        answers = list(crowd.map(lambda _: api.get("/records/contacts", params={"limit": 1}).status_code, range(100)))
    assert answers == [200] * 100


def test_hundreds_of_listeners_come_at_once_and_hold_nobody_up(running: Served, web: httpx.Client, key: str) -> None:
    head = f"GET /api/v1/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\n\r\n".encode()
    listeners = [socket.create_connection(("127.0.0.1", running.home.port)) for _ in range(300)]
    try:
        for listener in listeners:
            listener.sendall(head)
        for listener in listeners:
            assert listener.recv(4096).startswith(b"HTTP/1.1 200")
        assert all(web.get("/healthz").status_code == 200 for _ in range(20))
    finally:
        for listener in listeners:
            listener.close()
