"""``make shots``: starts the demo in a home of its own and pictures its pages into ``docs/images``."""

from __future__ import annotations

import base64
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from scripts.shots.pages import DEMO, SHOTS, Shot

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
FILES = Path(__file__).parent / "files"
PACK = """async (source) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + source;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', 0.86).split(',')[1];
}"""
START_SECONDS, PATIENCE_MS, SETTLE_MS = 300, 20_000, 700
DESKTOP, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


def main() -> None:
    wanted = set(sys.argv[1:])
    with _demo() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("DOTYK_CHROMIUM"), args=["--no-sandbox"])
        for shot in SHOTS:
            if not wanted or shot.name in wanted:
                _take(browser, address, shot)
                print(f"docs/images/{shot.name}.webp", flush=True)
        browser.close()


@contextmanager
def _demo() -> Iterator[str]:
    """A running Dotyk with the demo company; gone afterwards."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="dotyk-shots-") as home:
        environment = {**os.environ, "DOTYK_HOME": home, "DOTYK_PORT": str(port), "DOTYK_DEMO": "1"}
        environment.pop("DOTYK_DATABASE_URL", None)
        process = subprocess.Popen([sys.executable, "-m", "dotyk", "serve"], cwd=ROOT, env=environment)
        try:
            _wait_for(f"http://127.0.0.1:{port}", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            if httpx.get(f"{address}/healthz").is_success:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.2)
    raise SystemExit("the demo did not start")


def _take(browser: Browser, address: str, shot: Shot) -> None:
    context = browser.new_context(
        base_url=address,
        viewport=PHONE if shot.is_phone else DESKTOP,
        device_scale_factor=2 if shot.is_phone else 1,
        has_touch=shot.is_phone,
        is_mobile=shot.is_phone,
        color_scheme="dark" if shot.is_dark else "light",
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE_MS)
    _sign_in(context, shot)
    page = context.new_page()
    page.goto(shot.path)
    page.locator(shot.ready).first.wait_for()
    if shot.file:
        page.locator("input[type=file]").set_input_files(FILES / shot.file)
    for place in shot.clicks:
        page.locator(place).first.click()
    if shot.then:
        page.locator(shot.then).first.wait_for()
    page.wait_for_timeout(SETTLE_MS)
    _keep(context.new_page(), page.screenshot(), shot.name)
    context.close()


def _keep(desk: Page, picture: bytes, name: str) -> None:
    """As WebP, a third of the PNG: the browser that made the picture also packs it."""
    packed: str = desk.evaluate(PACK, base64.b64encode(picture).decode())
    (IMAGES / f"{name}.webp").write_bytes(base64.b64decode(packed))


def _sign_in(context: BrowserContext, shot: Shot) -> None:
    token = context.request.get("/api/v1/csrf").json()["token"]
    answer = context.request.post("/_allauth/browser/v1/auth/login", data=DEMO, headers={"X-CSRFToken": token})
    assert answer.ok, answer.text()
    token = context.request.get("/api/v1/csrf").json()["token"]
    looks = {"language": shot.language, "theme": "dark" if shot.is_dark else "light"}
    changed = context.request.patch("/api/v1/me", data=looks, headers={"X-CSRFToken": token})
    assert changed.ok, changed.text()


if __name__ == "__main__":
    main()
