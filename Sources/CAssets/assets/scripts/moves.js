// Where the focus goes by a key: to the nearest stop in a direction, or to the next as it is read.
"use strict";

(() => {
  const stops = () => [...document.querySelectorAll("a[href], button, input:not([type=hidden])")].filter((e) => {
    const asked = document.querySelector("#idle");
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

  window.hazel = { ...window.hazel, stops, move, step };
})();
