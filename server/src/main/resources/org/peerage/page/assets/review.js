// The queue of suggestions by the keyboard: j and k move, y, n and s press the buttons that say so, ? shows the keys.
const asked = [...document.querySelectorAll(".ask")];
const at = () => asked.indexOf(document.activeElement?.closest(".ask"));
const focus = (i) => asked[Math.max(0, Math.min(asked.length - 1, i))]?.focus();
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  const act = {
    j: () => focus(at() + 1),
    k: () => focus(at() - 1),
    "?": () => { const keys = document.querySelector(".keys"); keys.open = !keys.open; },
  }[event.key] ?? (/^[yns]$/.test(event.key) ? () => asked[at()]?.querySelector(`[data-key="${event.key}"]`)?.click() : null);
  if (act) {
    event.preventDefault();
    act();
  }
});
if (document.querySelector(".notice")) focus(0);
