"""Folding of text for search, the same as the SQL function ``dotyk_fold`` does; a test holds the two together."""

from __future__ import annotations

LETTERS = "оаниірвтеслкдмупязьгчйхжцюїєшбщфґёэыъ"
PLAIN_LETTERS = LETTERS.replace("ё", "е").replace("ґ", "г")
LATIN = "abcdefghijklmnopqrstuvwxyz"
ACCENTED = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćđąęłńśźżÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŠŽČĆĐĄĘŁŃŚŹŻ"
UNACCENTED = "aaaaaaceeeeiiiinoooooouuuuyyszccdaelnszzaaaaaaceeeeiiiinoooooouuuuyszccdaelnszz"
APOSTROPHES = "'’ʼ`´"

_TABLE = str.maketrans(
    LETTERS + LETTERS.upper() + LATIN.upper() + ACCENTED,
    PLAIN_LETTERS * 2 + LATIN + UNACCENTED,
    APOSTROPHES,
)


def fold(text: str) -> str:
    """The text in small letters, without accents and apostrophes, ``ё`` as ``е`` and ``ґ`` as ``г``."""
    return text.translate(_TABLE)
