// The pairs that the reader says he mixes up; kept in the browser where it allows that, else for this visit.

import { recall, remember } from "./settings.js";

const KEY = "pins";
const LONGEST = 500;

/** A pair as it is kept: the ids in order of the alphabet. */
export function pairKey(model, a, b) {
  return [model.things[a].id, model.things[b].id].sort().join("~");
}

/** Open the kept pairs; whatever does not read as a list of pairs is taken as none. */
export function openPins() {
  const keys = new Set(readPins(recall(KEY)));
  return {
    has: (key) => keys.has(key),
    size: () => keys.size,
    all: () => [...keys],
    toggle(key) {
      if (!keys.delete(key)) keys.add(key);
      remember(KEY, JSON.stringify([...keys]));
    },
    add(more) {
      readPins(JSON.stringify(more)).forEach((key) => keys.add(key));
      remember(KEY, JSON.stringify([...keys]));
    },
  };
}

function readPins(text) {
  try {
    const list = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.filter((key) => typeof key === "string" && key.length < LONGEST) : [];
  } catch {
    return [];
  }
}
