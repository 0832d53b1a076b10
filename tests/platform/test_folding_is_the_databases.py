"""Text folded before it is stored is what the database would have made of it."""

from __future__ import annotations

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dotyk.platform.folding import ACCENTED, APOSTROPHES, LATIN, LETTERS, fold

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=60)
USUAL = st.text(LETTERS + LETTERS.upper() + LATIN + LATIN.upper() + ACCENTED + APOSTROPHES + " @.+-09ß", max_size=60)


def by_the_database(text: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("select dotyk_fold(%s)", [text])
        return str(cursor.fetchone()[0])


@pytest.mark.django_db
@given(st.one_of(USUAL, TEXTS))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_both_fold_alike(text: str) -> None:
    assert fold(text) == by_the_database(text)


def test_the_usual_letters() -> None:
    assert fold("Ґанна О’Ёлкіна, CAFÉ Żółć") == "ганна оелкіна, cafe zolc"
