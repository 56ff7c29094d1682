// The queue of suggestions by the keyboard: j and k move, y, n and s press the buttons that say so, ? shows the keys. They can be turned off.
const asked = [...document.querySelectorAll(".ask")];
const keys = document.querySelector(".keys");
const on = keys.querySelector("input");
const at = () => asked.indexOf(document.activeElement?.closest(".ask"));
const focus = (i) => asked[Math.max(0, Math.min(asked.length - 1, i))]?.focus();
const press = (key) => asked[at()]?.querySelector(`[data-key="${key}"]`)?.click();
const acts = new Map([
  ["j", () => focus(at() + 1)],
  ["k", () => focus(at() - 1)],
  ["?", () => { keys.open = !keys.open; }],
  ...["y", "n", "s"].map((key) => [key, () => press(key)]),
]);
on.checked = localStorage.getItem("review-keys") !== "off";
on.closest("[hidden]").hidden = false;
on.addEventListener("change", () => localStorage.setItem("review-keys", on.checked ? "on" : "off"));
document.addEventListener("keydown", (event) => {
  const typed = event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea");
  const act = acts.get(event.key);
  if (typed || !act || !on.checked) return;
  event.preventDefault();
  // A key held down must not answer the next suggestion too.
  if (!event.repeat || "jk".includes(event.key)) act();
});
if (document.querySelector(".notice")) focus(0);
