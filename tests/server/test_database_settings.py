"""How the address of a database becomes Django's settings."""

from __future__ import annotations

import pytest

from dotyk.server.config import database_settings
from dotyk.server.failures import CannotStart


def test_reads_every_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOTYK_DIRECT_DATABASE_URL", raising=False)
    made = database_settings("postgresql://ol%40:p%2Fw@db.test:6543/%D0%B1?sslmode=require")
    assert [made[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == [
        "ol@",
        "p/w",
        "db.test",
        "6543",
        "б",
    ]
    assert made["OPTIONS"]["sslmode"] == "require"


def test_a_socket_folder_is_a_host() -> None:
    made = database_settings("postgresql://dotyk@/dotyk?host=%2Ftmp%2Fdotyk-1")
    assert (made["HOST"], made["NAME"]) == ("/tmp/dotyk-1", "dotyk")


def test_plans_are_made_for_the_values_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOTYK_DIRECT_DATABASE_URL", raising=False)
    assert "plan_cache_mode=force_custom_plan" in database_settings("postgresql:///x")["OPTIONS"]["options"]


def test_a_pooler_gets_nothing_it_cannot_carry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOTYK_DATABASE_URL", "postgresql://pooler.test/x")
    monkeypatch.setenv("DOTYK_DIRECT_DATABASE_URL", "postgresql://direct.test/x")
    pooled = database_settings()
    assert "options" not in pooled["OPTIONS"]
    assert pooled["OPTIONS"]["prepare_threshold"] is None
    assert pooled["DISABLE_SERVER_SIDE_CURSORS"] is True


@pytest.mark.parametrize("address", ["mysql://x/y", "nothing", "postgresql://h:port/x"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(CannotStart, match="bad_database_address"):
        database_settings(address)
