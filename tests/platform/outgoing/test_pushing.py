"""Pushes are sealed as the standard's own example has it."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric import ec

from dotyk.platform.outgoing.pushing import Receiver, decoded, encoded, is_receiver, make_push_key, sealed_with

# RFC 8291, appendix A.
RECEIVER = Receiver(
    "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
    "BTBZMqHH6r4Tts7J_aSIgg",
)
SENDER, SALT = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw", "DGv6ra1nlYgDCS1FRnbzlw"
SEALED = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
    "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
    "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)


def test_as_the_standards_example() -> None:
    own = ec.derive_private_key(int.from_bytes(decoded(SENDER), "big"), ec.SECP256R1())
    assert encoded(sealed_with(RECEIVER, b"When I grow up, I want to be a watermelon", own, decoded(SALT))) == SEALED


def test_what_is_no_key_is_told() -> None:
    _, public = make_push_key()
    assert is_receiver(public, RECEIVER.auth)
    assert not is_receiver(public[:-4], RECEIVER.auth)
    assert not is_receiver(public, "AAAA")
