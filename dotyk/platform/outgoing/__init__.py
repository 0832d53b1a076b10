"""Outgoing HTTP: the one way by which Dotyk calls an address that somebody typed in."""

from dotyk.platform.outgoing.addresses import own_networks_in, parsed_target
from dotyk.platform.outgoing.sending import Answer, Unreachable, send
from dotyk.platform.outgoing.signing import make_secret, signed_headers

__all__ = [
    "Answer",
    "Unreachable",
    "make_secret",
    "own_networks_in",
    "parsed_target",
    "send",
    "signed_headers",
]
