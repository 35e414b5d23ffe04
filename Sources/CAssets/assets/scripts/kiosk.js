// The kiosk's page: takes scans, keeps the page without history, starts again when nobody is there. Before it come scanner.js,
// moves.js, hearing.js and lines.js, after it speech.js; they speak by events whose names begin with “hazel:”.
//
// Pages are fetched and put in place of the one that stands: the browser's history stays at one entry, a code or a slip is
// never in an address, a form or the storage, and a scan is not lost between two pages. Without this script all links and forms
// work by themselves.
"use strict";

(() => {
  const DOUBLE = 500; // ms in which a second press counts as a tremor (EN 301 549 V3.2.1, 5.8)
  const ANSWER = 20; // s to ask for more time (WCAG 2.2, 2.2.1)
  const ALOUD = 40; // s for which a first page that is read aloud waits
  const AGAIN = 100; // ms until a page that is being fetched has come
  const RETRY = 4000; // ms between attempts to reach the hub again

  const { scanner } = window.hazel; // scanner.js
  let busy = false;
  const body = () => document.body;
  const find = (selector) => document.querySelector(selector);

  // Going on

  async function go(address, fields) {
    if (busy) return;
    busy = true;
    const waiting = setTimeout(() => { find("#reading").hidden = false; }, 400);
    try {
      const request = fields ? { method: "POST", body: new URLSearchParams(fields) } : {};
      const answer = await fetch(address, { ...request, headers: { Accept: "text/html" }, cache: "no-store" });
      if (answer.status === 204) return; // another page of this kiosk has it already
      if (!(answer.headers.get("Content-Type") || "").startsWith("text/html")) throw new Error("not a page");
      show(await answer.text());
    } catch {
      offline();
    } finally {
      clearTimeout(waiting);
      busy = false;
      if (find("#reading")) find("#reading").hidden = true;
    }
  }

  function show(html) {
    const next = new DOMParser().parseFromString(html, "text/html");
    if (!next.querySelector("body.kiosk")) throw new Error("not a page of the kiosk");
    document.documentElement.lang = next.documentElement.lang;
    document.documentElement.dir = next.documentElement.dir;
    document.title = next.title;
    document.body.replaceWith(document.adoptNode(next.body));
    if (find("main").dataset.page !== "display") kept = null;
    begin();
  }

  // The page from which somebody went to change how the screen looks, as it stood; it comes back with the new looks.
  let kept = null;

  function giveBack() {
    const { view } = body().dataset;
    kept.className = body().className;
    kept.dataset.view = view;
    for (const link of kept.querySelectorAll("a[href*='?lang=']")) {
      const address = new URL(link.href);
      view ? address.searchParams.set("view", view) : address.searchParams.delete("view");
      link.href = address;
    }
    for (const lang of kept.querySelectorAll("input[name=lang]")) {
      lang.form.querySelector("input[name=view]")?.remove();
      if (view) lang.insertAdjacentElement("afterend", Object.assign(document.createElement("input"), { type: "hidden", name: "view", value: view }));
    }
    document.body.replaceWith(kept);
    kept = null;
    begin();
  }

  // The hub does not answer: a sentence is already in the page; what was on it goes, and we try until the hub is back.
  function offline() {
    find("main")?.replaceChildren();
    find("#idle").hidden = true;
    find("#offline").hidden = false;
    dispatchEvent(new Event("hazel:offline"));
    const attempt = async () => {
      try {
        const answer = await fetch(body().dataset.start, { cache: "no-store" });
        if (answer.ok) return location.replace(body().dataset.start);
      } catch { /* not yet */ }
      setTimeout(attempt, RETRY);
    };
    setTimeout(attempt, RETRY);
  }

  // The scanner

  function scanned(code) {
    const { lang, view } = body().dataset;
    go(body().dataset.scan, { code, lang, ...(view && { view }) });
  }

  // A scanner that the hub reads itself: it has acted already, and here is only heard that there is a page to fetch.
  function heard() {
    if (busy) return void setTimeout(heard, AGAIN);
    const { lang, view, scanned: address } = body().dataset;
    scanner.end();
    go(address, { lang, ...(view && { view }) });
  }

  addEventListener("hazel:scan", heard); // hearing.js

  // Keys

  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  addEventListener("keydown", (event) => {
    awake();
    if (event.repeat) return event.preventDefault();
    if (scanner.isScanned(event, scanned)) { event.preventDefault(); return event.stopPropagation(); }
    // A keypad has one key to choose with; on a switch a browser would send the whole form.
    if (event.key === "Enter" && document.activeElement.matches("[type=checkbox]")) {
      event.preventDefault();
      return document.activeElement.click();
    }
    if (!arrows[event.key] || window.hazel.speaking) return; // then speech.js goes from one to the next
    event.preventDefault();
    window.hazel.move(...arrows[event.key]);
  }, true);

  // Presses

  let pressed = -DOUBLE, pressedOn = null;

  addEventListener("click", (event) => {
    const now = performance.now(), target = event.target.closest("a, button, input");
    if (!find("#idle").hidden) { // the touch that says "still here" does nothing else
      awake();
      event.preventDefault();
      return event.stopPropagation();
    }
    if (!target) return;
    // The same thing again, or whatever has come to lie under the finger.
    if (now - pressed < DOUBLE && (target === pressedOn || !pressedOn?.isConnected)) {
      event.preventDefault();
      return event.stopPropagation();
    }
    [pressed, pressedOn] = [now, target];
    if (target.matches("[data-print]")) return print();
    if (target.matches("[data-delete]")) return spell(target.form, null);
    if (target.matches("[data-letter]")) return write(target.form.querySelector("textarea"), target.dataset.letter);
    if (!target.matches("a[href]")) return;
    event.preventDefault();
    if (target.matches(".tool-display") && find("main").dataset.page !== "display") kept = body();
    if (target.matches("[data-kept]") && kept) return giveBack();
    if (target.getAttribute("href") === body().dataset.start) dispatchEvent(new Event("hazel:end")); // the next user starts clean
    go(target.href);
  }, true);

  addEventListener("submit", (event) => {
    event.preventDefault();
    const { target: form, submitter } = event;
    if (form.dataset.letters && submitter?.name === "letters") return spell(form, submitter.value);
    send(form, submitter);
  }, true);

  function send(form, submitter) {
    const fields = new URLSearchParams(new FormData(form, submitter));
    if (form.dataset.letters) fields.set("letters", form.querySelector(".letters").value);
    go(form.action, fields);
  }

  // With the script several letters can be given; the last one that fits goes on by itself.
  function spell(form, letter) {
    const output = form.querySelector(".letters");
    output.value = letter === null ? output.value.slice(0, -1) : output.value + letter;
    const next = form.querySelector("[data-continue]");
    next.disabled = output.value === "";
    if (output.value.length >= Number(form.dataset.letters)) send(form, next);
  }

  // Keys for those who have no keyboard; the one without a letter takes the last one back.
  function write(area, letter) {
    area.value = letter ? (area.value + letter).slice(0, area.maxLength) : area.value.slice(0, -1);
  }

  // Nobody there

  let idle = 0, leave = 0;

  function awake() {
    clearTimeout(idle);
    clearTimeout(leave);
    const asked = find("#idle"), seconds = Number(body().dataset.idle) || (window.hazel.speaking ? ALOUD : 0);
    if (!asked) return;
    asked.hidden = true;
    if (seconds > 0) idle = setTimeout(ask, seconds * 1000);
  }

  function ask() {
    find("#idle").hidden = false;
    find("#stay").focus({ preventScroll: true });
    dispatchEvent(new Event("hazel:ask"));
    leave = setTimeout(startAgain, ANSWER * 1000);
  }

  // A browser's own page about a hub that is away would stay for good: only a hub that answers is gone to.
  async function startAgain() {
    dispatchEvent(new Event("hazel:end"));
    try {
      const answer = await fetch(body().dataset.start, { cache: "no-store" });
      if (answer.ok) return location.replace(body().dataset.start);
    } catch { /* not now */ }
    offline();
  }

  addEventListener("pointerdown", () => { if (find("#idle").hidden) awake(); }, true);
  addEventListener("contextmenu", (event) => event.preventDefault());
  addEventListener("dragstart", (event) => event.preventDefault());
  // A page that the browser kept is never shown again.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

  function begin() {
    scanner.forget();
    for (const hidden of document.querySelectorAll(".letters, [data-delete], [data-letter], [data-continue], [data-print], .ready")) hidden.hidden = false;
    const next = find("[data-continue]");
    if (next) next.disabled = !find(".letters")?.value;
    find("h1")?.focus({ preventScroll: true });
    awake();
    dispatchEvent(new Event("hazel:page"));
  }

  Object.assign(window.hazel, { awake, speaking: false });

  begin();
})();
