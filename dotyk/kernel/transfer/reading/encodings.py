"""Which encoding a text file is in: by its marks, by its bytes, and by how much the letters look like words."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from typing import BinaryIO

from charset_normalizer import from_bytes

PIECE = 1 << 20
SAMPLE = 64 * 1024
CYRILLIC_ENCODINGS = ("cp1251", "koi8-u", "cp866", "mac_cyrillic", "iso8859_5")
LATIN_ENCODINGS = ("cp1252", "cp1250", "latin-1")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", *CYRILLIC_ENCODINGS, *LATIN_ENCODINGS)
FALLBACK = "cp1252"

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FREQUENT = frozenset("оаеиніїєтсрвлкмдпуязьбгчйхшжцюёыэ")
_WORD = re.compile(r"[^\W\d_]+")


def guess_encoding(file: BinaryIO) -> str:
    """The Python name of the encoding; reads the whole file unless it bears a mark, and leaves it at its end."""
    head = file.read(SAMPLE)
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    wide = _without_mark(head)
    if wide:
        return wide
    file.seek(0)
    telling = _bytes_beyond_utf8(file)
    return "utf-8" if telling is None else guess_single_byte(telling)


def _without_mark(head: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is 0 (Latin letters, digits, line ends) or 4 (Cyrillic letters)."""
    if b"\x00" not in head or len(head) < 4:
        return None
    even, odd = (sum(half.count(high) for high in (0, 4)) for half in (head[0::2], head[1::2]))
    if odd > 4 * even and odd * 4 > len(head):
        return "utf-16-le"
    if even > 4 * odd and even * 4 > len(head):
        return "utf-16-be"
    return None


def _bytes_beyond_utf8(file: BinaryIO) -> bytes | None:
    """None for valid UTF-8; else lines with bytes beyond ASCII, up to a sample."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while piece := file.read(PIECE):
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        file.seek(0)
        return _telling_lines(file)
    return None


def _telling_lines(file: BinaryIO) -> bytes:
    found: list[bytes] = []
    length = 0
    while length < SAMPLE and (line := file.readline(SAMPLE)):
        if not line.isascii():
            found.append(line)
            length += len(line)
    return b"".join(found)


def guess_single_byte(sample: bytes) -> str:
    """The one-byte encoding in which the sample reads most like words."""
    scores = {name: _likeness(sample, name) for name in (*CYRILLIC_ENCODINGS, *LATIN_ENCODINGS)}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] > 0:
        return best
    match = from_bytes(sample).best()
    return match.encoding if match else FALLBACK


def _likeness(sample: bytes, encoding: str) -> float:
    """Points for a letter: usual letters in words of one script and one case add, everything odd takes away."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        text = sample.decode(encoding, errors="replace")
    words = Counter(word for word in _WORD.findall(text) if not word.isascii())
    letters = sum(len(word) * count for word, count in words.items()) or 1
    points = sum(_word_points(word) * count for word, count in words.items())
    strange = sum(1 for c in text if not c.isascii() and not c.isalpha() and c not in "№«»–—…’‘“”„·€₴°§©®±×\u00a0")
    return (points - 2.0 * strange) / letters


def _word_points(word: str) -> float:
    cyrillic = sum("\u0400" <= c <= "\u052f" for c in word)
    if cyrillic == len(word):
        return _case_points(word) * sum(1.0 if c in _FREQUENT else 0.2 for c in word.lower())
    if cyrillic:
        return -1.0 * len(word)
    foreign = sum(not c.isascii() for c in word)
    if foreign * 2 > len(word):
        return -1.0 * len(word)
    return _case_points(word) * 0.9 * len(word)


def _case_points(word: str) -> float:
    """Words are small, capital or capitalised; a capital inside a word speaks against the encoding."""
    return 1.0 if word.islower() or word.isupper() or word.istitle() else -0.5
