"""Another house where people sign in: a small OpenID Connect provider that keeps the standard, or breaks it on wish."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT_ID, CLIENT_SECRET = "dotyk", "sesame"
KEY_ID = "first"


@dataclass
class House:
    """Who is at its sign-in page now (``person``: claims), and what it does wrong."""

    address: str = ""
    person: dict[str, Any] = field(default_factory=dict)
    refuses: bool = False
    signs_with: rsa.RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))
    false_claims: dict[str, Any] = field(default_factory=dict)
    false_profile: dict[str, Any] = field(default_factory=dict)
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)
    _key: rsa.RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))

    def __post_init__(self) -> None:
        self.signs_with = self._key

    def sign_falsely(self) -> None:
        """From now on tokens are signed with a key that nobody was told of."""
        self.signs_with = rsa.generate_private_key(65537, 2048)

    def described(self) -> dict[str, Any]:
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "userinfo_endpoint": f"{self.address}/profile",
            "jwks_uri": f"{self.address}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def keys(self) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self._key.public_key()))
        return {"keys": [{**public, "kid": KEY_ID, "alg": "RS256", "use": "sig"}]}

    def authorize(self, asked: dict[str, str]) -> str:
        """Where the browser is sent back to: with a code, or with the refusal."""
        state = {"state": asked["state"]}
        if self.refuses or asked["client_id"] != CLIENT_ID or "openid" not in asked["scope"].split():
            return f"{asked['redirect_uri']}?{urlencode({**state, 'error': 'access_denied'})}"
        code = secrets.token_urlsafe(8)
        self._codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({**state, 'code': code})}"

    def token(self, given: dict[str, str]) -> dict[str, Any] | None:
        """The tokens for a code, once, to whoever knows the secret and began the sign-in; None to others."""
        asked = self._codes.pop(given.get("code", ""), None)
        challenge = hashlib.sha256(given.get("code_verifier", "").encode()).digest()
        proof = base64.urlsafe_b64encode(challenge).decode().rstrip("=")
        if asked is None or given.get("client_secret") != CLIENT_SECRET or asked.get("code_challenge") != proof:
            return None
        now = int(time.time())
        claims = {"iss": self.address, "aud": CLIENT_ID, "iat": now, "exp": now + 60, "jti": secrets.token_hex(8)}
        told = jwt.encode(
            {**claims, **self.person, **self.false_claims}, self.signs_with, "RS256", headers={"kid": KEY_ID}
        )
        return {"access_token": "for-the-profile", "token_type": "Bearer", "id_token": told}

    def profile(self) -> dict[str, Any]:
        return {**self.person, **self.false_profile}


@contextmanager
def open_house() -> Iterator[House]:
    """A house on a free port of this machine, until the end of the block."""
    house = House()

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
            if parts.path == "/authorize":
                self.send_response(302)
                self.send_header("Location", house.authorize(asked))
                self.end_headers()
                return
            pages = {
                "/.well-known/openid-configuration": house.described,
                "/keys": house.keys,
                "/profile": house.profile,
            }
            page = pages.get(parts.path)
            self._answer(200 if page else 404, page() if page else {})

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            told = house.token({name: values[0] for name, values in parse_qs(body).items()})
            self._answer(200 if told else 400, told or {"error": "invalid_grant"})

        def _answer(self, status: int, body: dict[str, Any]) -> None:
            text = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, format: str, *args: Any) -> None:
            """Says nothing in the middle of the tests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    house.address = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield house
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
