"""Whoever asks what is kept about them gets what was said with them, by the bot, by people and by themselves."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from dotyk.automation.bots.passing import reply
from tests.automation.bots.conftest import Talk, ask
from tests.automation.conftest import SwitchOn
from tests.cast import Cast


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, settings: Any) -> None:
    settings.HOME = tmp_path


def test_every_word_of_the_talk_is_in_the_file(
    cast: Cast, switch_on: SwitchOn, talk: Callable[..., Talk], calling: Callable[..., Any]
) -> None:
    switch_on("leads", ask("name"), ask("phone"), trigger={"on": "talk_started"})
    stranger = talk()
    for said in ("Good day", "Olena Bondar", "call a human"):
        stranger.says(said)
    reply(cast.administrator, stranger.row().id, "I am here")
    answer = calling(cast.administrator).send("GET", f"/records/leads/{stranger.row().record_id}/copy")
    archive = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    history = orjson.loads(archive.read("data.json"))["history"]
    said = [(each["kind"], each["data"]["text"]) for each in reversed(history) if each["data"].get("text")]
    assert said == [
        ("leads.wrote", "Good day"), ("leads.replied", "Your name?"), ("leads.wrote", "Olena Bondar"),
        ("leads.replied", "Your phone?"), ("leads.wrote", "call a human"), ("leads.replied", "I am here"),
    ]  # fmt: skip
    page = next(archive.read(name).decode() for name in archive.namelist() if name.endswith(".html"))
    for _, text in said:
        assert text in page
