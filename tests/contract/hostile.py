"""What no client should send, by the place where it goes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LONG = "x" * 1_000_000
HALF = "\ud800"
MISSING = "01890000-0000-7000-8000-000000000000"

PATHS: Mapping[str, str] = {
    "a zero character": "\0",
    "half a letter": HALF,
    "a very long name": LONG[:5_000],
    "a huge number": "9" * 60,
    "a piece of SQL": "' or 1=1 --",
    "a way up": "..",
    "an id of nothing": MISSING,
}
QUERIES: Mapping[str, str] = {
    "a zero character": "\0",
    "half a letter": HALF,
    "a long text": LONG[:100_000],
    "a huge number": "9" * 400,
    "just beyond 64 bits": str(2**63),
    "a negative number": "-1",
    "not a number": "NaN",
    "a list": "[]",
    "an object": '{"and":[{"not":{}},1,null]}',
    "deep JSON": '{"not":' * 3_000 + "{}" + "}" * 3_000,
    "the first day": "0001-01-01",
    "the last day": "9999-12-31",
    "a piece of SQL": "';--,*,%",
}
NO_OBJECTS: Mapping[str, bytes] = {
    "null": b"null",
    "a list in place of an object": b"[{}]",
    "a number": b"1",
    "no": b"false",
    "half of an object": b"{",
    "no text at all": b"\xff\xfe",
    "a deep list": b"[" * 200_000,
    "a deep object": b'{"a":' * 100_000,
    "not a number": b'{"name":NaN}',
    "half a letter": b'{"name":"\\ud800"}',
    "a text of 3 MB": b'{"name":"' + 3 * LONG.encode() + b'"}',
}
OBJECTS: Mapping[str, bytes] = {
    "nothing": b"",
    "names of nothing": b'{"no_such_name":1,"":2}',
    "a name twice": b'{"name":"a","name":"b"}',
    "a huge number": b'{"name":' + b"9" * 5_000 + b"}",
    "a text of 1 MB": b'{"name":"' + LONG.encode() + b'"}',
}
VALUES: Mapping[str, Any] = {
    "null": None,
    "a zero character": "a\0b",
    "an empty text": "",
    "a long text": LONG[:200_000],
    "signs that turn and hide": "\u202e\ufeff\uffff\U0001f9ff",
    "a number of 64 bits": 2**63,
    "a negative number": -1,
    "the largest fraction": 1e308,
    "yes": True,
    "an empty list": [],
    "a list of null": [None],
    "lists in lists": [[[]]],
    "a long list": ["x"] * 5_000,
    "an empty object": {},
    "an object with zero characters": {"a\0": "\0"},
    "money that is none": {"amount": "NaN", "currency": "UAH"},
    "money beyond counting": {"amount": "1e9999", "currency": "UAH"},
    "the last moment": "9999-12-31T23:59:59-14:00",
    "the first moment": "0001-01-01T00:00:00+14:00",
    "an id of nothing": MISSING,
}
FORMS: Mapping[str, tuple[str, bytes]] = {
    "a form without boundary": ("multipart/form-data", b"{}"),
    "a form in place of JSON": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
    ),
    "a form with too many fields": ("application/x-www-form-urlencoded", b"&".join(b"%d=1" % n for n in range(2_000))),
    "a form in letters of two bytes": ("application/x-www-form-urlencoded; charset=utf-16", b"a=b"),
    "JSON in unknown letters": ("application/json; charset=nope", b"{}"),
    "no type": ("", b"{}"),
}
HEADERS: Mapping[str, Mapping[str, str]] = {
    "a version that is none": {"If-Match": '"-1"'},
    "a version beyond counting": {"If-Match": "9" * 50},
    "a very long key": {"Idempotency-Key": LONG[:5_000]},
    "a key with a control character": {"Idempotency-Key": "a\x01"},
    "no language": {"Accept-Language": "*;q=9,\x01"},
}
