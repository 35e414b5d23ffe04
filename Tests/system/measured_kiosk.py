"""The kiosk's page in Chromium with a stopwatch in it, from the end of a scan or a touch to the painted page."""
from playwright.sync_api import TimeoutError

import browser

# Runs before the page's own scripts.
STOPWATCH = """(() => {
  const clock = performance.now.bind(performance);
  let began = 0, ahead = 0, page = null, heading = null;
  performance.now = () => clock() + ahead;
  window.forward = (by) => { ahead += by; };
  window.painted = {};
  const begin = (event) => { if (event.type === "click" || event.key === "Enter") { began = event.timeStamp; window.painted = {}; } };
  addEventListener("keydown", begin, true);
  addEventListener("click", begin, true);
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (one.element === heading) window.painted.whole = one.renderTime - began;
  }).observe({ type: "element" });
  new MutationObserver(() => {
    const main = document.querySelector("main");
    if (!main || main === page) return;
    [page, heading] = [main, main.querySelector("h1")];
    heading.setAttribute("elementtiming", "heading");
    const mine = window.painted;
    mine.placed = clock() - began;
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const asked = performance.getEntriesByType("resource").filter((one) => one.initiatorType === "fetch").at(-1);
      Object.assign(mine, { page: main.dataset.page, frames: clock() - began, hub: asked ? asked.responseEnd - asked.requestStart : 0 });
      performance.clearResourceTimings();
    }));
  }).observe(document, { childList: true, subtree: true });
})();"""


class Kiosk:
    """The kiosk's page in a browser that has nothing kept, and what it sends."""

    def __init__(self, chromium, hub, throttle):
        self.hub, self.again = hub, 0
        self.context = chromium.new_context(viewport=browser.UPRIGHT)
        self.page = self.context.new_page()
        self.page.add_init_script(STOPWATCH)
        self.answers = []
        self.page.on("response", self.keep)
        self.session = self.context.new_cdp_session(self.page)
        self.session.send("Emulation.setCPUThrottlingRate", {"rate": throttle})
        self.session.send("Performance.enable")
        self.page.goto(f"http://127.0.0.1:{hub.port}/kiosk/entrance", wait_until="networkidle")

    def keep(self, answer):
        # The stream of events has no size before it ends.
        if not answer.url.endswith("/events"):
            self.answers.append(answer)

    def painted(self, *pages):
        """Waits for one of some pages, and gives how long it took."""
        return self.page.wait_for_function(
            "pages => pages.includes(painted.page) && 'whole' in painted && painted", arg=pages, polling=20).json_value()

    def scan(self, code):
        """A scan up to its painted page."""
        for _ in range(200):
            try:
                with self.page.expect_request("**/scan", timeout=2_000):
                    browser.scan(self.page, code)
                found = self.painted("party", "refused")
                if found["page"] == "party":
                    return found
            except TimeoutError:
                if self.hub.process.poll() is not None:
                    raise SystemExit(f"the hub ended with {self.hub.process.returncode}") from None
            self.again += 1
        raise SystemExit("the kiosk took no scan: this machine is too busy")

    def touch(self, selector, *pages):
        self.page.evaluate("forward(600)")
        self.page.locator(selector).first.click()
        return self.painted(*pages)

    def check_in(self, code):
        """A family from the scan to the end; gives the times of the first two pages."""
        scan = self.scan(code)
        told = now = self.touch(".key", "arrived", "adjust")
        while now["page"] == "adjust":
            now = self.touch("button[value=right]", "arrived", "adjust")
        return scan, told

    def finish(self):
        self.touch(".end .button-main", "home")

    def held(self):
        """Heap in KiB, nodes, listeners and documents, after the garbage is collected."""
        for _ in range(3):
            self.session.send("HeapProfiler.collectGarbage")
        found = {one["name"]: one["value"] for one in self.session.send("Performance.getMetrics")["metrics"]}
        return found["JSHeapUsedSize"] / 1024, int(found["Nodes"]), int(found["JSEventListeners"]), int(found["Documents"])
