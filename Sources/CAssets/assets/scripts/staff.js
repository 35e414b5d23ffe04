// The arrivals list: follows the journal, does acts without leaving the page, and keeps the minutes.
//
// The server's page is the only source of what is shown: after each change the element #board is taken anew from it.
"use strict";

(() => {
  const MINUTES = 15_000; // ms between two looks at the minutes
  const RETRY = 3_000; // ms until a hub that refused is asked again
  const TOGETHER = 150; // ms: changes that come together are fetched once

  const events = document.body.dataset.events;
  const board = () => document.querySelector("#board");
  const lost = document.querySelector("#lost");
  const failed = document.querySelector("#failed");
  const said = document.querySelector("#said");
  let fetching = false, again = false, soon = 0;

  async function refresh() {
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      const answer = await fetch(document.body.dataset.from || location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.querySelector("#board");
      if (!next) return location.reload();
      put(document.adoptNode(next));
      lost.hidden = true;
    } catch {
      lost.hidden = false;
    } finally {
      fetching = false;
      if (again) { again = false; refresh(); }
    }
  }

  // The focus stays on the same button; where that has gone, on the first of the same row.
  function put(next) {
    const focused = document.activeElement?.closest("#board") ? document.activeElement : null;
    const row = focused?.closest("form")?.querySelector("[name=target]")?.value;
    for (const open of board().querySelectorAll("details[open]")) next.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute("open", "");
    board().replaceWith(next);
    if (!focused) return;
    const fields = [...next.querySelectorAll("[name=target]")];
    const same = focused.id && document.getElementById(focused.id);
    (same || fields.find((field) => field.value === row)?.form.querySelector("button"))?.focus({ preventScroll: true });
  }

  document.addEventListener("submit", async (event) => {
    const { target: form, submitter } = event;
    if (!form.closest("#board")) return;
    event.preventDefault();
    if (submitter.dataset.confirm && !confirm(submitter.dataset.confirm)) return;
    const body = new URLSearchParams(new FormData(form, submitter)); // a disabled button would not be in it
    submitter.disabled = true;
    try {
      const answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" }, body });
      failed.hidden = answer.ok;
      if (answer.ok) said.textContent = submitter.dataset.said || submitter.getAttribute("aria-label") || submitter.textContent;
    } catch {
      lost.hidden = false;
    } finally {
      submitter.disabled = false;
      refresh();
    }
  });

  // The server writes the minutes with their unit in the page's language; only the number is renewed.
  function minutes() {
    for (const time of document.querySelectorAll("time[data-since]")) {
      const since = Math.max(0, Math.floor((Date.now() - Date.parse(time.dataset.since)) / 60_000));
      if (Number.isFinite(since)) time.textContent = time.textContent.replace(/\d+/, since);
    }
  }

  // A call that nobody has answered for too long is marked when its time comes, in words and in colour.
  function late() {
    for (const mark of document.querySelectorAll("[data-late][hidden]")) {
      if (Date.now() < Date.parse(mark.dataset.late)) continue;
      mark.hidden = false;
      mark.closest(".notice").classList.add("notice-late");
      said.textContent = mark.textContent;
    }
  }

  // The browser tries a broken line again by itself. What the hub itself refuses it gives up: then the page is asked, which wants
  // a new secret where the hub was started anew.
  function follow() {
    const source = new EventSource(events);
    source.addEventListener("open", () => { lost.hidden = true; });
    source.addEventListener("change", () => { clearTimeout(soon); soon = setTimeout(refresh, TOGETHER); });
    source.addEventListener("error", () => {
      lost.hidden = false;
      if (source.readyState === EventSource.CLOSED) setTimeout(() => refresh().then(follow), RETRY);
    });
  }

  if (!events) return;
  follow();
  setInterval(() => { minutes(); late(); }, MINUTES);
})();
