// Shows the name of the key that is pressed (KeyboardEvent.key, UI Events), and what it does: by that name the configuration knows it.
"use strict";

(() => {
  const pressed = () => document.querySelector("#pressed");
  const action = (name) => [...document.querySelectorAll("[data-key]")].find((e) => e.textContent === name)?.nextElementSibling.textContent;
  const NAMELESS = ["Unidentified", "Dead", "Process"];

  addEventListener("keydown", (event) => {
    if (event.repeat) return;
    if (!["Tab", "Enter", "Shift"].includes(event.key)) event.preventDefault();
    const { key } = event, { nothing, unnamed, typed } = pressed().dataset;
    if (NAMELESS.includes(key)) { pressed().textContent = unnamed; return; }
    if (key.length < 2) { pressed().textContent = `${key === " " ? "Space" : key}: ${typed}`; return; }
    pressed().textContent = `${key}: ${action(key) || nothing}`;
    document.querySelector("#line").textContent = `keys:\n  ${key}: ${action(key) || "next"}`;
  }, true);
})();
