// What a scanner types, told from what a person types. The measures are those of the hub's own reading of scanners.
"use strict";

(() => {
  const BETWEEN_KEYS = 50; // ms: a scanner types faster than this, a person does not
  const PAUSE = 250; // ms of silence that end a scan without Enter or Tab
  const AFTER = 300; // ms after a scan in which Enter and Tab still belong to it
  const SHORTEST = 4; // characters of a scan that an Enter or Tab ends
  const SHORTEST_BY_PAUSE = 8;
  const LONGEST = 600; // what is longer than any pass is cut here; the hub refuses it

  let typed = "", last = 0, pause = 0, ended = -Infinity;

  function forget() {
    typed = "";
    clearTimeout(pause);
  }

  // A scan is over: what it was.
  function end() {
    const code = typed;
    forget();
    ended = performance.now();
    return code;
  }

  // True where the key belongs to a scan, and nothing else may act on it. A whole code is handed on.
  function isScanned(event, scanned) {
    const now = event.timeStamp, fast = now - last < BETWEEN_KEYS;
    if (event.key === "Enter" || event.key === "Tab") {
      if (fast && typed.length >= SHORTEST) { scanned(end()); return true; }
      forget();
      return performance.now() - ended < AFTER; // the second end of a scanner that sends two
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (!fast) forget();
    last = now;
    if (typed.length < LONGEST) typed += event.key;
    clearTimeout(pause);
    pause = setTimeout(() => (typed.length >= SHORTEST_BY_PAUSE ? scanned(end()) : forget()), PAUSE);
    return typed.length > 1;
  }

  window.hazel = { ...window.hazel, scanner: { isScanned, forget, end } };
})();
