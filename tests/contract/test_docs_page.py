"""The API's documents for people stand on files of our own."""

from __future__ import annotations

import re

import pytest
from django.test import Client


@pytest.fixture
def page(db: None) -> str:
    return Client().get("/api/docs").content.decode()


def test_the_page_asks_only_us(page: str) -> None:
    links = re.findall(r'(?:src|href|url)"?[=:]\s*"([^"]+)"', page)
    asked = [link for link in links if link != "data:,"]
    assert len(asked) == 4
    assert all(link.startswith("/api/") for link in asked)
    assert all(Client().get(link).status_code == 200 for link in asked)


def test_the_browser_keeps_it_from_asking_others(page: str) -> None:
    policy = Client().get("/api/docs")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "http" not in policy
    assert '"validatorUrl": null' in page


def test_no_other_file_is_given(db: None) -> None:
    for name in ("redoc.standalone.js", "..%2f..%2fsettings.py", "swagger-ui.css.map"):
        assert Client().get(f"/api/docs/{name}").status_code == 404


def test_the_description_is_read_only(db: None) -> None:
    assert Client().post("/api/v1/openapi.json").status_code == 405
