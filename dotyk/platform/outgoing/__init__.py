"""Outgoing HTTP: the one way by which Dotyk calls an address that somebody typed in."""

from dotyk.platform.outgoing.addresses import own_networks_in, parsed_target
from dotyk.platform.outgoing.pushing import Receiver, is_receiver, make_push_key, push_headers, sealed_push
from dotyk.platform.outgoing.sending import Answer, Unreachable, send
from dotyk.platform.outgoing.signing import make_secret, signed_headers

__all__ = [
    "Answer",
    "Receiver",
    "Unreachable",
    "is_receiver",
    "make_push_key",
    "make_secret",
    "own_networks_in",
    "parsed_target",
    "push_headers",
    "sealed_push",
    "send",
    "signed_headers",
]
