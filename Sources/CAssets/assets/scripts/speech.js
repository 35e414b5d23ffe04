// Reads the screen aloud, and works it by five keys that need not be seen.
//
// What is spoken is what stands in <main>, and the name of whatever has the focus. The hub turns it into sound; it also knows whether a
// headset is plugged in, and only there says what is marked data-private. Speech is off until it is asked for, and ends with the user.
"use strict";

(() => {
  const LOUDEST = 5, USUAL = 3;
  const MANY = 8; // texts that are sent at once
  const find = (selector) => document.querySelector(selector);
  // What each key does. A keypad's own keys are given by the kiosk's configuration.
  const usual = {
    ArrowDown: "next", ArrowUp: "previous", F1: "help", F2: "repeat", F3: "quieter", F4: "louder", Escape: "back",
    AudioVolumeUp: "louder", AudioVolumeDown: "quieter",
  };

  let on = false, level = USUAL, turn = 0, asked = null, playing = null, audio = null;

  // What there is to say

  const words = (key, ...values) => (find("#speak")?.dataset[key] || "").replace(/%(\d)/g, (whole, at) => values[at - 1] ?? whole);

  // The language of a text: its own where it has one, such as the name of a language in the list of them.
  const tongue = (element) => element.closest("[lang]")?.lang || document.body.dataset.lang;
  const isPrivate = (element) => Boolean(element.closest("[data-private]"));
  const isSilent = (element) => Boolean(element.closest("[aria-hidden=true], [hidden], noscript, script, svg, .visually-hidden-from-speech"));

  // A text of its own for each run of the page that is private, or is not.
  function runs(root) {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const owner = walker.currentNode.parentElement, text = walker.currentNode.data.replace(/\s+/g, " ").trim();
      if (!text || isSilent(owner) || !owner.checkVisibility() || owner.closest("a, button, label, .keys")) continue;
      const block = owner.closest("h1, h2, p, li, td, div"), last = found.at(-1), hidden = isPrivate(owner), lang = tongue(owner);
      if (last && last.hidden === hidden && last.lang === lang && last.block === block) last.text += ` ${text}`;
      else found.push({ text, hidden, lang, block });
    }
    return found.reduce((parts, { text, hidden, lang }) => {
      const last = parts.at(-1);
      if (last && last.hidden === hidden && last.lang === lang && last.texts.length < MANY) last.texts.push(text);
      else parts.push({ texts: [text], hidden, lang });
      return parts;
    }, []);
  }

  function nameOf(element) {
    const label = element.getAttribute("aria-label") || (element.closest("label") || element).innerText || "";
    return label.replace(/\s+/g, " ").trim();
  }

  function described(element) {
    const name = nameOf(element), all = window.hazel.stops(), place = all.indexOf(element) + 1;
    const state = element.type === "checkbox" ? element.checked : { true: true, false: false }[element.getAttribute("aria-checked")];
    const key = state === undefined ? "button" : state ? "buttonOn" : "buttonOff";
    const where = words("position", place, all.length);
    const hidden = isPrivate(element) || Boolean((element.closest("label") || element).querySelector("[data-private]"));
    // A key of a pad says what stands on it, and no more: there are many.
    if (element.closest(".keys")) return [{ texts: [name], hidden }];
    const lang = tongue(element);
    return lang === document.body.dataset.lang ? [{ texts: [words(key, name), where], hidden }] : [{ texts: [name], hidden, lang }, { texts: [where], hidden }];
  }

  // Saying it

  function hush() {
    turn += 1;
    asked?.abort();
    if (asked) fetch(document.body.dataset.speech, { method: "POST", body: new URLSearchParams({ stop: "1" }) }).catch(() => {});
    asked = null;
    playing?.stop();
    playing = null;
  }

  async function say(parts) {
    hush();
    const mine = turn;
    for (const part of parts) {
      if (mine !== turn) return;
      await speak(part, mine);
    }
  }

  async function speak({ texts, hidden, lang = document.body.dataset.lang }, mine) {
    const { speech } = document.body.dataset;
    asked = new AbortController();
    const fields = new URLSearchParams([["lang", lang], ["level", level], ...texts.map((text) => ["text", text])]);
    if (hidden) fields.set("private", "1");
    try {
      const answer = await fetch(speech, { method: "POST", body: fields, signal: asked.signal, cache: "no-store" });
      if (mine !== turn) return;
      asked = null;
      if ((answer.headers.get("Content-Type") || "").startsWith("audio/")) return await play(await answer.arrayBuffer(), mine);
      const { spoken } = await answer.json();
      if (spoken === "no-voice" && lang !== document.body.dataset.lang) return await speak({ texts, hidden }, mine);
      if (spoken === "no-voice") return stay(words("noVoice"));
      if (spoken === "not-private" && hidden) return await speak({ texts: [words("notPrivate")], hidden: false }, mine);
      if (spoken === "failed") stay(words("failed"));
    } catch { /* stopped, or the hub does not answer: the page says that */ }
  }

  async function play(data, mine) {
    audio ??= new AudioContext();
    const buffer = await audio.decodeAudioData(data);
    if (mine !== turn) return;
    await new Promise((done) => {
      playing = audio.createBufferSource();
      playing.buffer = buffer;
      playing.connect(audio.destination);
      playing.onended = done;
      playing.start();
    });
  }

  // A hub that is away makes no sound: the one sentence about it is fetched while it is here.
  let away = null, awayIn = "";

  async function prepare() {
    const { lang, speech } = document.body.dataset;
    if (lang === awayIn) return;
    [away, awayIn] = [null, lang];
    const texts = [...document.querySelectorAll("#offline h2, #offline p")].map((e) => ["text", e.textContent]);
    try {
      const answer = await fetch(speech, { method: "POST", body: new URLSearchParams([["lang", lang], ["level", level], ["sound", "1"], ...texts]), cache: "no-store" });
      if ((answer.headers.get("Content-Type") || "").startsWith("audio/")) away = await answer.arrayBuffer();
    } catch { awayIn = ""; }
  }

  function sayAway() {
    if (!on || !away) return;
    hush();
    play(away.slice(0), turn).catch(() => {});
  }

  // What cannot be said aloud is written.
  function stay(text) {
    const note = find("#speech-note");
    if (note) [note.textContent, note.hidden] = [text, false];
  }

  // When

  function page(before = []) {
    const main = find("main");
    prepare();
    if (main) say([...before, ...runs(main)]);
  }

  function toggle() {
    on = !on;
    window.hazel.speaking = on;
    mark();
    window.hazel.awake();
    if (on) page([{ texts: [words("started"), words("how")], hidden: false }]);
    else { hush(); level = USUAL; }
  }

  function mark() {
    const button = find("#speak");
    if (!button) return;
    button.hidden = false;
    button.setAttribute("aria-pressed", String(on));
    const note = find("#speech-note");
    if (note) note.hidden = true;
  }

  function louder(by) {
    level = Math.min(LOUDEST, Math.max(1, level + by));
    if (on && document.activeElement !== document.body) say(described(document.activeElement));
  }

  const acts = {
    next: () => window.hazel.step(1), previous: () => window.hazel.step(-1),
    choose: () => document.activeElement?.click(), back: () => find("main .back")?.click(), help: () => find(".tool-person")?.click(),
    repeat: () => (on ? page() : toggle()), louder: () => louder(1), quieter: () => louder(-1),
  };

  addEventListener("keydown", (event) => {
    const own = JSON.parse(document.body.dataset.keys || "{}");
    const act = own[event.key] || own[event.code] || usual[event.key];
    if (!act || event.repeat || !on && ["next", "previous"].includes(act)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    window.hazel.awake();
    acts[act]();
  }, true);

  addEventListener("click", (event) => {
    if (event.target.closest("#speak")) toggle();
    else if (on) hush();
  });
  addEventListener("pointerdown", (event) => { if (on && !event.target.closest("#speak")) hush(); }, true);
  addEventListener("change", (event) => { if (on) say(described(event.target)); });
  addEventListener("focusin", (event) => { if (on && event.target.matches("a, button, input")) say(described(event.target)); });
  addEventListener("hazel:page", () => { mark(); if (on) page(); });
  addEventListener("hazel:end", () => { if (on) toggle(); level = USUAL; });
  addEventListener("hazel:offline", sayAway);
  addEventListener("hazel:ask", () => { if (on) say(runs(find("#idle"))); });
  if (document.readyState !== "loading") mark();
  else addEventListener("DOMContentLoaded", mark);
})();
