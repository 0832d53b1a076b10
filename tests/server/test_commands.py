"""The ``dotyk`` command, beside a running server and alone."""

from __future__ import annotations

import json
import re
import sys
import threading
from pathlib import Path

import httpx

from tests.homes import EMAIL, PASSWORD, Home, Served

CODES = """import json, sys
from dotyk.server.cli import run
print([run(arguments) for arguments in json.loads(sys.argv[1])])"""
"""Runs commands in one process, which starts but once, and prints their codes."""


def test_a_user_can_be_made_beside_a_running_server(running: Served) -> None:
    done = running.home.command("createuser", "beside@dotyk.test", "--password", PASSWORD, "--role", "read_only")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "beside@dotyk.test"), done.stderr


def test_a_key_stands_alone_on_the_last_line(running: Served, web: httpx.Client) -> None:
    done = running.home.command("apikey", "--user", EMAIL, "--name", "test")
    secret = done.stdout.splitlines()[-1]
    assert re.fullmatch(r"\S{20,}", secret)
    me = web.get("/api/v1/me", headers={"Authorization": f"Bearer {secret}"})
    assert me.json()["email"] == EMAIL


def test_an_empty_home_is_made_ready_by_any_command(tmp_path: Path) -> None:
    home = Home(tmp_path / "новий дім")
    done = home.command("createuser", EMAIL, "--password", PASSWORD, "--role", "administrator")
    assert done.returncode == 0, done.stderr
    assert home.command("check").returncode == 0


def test_two_commands_share_the_database_one_of_them_started(home: Home) -> None:
    codes: list[int] = []
    commands = [
        threading.Thread(target=lambda: codes.append(home.command("apikey", "--user", EMAIL).returncode))
        for _ in range(3)
    ]
    for command in commands:
        command.start()
    for command in commands:
        command.join()
    assert codes == [0, 0, 0]


def test_a_refusal_is_one_line(running: Served) -> None:
    refused = {
        "email: ": ("createuser", EMAIL, "--password", PASSWORD),
        "roles: ": ("createuser", "new@dotyk.test", "--password", PASSWORD, "--role", "king"),
        "user: ": ("apikey", "--user", "nobody@dotyk.test"),
        "there is no file /nowhere/backup.tar": ("restore", "/nowhere/backup.tar"),
    }
    done = running.home.python("-c", CODES, json.dumps([*refused.values()]))
    assert json.loads(done.stdout) == [1, 1, 1, 1], done.stderr
    lines = done.stderr.strip().splitlines()
    assert len(lines) == len(refused), lines
    assert all(words in line for words, line in zip(refused, lines, strict=True)), lines


def test_a_backup_brings_everything_back(running: Served, api: httpx.Client, tmp_path: Path) -> None:
    made = api.post("/records/contacts", json={"last_name": "Збережений"}).json()
    backup = tmp_path / "dotyk.tar"
    assert running.home.command("backup", str(backup)).returncode == 0
    assert backup.stat().st_mode & 0o077 == 0
    other = Home(tmp_path / "other")
    restored = other.command("restore", str(backup))
    assert restored.returncode == 0, restored.stderr
    with other.serving():
        headers = dict(api.headers)
        answer = httpx.get(f"{other.address}/api/v1/records/contacts/{made['id']}", headers=headers)
        assert answer.json()["last_name"] == "Збережений"


def test_a_workspace_in_use_is_only_replaced_on_demand_and_by_a_whole_backup(home: Home, tmp_path: Path) -> None:
    backup = tmp_path / "dotyk.tar"
    assert home.command("backup", str(backup)).returncode == 0
    refused = home.command("restore", str(backup))
    assert refused.returncode == 1
    assert "--replace" in refused.stderr
    broken = tmp_path / "broken.tar"
    broken.write_bytes(b"no tar at all")
    assert home.command("restore", "--replace", str(broken)).returncode == 1
    assert home.command("apikey", "--user", EMAIL).returncode == 0
    assert home.command("restore", "--replace", str(backup)).returncode == 0
    assert home.command("apikey", "--user", EMAIL).returncode == 0


def test_help_names_every_command() -> None:
    from dotyk.server.cli import COMMANDS

    done = Home(Path(sys.prefix)).command("--help")
    assert done.returncode == 0
    assert set(re.findall(r"^ {4}(\S+)", done.stdout, re.MULTILINE)) >= set(COMMANDS)
