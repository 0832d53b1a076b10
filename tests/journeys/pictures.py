"""Comparing what a page looks like with how it looked, tolerant of what differs between browsers and machines.

A picture is kept small: a quarter of its width and height, so that letters blur and only shapes, colours and places are
left. Two pictures are alike when at most ``MOST_CHANGED`` of their points differ by more than ``VISIBLE``.
``DOTYK_PICTURES=new`` keeps what is seen as the new pictures instead of comparing.
"""

from __future__ import annotations

import base64
import os
from pathlib import Path

from playwright.sync_api import Browser, Locator

KEPT = Path(__file__).parent / "pictures"
SCALE, VISIBLE, MOST_CHANGED = 4, 40, 0.004
# Averages each square of the picture into one point; the canvas of the browser is the only tool it takes.
SHRINK = """async ([source, scale]) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width / scale);
  canvas.height = Math.round(image.height / scale);
  const brush = canvas.getContext('2d');
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').split(',')[1];
}"""
DIFFERENCE = """async ([before, after, visible]) => {
  const points = async (source) => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + source;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const brush = canvas.getContext('2d');
    brush.drawImage(image, 0, 0);
    return [image.width, image.height, brush.getImageData(0, 0, image.width, image.height).data];
  };
  const [width, height, was] = await points(before);
  const [newWidth, newHeight, is] = await points(after);
  if (Math.abs(width - newWidth) > 1 || Math.abs(height - newHeight) > 2) return 1;
  let changed = 0;
  for (let row = 0; row < Math.min(height, newHeight); row++)
    for (let column = 0; column < Math.min(width, newWidth); column++) {
      const [one, other] = [(row * width + column) * 4, (row * newWidth + column) * 4];
      const channels = [0, 1, 2].map((at) => Math.abs(was[one + at] - is[other + at]));
      if (Math.max(...channels) > visible) changed++;
    }
  return changed / (width * height);
}"""


class Pictures:
    """Compares in a page of its own, away from what is looked at."""

    def __init__(self, browser: Browser, seen: Path) -> None:
        self._page = browser.new_page()
        self._seen = seen

    def close(self) -> None:
        self._page.close()

    def looks_as_kept(self, shown: Locator, name: str) -> None:
        whole = base64.b64encode(shown.screenshot(animations="disabled", caret="hide")).decode()
        small = self._page.evaluate(SHRINK, [whole, SCALE])
        kept = KEPT / f"{name}.png"
        if os.environ.get("DOTYK_PICTURES") == "new":
            KEPT.mkdir(exist_ok=True)
            kept.write_bytes(base64.b64decode(small))
            return
        before = base64.b64encode(kept.read_bytes()).decode()
        changed = self._page.evaluate(DIFFERENCE, [before, small, VISIBLE])
        if changed > MOST_CHANGED:
            seen = self._seen / f"{name}.png"
            seen.write_bytes(base64.b64decode(whole))
            raise AssertionError(f"{name} looks different ({changed:.1%} of it): {seen}, before: {kept}")
