"""What somebody typed in is called: public addresses alone, so long and no longer, so much and no more."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from time import monotonic
from typing import Any

import pytest

from dotyk.platform.outgoing import Answer, Unreachable, send
from dotyk.platform.outgoing.addresses import may_be_called, parsed_target
from tests.platform.outgoing.hostile import Hostile, hostile_server


@pytest.fixture
def server() -> Iterator[Hostile]:
    with hostile_server() as found:
        yield found


@pytest.fixture
def _at_home(settings: Any) -> None:
    settings.OWN_NETWORKS = "127.0.0.0/8"


def refusal(url: str, **more: Any) -> str:
    with pytest.raises(Unreachable) as caught:
        send("POST", url, body=b"{}", **more)
    return caught.value.code


FORBIDDEN = """
127.0.0.1 127.1.2.3 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.0.1 169.254.169.254 100.64.0.1 100.100.100.200
192.0.0.192 192.0.2.1 198.18.0.1 203.0.113.5 224.0.0.1 240.0.0.1 255.255.255.255 168.63.129.16
:: ::1 fe80::1 fe80::1%eth0 fc00::1 fd00:ec2::254 ff02::1 2001:db8::1 100::1
::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe
2002:7f00:1:: 2002:c0a8:101:: 2001:0:0:0:0:0:80ff:fffe
""".split()


@pytest.mark.parametrize("address", FORBIDDEN)
def test_what_is_not_public_is_not_called(address: str) -> None:
    assert not may_be_called(address)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_what_is_public_is_called(address: str) -> None:
    assert may_be_called(address)


def test_networks_of_ones_own_are_called_where_they_are_named(settings: Any) -> None:
    settings.OWN_NETWORKS = "192.168.1.0/24, fd12::/16"
    assert may_be_called("192.168.1.9")
    assert may_be_called("::ffff:192.168.1.9")
    assert may_be_called("fd12::5")
    assert not may_be_called("192.168.2.9")
    assert not may_be_called("169.254.169.254")


@pytest.mark.parametrize(
    "url",
    [
        "", "nonsense", "ftp://example.com/", "file:///etc/passwd", "http://", "http:///path", "https://user:pass@example.com/",
        "http://example.com:0/", "http://example.com:99999/", "http://exa mple.com/", "http://example.com/\r\nX: y",
        "http://example.com\\@127.0.0.1/", "https://[::1/", "https://приклад.укр/", "https://e.com/" + "a" * 2_000,
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(url: str) -> None:
    assert refusal(url) == "outgoing_bad_address"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "127.1"]
)
def test_this_machine_is_not_called_however_it_is_written(server: Hostile, host: str) -> None:
    port = server.address.rpartition(":")[2]
    assert refusal(f"http://{host}:{port}/") == "outgoing_forbidden"
    assert server.heard == []


@pytest.mark.usefixtures("_at_home")
def test_gives_the_answer_whatever_its_status(server: Hostile) -> None:
    server.answers = [200, 500]
    first = send("POST", f"{server.address}/hook?a=b", body=b'{"a": 1}', headers={"Content-Type": "application/json"})
    second = send("POST", f"{server.address}/hook")
    assert (first.status, first.text, first.is_success) == (200, "thanks", True)
    assert (second.status, second.text, second.is_success) == (500, "no  way", False)
    heard = server.heard[0]
    assert (heard.path, heard.body, heard.headers["host"]) == ("/hook?a=b", b'{"a": 1}', server.address[7:])


@pytest.mark.usefixtures("_at_home")
@pytest.mark.parametrize("path", ["hang", "drip"])
def test_whoever_keeps_us_waiting_is_left(server: Hostile, path: str) -> None:
    began = monotonic()
    assert refusal(f"{server.address}/{path}", seconds=0.3) == "outgoing_too_slow"
    assert monotonic() - began < 5


@pytest.mark.usefixtures("_at_home")
def test_of_a_flood_only_the_beginning_is_read(server: Hostile) -> None:
    answer = send("POST", f"{server.address}/flood", most_bytes=1_000)
    assert (len(answer.body), answer.is_cut) == (1_000, True)


@pytest.mark.usefixtures("_at_home")
def test_what_is_no_http_is_told(server: Hostile) -> None:
    assert refusal(f"{server.address}/nonsense") == "outgoing_nonsense"
    assert refusal(f"https{server.address[4:]}/") == "outgoing_no_trust"


@pytest.mark.usefixtures("_at_home")
def test_nobody_there_is_told() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        assert refusal(f"http://127.0.0.1:{taken.getsockname()[1]}/") == "outgoing_refused"


def test_a_redirect_into_a_private_network_is_not_followed(server: Hostile, settings: Any) -> None:
    settings.OWN_NETWORKS = "127.0.0.1/32"
    port = server.address.rpartition(":")[2]
    server.location = f"http://127.0.0.2:{port}/inside"
    assert refusal(f"{server.address}/redirect") == "outgoing_forbidden"
    assert [heard.path for heard in server.heard] == ["/redirect"]


@pytest.mark.usefixtures("_at_home")
def test_redirects_are_followed_as_they_are_and_not_without_end(server: Hostile) -> None:
    server.location = "/other"
    answer = send("POST", f"{server.address}/redirect", body=b"kept")
    assert (answer.status, server.heard[-1].method, server.heard[-1].body) == (200, "POST", b"kept")
    server.answers = [302]
    assert send("POST", f"{server.address}/redirect", body=b"x").status == 302
    server.location = "/redirect"
    assert refusal(f"{server.address}/redirect") == "outgoing_redirects"
    server.location = "gopher://127.0.0.1/"
    assert refusal(f"{server.address}/redirect") == "outgoing_bad_address"


def test_a_name_is_looked_up_once_and_its_address_used(server: Hostile, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that turns into this machine after it was checked still leads to the address that was checked."""
    asked: list[str] = []
    dialled: list[Any] = []

    def found(host: str, port: int, **more: Any) -> list[Any]:
        asked.append(host)
        address = "1.1.1.1" if len(asked) == 1 else "127.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    def dial(address: tuple[str, int], timeout: float) -> socket.socket:
        dialled.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", found)
    monkeypatch.setattr(socket, "create_connection", dial)
    assert refusal("http://rebind.example/") == "outgoing_refused"
    assert (asked, dialled) == (["rebind.example"], ["1.1.1.1"])
    assert refusal("http://rebind.example/") == "outgoing_forbidden"


def test_one_private_address_among_public_ones_refuses_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("1.1.1.1", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: both)
    assert refusal("http://both.example/") == "outgoing_forbidden"


@pytest.mark.usefixtures("_at_home")
def test_no_proxy_is_asked(server: Hostile, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    answer: Answer = send("GET", server.address)
    assert answer.is_success


def test_an_address_is_shown_as_the_header_host_has_it() -> None:
    assert parsed_target("https://[2606:4700::1]:8443/x").shown_host == "[2606:4700::1]:8443"
    assert parsed_target("https://example.com").shown_host == "example.com"
