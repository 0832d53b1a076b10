"""The database and what judges without it call the same e-mails and phones made up."""

from __future__ import annotations

import pytest
from django.db import connection

from dotyk.kernel.filters.made_up import is_made_up

MADE_UP = (
    *("test@ukr.net", "test12@ukr.net", "asdf@a.ua", "qwerty@a.ua", "noemail@a.ua", "nomail@a.ua", "none@a.ua"),
    *("no@a.ua", "olena@example.com", "olena@test.org", "+380501234567", "1234567", "0000000"),
    *(f"+38050{str(digit) * 7}" for digit in range(10)),
)
REAL = ("latest@ukr.net", "testing@ukr.net", "mail@a.ua", "dno@a.ua", "a@myexample.com", "a@test", "+380501234568", "")
TRICKY = ("a1111111@ukr.net", "тест@укр.укр", "%_\\")


@pytest.mark.django_db
def test_one_judgement() -> None:
    with connection.cursor() as cursor:
        texts = [*MADE_UP, *REAL, *TRICKY]
        cursor.execute("select dotyk_made_up(t), dotyk_made_up(array[t]) from unnest(%s::text[]) t", [texts])
        judged = cursor.fetchall()
        cursor.execute(
            "select dotyk_made_up(null::text), dotyk_made_up('{}'::text[]), dotyk_made_up(%s::text[])",
            [["a@b.ua", "no@b.ua"]],
        )
        assert cursor.fetchone() == (False, False, True)
    assert judged == [(is_made_up(text),) * 2 for text in texts]
    assert all(map(is_made_up, MADE_UP))
    assert not any(map(is_made_up, REAL))
