// Where the reader is: the focus of the keyboard after a change, the rows of a thing that is pointed at.

/** The key of the control that has the focus, by which it is found again after drawing anew. */
export function focusKey() {
  return document.activeElement?.getAttribute?.("data-key") ?? null;
}

/** Give the focus back to the same control, or to the title where a step led elsewhere. */
export function refocus(key, moved, toTitle) {
  const same = key && [...document.querySelectorAll("[data-key]")].find((node) => node.getAttribute("data-key") === key);
  if (same) same.focus({ preventScroll: true });
  else if (toTitle && moved && document.activeElement === document.body) document.getElementById("title")?.focus({ preventScroll: true });
}

/** A thing that is pointed at in the picture is picked out in list and panel too. */
export function markRows(thing) {
  for (const node of document.querySelectorAll("[data-thing]")) node.classList.toggle("hot", thing !== null && Number(node.dataset.thing) === thing);
}
