"""Running one slow step: with progress while it runs, with its reason when it fails."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import scripts.menu.messages  # noqa: F401 (registers what is said here)
from dotyk.platform.messages import say
from dotyk.server.terminal import terminal_language

ROOT = Path(__file__).resolve().parents[2]
STATE = ROOT / ".make"
LOG = STATE / "log"
SIGN_OF_LIFE_SECONDS = 5

Command = Sequence[str | Path]


class Trouble(Exception):
    """Why the menu cannot go on; ``code`` names the words."""

    def __init__(self, code: str, reason: object = "") -> None:
        super().__init__(code)
        self.code = code
        self.reason = str(reason)


def say_trouble(trouble: Trouble) -> int:
    """Prints the one line; the exit code."""
    log = LOG.relative_to(ROOT)
    line = say(f"menu.{trouble.code}", terminal_language(), reason=trouble.reason, log=log)
    print(f"dotyk: {line}", file=sys.stderr, flush=True)
    return 1


def step(
    words: str,
    trouble: str,
    command: Command,
    *,
    cwd: Path = ROOT,
    env: Mapping[str, str] | None = None,
    user: Mapping[str, Any] | None = None,
) -> None:
    """Runs the command, as ``user`` where one is given (Popen's words for it), with its output kept in ``.make/log``.

    Raises Trouble with the output's last words.
    """
    label = say(f"menu.{words}", terminal_language())
    print(f"{label} …", flush=True)
    began = time.monotonic()
    try:
        STATE.mkdir(exist_ok=True)
        with LOG.open("wb") as log:
            process = subprocess.Popen(
                [str(part) for part in command], cwd=cwd, env=env, stdout=log, stderr=log, **(user or {})
            )
            code = _wait(process, label, began)
    except OSError as error:
        raise Trouble("no_space" if error.errno == 28 else trouble, error) from None
    if code != 0:
        reason = _last_words()
        raise Trouble("no_space" if "No space left" in LOG.read_text(errors="replace") else trouble, reason)
    print(f"{label}: {time.monotonic() - began:.1f} s", flush=True)


def _wait(process: subprocess.Popen[bytes], label: str, began: float) -> int:
    try:
        while True:
            try:
                return process.wait(SIGN_OF_LIFE_SECONDS)
            except subprocess.TimeoutExpired:
                print(f"{label} … {time.monotonic() - began:.0f} s", flush=True)
    except BaseException:
        process.terminate()
        process.wait()
        raise


def _last_words() -> str:
    """The line of the output that most likely tells why: the first that speaks of an error, else the last."""
    lines = [line.strip().removeprefix("npm error").strip() for line in LOG.read_text(errors="replace").splitlines()]
    said = [line for line in lines if line and not line.startswith(("code E", "npm warn"))]
    telling = [line for line in said if "error" in line.lower() or "missing" in line.lower()]
    return (telling[:1] or said[-1:] or ["?"])[0][:200]


def show(command: Command, *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> int:
    """Runs the command before the eyes of whoever asked; its exit code."""
    sys.stdout.flush()
    return subprocess.run([str(part) for part in command], cwd=cwd, env=env, check=False).returncode


def told_by(command: Command, *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> tuple[int, str]:
    """Runs the command beside others; its exit code, and all it said, to be shown in one piece."""
    words = [str(part) for part in command]
    done = subprocess.run(
        words,
        cwd=cwd,
        env=env,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    return done.returncode, done.stdout


def become(command: Command, env: Mapping[str, str]) -> int:
    """The command takes the place of this process, so that signals reach it alone."""
    sys.stdout.flush()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    words = [str(part) for part in command]
    os.execve(words[0], words, dict(env))  # noqa: S606
