// The keyboard.

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Listen for keys on the whole page. */
export function listen(page) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || page.dialogOpen()) return;
    if (act(page, event)) event.preventDefault();
  });
}

function act(page, event) {
  const { key, target } = event;
  if (inText(target)) return false;
  if (key === "Escape") return page.escape();
  if (ARROWS[key]) return arrow(page, target, key);
  if (key === "Enter" && !target.closest("a, button, input, summary")) return page.enter();
  if (key === "Backspace") return page.back();
  if (key === "/") return page.search();
  if (key === "?") return page.help();
  return page.lettersOn() && letter(page, key.toLowerCase());
}

function letter(page, key) {
  if (/^[1-4]$/.test(key)) return page.answer(Number(key)) || (key < "4" && page.depth(Number(key)));
  const acts = {
    n: page.toggleOnly, e: page.openLane, t: page.toggleTheme, c: page.compareWith, p: page.pathTo, s: page.swap,
    j: () => page.stepPair(1), k: () => page.stepPair(-1), o: page.overview,
  };
  return Object.hasOwn(acts, key) && acts[key]();
}

function inText(node) {
  return node.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
}

function arrow(page, target, key) {
  const [dx, dy] = ARROWS[key];
  const region = target.closest(".list, .panel, .sheet, .side");
  if (!region) return page.walk(dx, dy);
  if (dx) return false;
  const stops = [...region.querySelectorAll("a[href], button, input")].filter((node) => node.offsetParent !== null);
  const at = stops.indexOf(target);
  const next = stops[at + dy];
  if (at < 0 || !next) return false;
  next.focus();
  return true;
}
