// What the hub tells the kiosk: a scan of its own scanner, whether that is there, and a slip that was not printed.
"use strict";

(() => {
  const RETRY = 4000; // ms between attempts to hear the hub again

  let isAway = false;

  function showScanner() {
    const away = document.querySelector(".scanner-away");
    if (!away) return;
    away.hidden = !isAway;
    document.querySelector(".ready").hidden = isAway;
  }

  // The slip is printed while the page is shown already: where there is no paper after all, the family is to remember its picture.
  let unprinted = "";

  function showSlip() {
    const line = document.querySelector(".remember");
    if (line && line.dataset.arrival === unprinted) line.hidden = false;
  }

  function hear() {
    if (!location.protocol.startsWith("http") || !document.body.dataset.events) return;
    const source = new EventSource(document.body.dataset.events); // it connects again by itself …
    source.addEventListener("scan", () => dispatchEvent(new Event("hazel:scan")));
    source.addEventListener("scanner", (event) => { ({ isAway } = JSON.parse(event.data)); showScanner(); });
    source.addEventListener("slip", (event) => { ({ arrival: unprinted } = JSON.parse(event.data)); showSlip(); });
    source.addEventListener("error", () => { // … unless it was answered with something else
      if (source.readyState === EventSource.CLOSED) setTimeout(hear, RETRY);
    });
  }

  addEventListener("hazel:page", () => {
    const { page, scanner } = document.querySelector("main").dataset;
    if (page === "home") isAway = scanner === "away";
    showScanner();
    showSlip();
  });
  hear();
})();
