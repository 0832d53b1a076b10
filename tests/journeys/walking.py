"""From page to page within the app, as by its links: nothing is loaded anew."""

from __future__ import annotations

from playwright.sync_api import Page, expect

GO = """async (path) => {
  const router = self.__TSR_ROUTER__;
  router.history.push(path);
  await router.latestLoadPromise;
  const drawn = new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.race([drawn, new Promise((done) => setTimeout(done, 5000))]);
}"""


def walk_to(page: Page, path: str) -> None:
    page.evaluate(GO, path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".mantine-Skeleton-root")).to_have_count(0)
