// What is folded and what is open, as long as the reader stays at one thing.

import { DENIED, lanesOf } from "./lanes.js";
import { factKey } from "./model.js";

/** Keep the folds of the page; `draw()` shows a change. Adds to the page what its parts ask. */
export function newFolds(page, draw) {
  const unfolded = new Set(), opened = new Set(), quotes = new Set(), groups = new Map(), lanes = new Map();
  const keyOf = (fact) => factKey(page.model, fact);
  const flip = (set, key) => set.delete(key) || set.add(key);
  Object.assign(page, {
    isOpen: (row) => row.facts.some((fact) => opened.has(keyOf(fact))),
    toggleFact(row, key) {
      const open = page.isOpen(row);
      row.facts.forEach((fact) => opened.delete(keyOf(fact)));
      if (!open) opened.add(key);
      page.go({ f: open ? "" : key });
    },
    quoteOpen: (key) => quotes.has(key),
    toggleQuote(key) { flip(quotes, key); draw(); },
    isUnfolded: (key) => unfolded.has(key),
    unfold(key) { flip(unfolded, key); draw(); },
    groupOpen: (group) => groups.get(group.key) ?? (page.thing ? group.things.includes(page.thing) : group.kind?.id === "service"),
    openGroup(group) { groups.set(group.key, !page.groupOpen(group)); draw(); },
    laneOpen: (lane) => lanes.get(lane.name) ?? ((lane.denied && lane.rows.length > 0) || lane.rows.some(page.isOpen)),
    foldLane(lane) { lanes.set(lane.name, !page.laneOpen(lane)); draw(); },
  });

  /** Open all lines of the lane that has the focus, else of the denials; or close them again. */
  function openLane() {
    const name = document.activeElement?.closest?.("[data-lane]")?.getAttribute("data-lane") ?? DENIED;
    const all = lanesOf(page.model, page.thing);
    const lane = all.find((other) => other.name === name && other.rows.length) ?? all.find((other) => other.rows.length);
    if (!lane) return false;
    const rows = lane.rows.filter((row) => row.facts.length && !row.parts);
    const open = rows.every(page.isOpen);
    for (const row of rows) row.facts.forEach((fact) => (open ? opened.delete(keyOf(fact)) : opened.add(keyOf(fact))));
    unfolded.add(`lane ${lane.name}`);
    lanes.set(lane.name, true);
    draw();
    return true;
  }

  return {
    opened, openLane,
    clear() { for (const kept of [unfolded, opened, quotes, lanes]) kept.clear(); },
    /** Close all opened lines; whether there was one. */
    closeLines() {
      const any = opened.size + quotes.size > 0;
      opened.clear();
      quotes.clear();
      return any;
    },
  };
}
