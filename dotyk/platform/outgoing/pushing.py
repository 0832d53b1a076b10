"""Web push: messages that only one browser can read (RFC 8291), from a sender its push server knows (RFC 8292)."""

from __future__ import annotations

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import orjson
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

KNOWN_FOR = timedelta(hours=12)
RECORD_BYTES = 4096
TEXT_BYTES_MAX = 3_000
"""Push servers take four kilobytes with what encryption adds."""


@dataclass(frozen=True, slots=True)
class Receiver:
    """A browser: where its push server takes messages in, its public key and its secret, as it told them."""

    endpoint: str
    p256dh: str
    auth: str


def make_push_key() -> tuple[str, str]:
    """A new pair of keys: the secret half, and the public one that browsers are told; base64url."""
    secret = ec.generate_private_key(ec.SECP256R1())
    number = secret.private_numbers().private_value
    return encoded(number.to_bytes(32, "big")), encoded(_point(secret.public_key()))


def is_receiver(p256dh: str, auth: str) -> bool:
    """Whether these can be a browser's key and secret."""
    try:
        _public_key(decoded(p256dh))
        return len(decoded(auth)) == 16
    except ValueError:
        return False


def sealed_push(receiver: Receiver, text: bytes) -> bytes:
    """The text as only this browser can read it (``aes128gcm``); never twice the same."""
    own = ec.generate_private_key(ec.SECP256R1())
    return sealed_with(receiver, text, own, os.urandom(16))


def sealed_with(receiver: Receiver, text: bytes, own: ec.EllipticCurvePrivateKey, salt: bytes) -> bytes:
    """As ``sealed_push``, with a key and a salt that must never be used again."""
    theirs, mine = decoded(receiver.p256dh), _point(own.public_key())
    shared = own.exchange(ec.ECDH(), _public_key(theirs))
    material = _derived(shared, decoded(receiver.auth), b"WebPush: info\x00" + theirs + mine, 32)
    key = _derived(material, salt, b"Content-Encoding: aes128gcm\x00", 16)
    nonce = _derived(material, salt, b"Content-Encoding: nonce\x00", 12)
    head = salt + RECORD_BYTES.to_bytes(4, "big") + bytes([len(mine)]) + mine
    return head + AESGCM(key).encrypt(nonce, text + b"\x02", None)


def push_headers(endpoint: str, secret: str, public: str, *, contact: str, topic: str, at: datetime) -> dict[str, str]:
    """The headers of a push: who sends it, for how long the server keeps it, and which one it takes the place of."""
    parts = urlsplit(endpoint)
    claims = {
        "aud": f"{parts.scheme}://{parts.netloc}",
        "exp": int((at + KNOWN_FOR).timestamp()),
        "sub": contact,
    }
    return {
        "Authorization": f"vapid t={_token(claims, secret)}, k={public}",
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": "86400",
        "Urgency": "normal",
        "Topic": topic,
    }


def encoded(raw: bytes) -> str:
    """base64url without its padding."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def decoded(text: str) -> bytes:
    """What base64url stands for, with or without its padding; ValueError."""
    return urlsafe_b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4))


def _token(claims: dict[str, object], secret: str) -> str:
    """A JSON Web Token signed by ES256 (RFC 7515)."""
    head = encoded(orjson.dumps({"typ": "JWT", "alg": "ES256"}))
    signed = f"{head}.{encoded(orjson.dumps(claims))}"
    key = ec.derive_private_key(int.from_bytes(decoded(secret), "big"), ec.SECP256R1())
    r, s = decode_dss_signature(key.sign(signed.encode(), ec.ECDSA(SHA256())))
    return f"{signed}.{encoded(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


def _derived(material: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(SHA256(), length, salt=salt, info=info).derive(material)


def _public_key(point: bytes) -> ec.EllipticCurvePublicKey:
    return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)


def _point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
