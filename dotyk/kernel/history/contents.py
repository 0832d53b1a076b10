"""What a file is, told from its first bytes; what its sender called it counts for nothing."""

from __future__ import annotations

UNKNOWN = "application/octet-stream"
PLAIN_TEXT = "text/plain; charset=utf-8"
PEEKED_BYTES = 4_096

_BEGINNINGS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypavif", "image/avif"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"PK\x03\x04", "application/zip"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"OggS", "audio/ogg"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"fLaC", "audio/flac"),
    (8, b"WAVE", "audio/wav"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1a\x45\xdf\xa3", "video/webm"),
)
_OFFICE = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
_MARKUP = (b"<!doctype", b"<html", b"<head", b"<body", b"<script", b"<svg", b"<?xml", b"<math", b"<iframe")


def content_type(head: bytes, name: str = "") -> str:
    """The type of a file that begins with ``head``: one a browser only shows, or the unknown type.

    Markup that a browser could run (HTML, SVG, XML) is unknown on purpose. ``name`` only tells apart the office
    documents, which all begin as archives do.
    """
    for offset, beginning, kind in _BEGINNINGS:
        if head[offset : offset + len(beginning)] == beginning:
            return _OFFICE.get(name.rpartition(".")[2].lower(), kind) if kind == "application/zip" else kind
    return PLAIN_TEXT if _is_plain_text(head) else UNKNOWN


def _is_plain_text(head: bytes) -> bool:
    """Valid UTF-8 (but for a letter cut at the end), no control characters, no markup."""
    try:
        text = head.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 3:
            return False
        text = head[: error.start].decode("utf-8-sig")
    if any(ord(letter) < 32 and letter not in "\t\n\r\f" for letter in text):
        return False
    lowered = text.lower().encode()
    return bool(text) and not any(tag in lowered for tag in _MARKUP)
