// The kiosk's page: catches the scanner, keeps the page without history, starts again when nobody is there, moves by arrow keys.
//
// Pages are fetched and put in place of the one that stands: the browser's history stays at one entry, a code or a slip is
// never in an address, a form or the storage, and a scan is not lost between two pages. Without this script all links and forms
// work by themselves.
"use strict";

(() => {
  const BETWEEN_KEYS = 50; // ms: a scanner types faster than this, a person does not
  const PAUSE = 250; // ms of silence that end a scan without Enter or Tab
  const AFTER = 300; // ms after a scan in which Enter and Tab still belong to it
  const SHORTEST = 4; // characters of a scan that an Enter or Tab ends
  const SHORTEST_BY_PAUSE = 8;
  const LONGEST = 600; // what is longer than any pass is cut here; the hub refuses it
  const DOUBLE = 500; // ms in which a second press counts as a tremor (EN 301 549 V3.2.1, 5.8)
  const ANSWER = 20; // s to ask for more time (WCAG 2.2, 2.2.1)
  const WHO = 3000; // ms between two questions who comes
  const SAID = 20_000; // ms for which one line of “you said, we did” stands
  const ALOUD = 40; // s for which a first page that is read aloud waits
  const AGAIN = 100; // ms until a page that is being fetched has come
  const RETRY = 4000; // ms between attempts to reach the hub again

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

  let typed = "", last = 0, pause = 0, ended = -Infinity;

  function forget() {
    typed = "";
    clearTimeout(pause);
  }

  function scanned() {
    const code = typed;
    forget();
    ended = performance.now();
    const { lang, view } = body().dataset;
    go(body().dataset.scan, { code, lang, ...(view && { view }) });
  }

  // A scanner that the hub reads itself: it has acted already, and here is only heard that there is a page to fetch.
  function heard() {
    if (busy) return void setTimeout(heard, AGAIN);
    const { lang, view, scanned: address } = body().dataset;
    forget();
    ended = performance.now();
    go(address, { lang, ...(view && { view }) });
  }

  let isAway = false;

  function showScanner() {
    const away = find(".scanner-away");
    if (!away) return;
    away.hidden = !isAway;
    find(".ready").hidden = isAway;
  }

  // The slip is printed while the page is shown already: where there is no paper after all, the family is to remember its picture.
  let unprinted = "";

  function showSlip() {
    const line = find(".remember");
    if (line && line.dataset.arrival === unprinted) line.hidden = false;
  }

  function hear() {
    if (!location.protocol.startsWith("http") || !body().dataset.events) return;
    const source = new EventSource(body().dataset.events); // it connects again by itself …
    source.addEventListener("scan", heard);
    source.addEventListener("scanner", (event) => { ({ isAway } = JSON.parse(event.data)); showScanner(); });
    source.addEventListener("slip", (event) => { ({ arrival: unprinted } = JSON.parse(event.data)); showSlip(); });
    source.addEventListener("error", () => { // … unless it was answered with something else
      if (source.readyState === EventSource.CLOSED) setTimeout(hear, RETRY);
    });
  }

  // True where the key belongs to a scan, and nothing else may act on it.
  function isScanned(event) {
    const now = event.timeStamp, fast = now - last < BETWEEN_KEYS;
    if (event.key === "Enter" || event.key === "Tab") {
      if (fast && typed.length >= SHORTEST) { scanned(); return true; }
      forget();
      return performance.now() - ended < AFTER; // the second end of a scanner that sends two
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (!fast) forget();
    last = now;
    if (typed.length < LONGEST) typed += event.key;
    clearTimeout(pause);
    pause = setTimeout(() => (typed.length >= SHORTEST_BY_PAUSE ? scanned() : forget()), PAUSE);
    return typed.length > 1;
  }

  // Keys

  const stops = () => [...document.querySelectorAll("a[href], button, input:not([type=hidden])")].filter((e) => {
    const asked = find("#idle");
    return e.checkVisibility() && !e.disabled && (asked.hidden || asked.contains(e));
  });

  // The nearest stop in a direction. What lies beside the way counts three times as far.
  function move(across, along) {
    const all = stops(), from = document.activeElement;
    if (!all.includes(from)) return all[0]?.focus();
    const here = from.getBoundingClientRect();
    let best, least = Infinity;
    for (const one of all) {
      const there = one.getBoundingClientRect();
      const apart = {
        x: Math.max(0, there.left - here.right, here.left - there.right), y: Math.max(0, there.top - here.bottom, here.top - there.bottom),
      };
      const turn = (there.left + there.right - here.left - here.right) * across + (there.top + there.bottom - here.top - here.bottom) * along;
      const way = across ? apart.x + 3 * apart.y : apart.y + 3 * apart.x;
      if (one !== from && turn > 8 && way < least) [best, least] = [one, way];
    }
    best?.focus();
  }

  // One after the other, in the order in which they are read, and round again.
  function step(by) {
    const all = stops(), at = all.indexOf(document.activeElement);
    const after = all.findIndex((e) => document.activeElement.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
    const from = at >= 0 ? at + by : by > 0 ? Math.max(after, 0) : after - 1;
    all.at((from + all.length) % all.length)?.focus();
  }

  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  addEventListener("keydown", (event) => {
    awake();
    if (event.repeat) return event.preventDefault();
    if (isScanned(event)) { event.preventDefault(); return event.stopPropagation(); }
    // A keypad has one key to choose with; on a switch a browser would send the whole form.
    if (event.key === "Enter" && document.activeElement.matches("[type=checkbox]")) {
      event.preventDefault();
      return document.activeElement.click();
    }
    if (!arrows[event.key] || window.hazel.speaking) return; // then speech.js goes from one to the next
    event.preventDefault();
    move(...arrows[event.key]);
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

  // “You said, we did”: the next line, as long as nobody is here and nothing must stand still.

  let touched = -SAID;

  setInterval(() => {
    const lines = [...document.querySelectorAll(".said-one")], now = lines.findIndex((line) => !line.hidden);
    const isCalm = body().classList.contains("calm") || matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (lines.length < 2 || isCalm || performance.now() - touched < SAID) return;
    lines.forEach((line, index) => { line.hidden = index !== (now + 1) % lines.length; });
  }, SAID);

  // Nobody there

  let idle = 0, leave = 0;

  function awake() {
    touched = performance.now();
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
    forget();
    for (const hidden of document.querySelectorAll(".letters, [data-delete], [data-letter], [data-continue], [data-print], .ready")) hidden.hidden = false;
    const next = find("[data-continue]");
    if (next) next.disabled = !find(".letters")?.value;
    if (find("main").dataset.page === "home") isAway = find("main").dataset.scanner === "away";
    showScanner();
    showSlip();
    find("h1")?.focus({ preventScroll: true });
    awake();
    dispatchEvent(new Event("hazel:page"));
  }

  window.hazel = { step, stops, awake, speaking: false };
  // A family waits for a person: who comes is said as soon as one of staff has answered.

  async function listen() {
    const who = find("[data-who]");
    if (!who || who.textContent) return;
    try {
      const fields = { ticket: who.dataset.ticket, lang: body().dataset.lang };
      const answer = await fetch(who.dataset.who, {
        method: "POST", body: new URLSearchParams(fields), headers: { Accept: "application/json" }, cache: "no-store",
      });
      const { text } = answer.ok ? await answer.json() : {};
      if (text && who.isConnected) who.textContent = text;
    } catch { /* the page stays as it is */ }
  }

  setInterval(listen, WHO);

  const start = () => { begin(); hear(); };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
