"""Which addresses may be called: public ones, and those of networks that whoever runs Dotyk named."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

LONGEST = 2_000
PORTS = {"http": 80, "https": 443}
Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_TRANSLATED = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"))
_NEVER = (ip_network("168.63.129.16/32"), ip_network("192.0.0.0/24"), ip_network("192.88.99.0/24"))
"""Services of clouds behind addresses that pass for public, and relays of 6to4."""


class Unreachable(Exception):
    """The address could not be called; ``code`` names the message, ``is_final`` that trying again changes nothing."""

    def __init__(self, code: str, *, is_final: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.is_final = is_final


@dataclass(frozen=True, slots=True)
class Target:
    """An address as it is to be called: ``path`` with its query; ``host`` in ASCII, without brackets."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def shown_host(self) -> str:
        """As the header ``Host`` has it."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == PORTS[self.scheme] else f"{name}:{self.port}"


def parsed_target(url: str) -> Target:
    """What an address says; Unreachable where it is none that could be called. Nothing is looked up."""
    try:
        parts = urlsplit(url)
        host, port = _host_in(parts), parts.port
    except ValueError:
        raise Unreachable("outgoing_bad_address", is_final=True) from None
    is_clean = len(url) <= LONGEST and url.isascii() and url.isprintable() and " " not in url and "\\" not in url
    is_plain = parts.scheme in PORTS and "@" not in parts.netloc and port != 0
    if not (is_clean and is_plain and host):
        raise Unreachable("outgoing_bad_address", is_final=True)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, port or PORTS[parts.scheme], path)


def _host_in(parts: SplitResult) -> str:
    return (parts.hostname or "").rstrip(".")


def checked_addresses(target: Target) -> Sequence[str]:
    """The addresses behind the target's name, all of which may be called; Unreachable where one may not.

    Whoever connects uses one of these and asks for the name no more, so that it cannot change in between.
    """
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Unreachable("outgoing_no_name") from None
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not addresses:
        raise Unreachable("outgoing_no_name")
    if not all(may_be_called(address) for address in addresses):
        raise Unreachable("outgoing_forbidden", is_final=True)
    return addresses


def may_be_called(text: str) -> bool:
    """Whether an address is public, or in one of the networks of ``DOTYK_OWN_NETWORKS``."""
    try:
        address = _plain(ip_address(text.partition("%")[0]))
    except ValueError:
        return False
    if any(address in network for network in own_networks_in(settings.OWN_NETWORKS)):
        return True
    hidden = address.is_multicast or address.is_reserved or not address.is_global
    return not hidden and not any(address in network for network in _NEVER)


def _plain(address: Address) -> Address:
    """The IPv4 address that is meant where an IPv6 one only wraps it."""
    if isinstance(address, IPv4Address):
        return address
    if any(address in network for network in _TRANSLATED):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else address)


def own_networks_in(text: str) -> Sequence[Network]:
    """The networks that a list with commas names; raises ValueError."""
    return [ip_network(part.strip(), strict=False) for part in text.split(",") if part.strip()]
