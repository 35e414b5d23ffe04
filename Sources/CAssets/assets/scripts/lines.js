// Lines that change by themselves: what families said and what was done, and who comes.
"use strict";

(() => {
  const SAID = 20_000; // ms for which one line of “you said, we did” stands
  const WHO = 3000; // ms between two questions who comes

  // “You said, we did”: the next line, as long as nobody is here and nothing must stand still.

  let touched = -SAID;

  for (const name of ["keydown", "pointerdown", "hazel:page"]) addEventListener(name, () => { touched = performance.now(); }, true);

  setInterval(() => {
    const lines = [...document.querySelectorAll(".said-one")], now = lines.findIndex((line) => !line.hidden);
    const isCalm = document.body.classList.contains("calm") || matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (lines.length < 2 || isCalm || performance.now() - touched < SAID) return;
    lines.forEach((line, index) => { line.hidden = index !== (now + 1) % lines.length; });
  }, SAID);

  // A family waits for a person: who comes is said as soon as one of staff has answered.

  async function listen() {
    const who = document.querySelector("[data-who]");
    if (!who || who.textContent) return;
    try {
      const fields = { ticket: who.dataset.ticket, lang: document.body.dataset.lang };
      const answer = await fetch(who.dataset.who, {
        method: "POST", body: new URLSearchParams(fields), headers: { Accept: "application/json" }, cache: "no-store",
      });
      const { text } = answer.ok ? await answer.json() : {};
      if (text && who.isConnected) who.textContent = text;
    } catch { /* the page stays as it is */ }
  }

  setInterval(listen, WHO);
})();
