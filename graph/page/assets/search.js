// Search: names, other names, near spellings, lines of the notes.

import { distance, fold } from "./names.js";

const EXACT = 0, START = 1, WORD = 2, INSIDE = 3;

/** Fold every name and other name once. */
export function searchIndex(model) {
  const entries = [];
  for (const thing of model.order) {
    entries.push({ thing, alias: "", key: fold(thing.name) });
    for (const alias of thing.aliases) entries.push({ thing, alias, key: fold(alias) });
  }
  return { entries, notes: model.notes.map((note) => ({ note, low: lower(note.text) })) };
}

/** Look a text up. Names come before other names of the same closeness, better connected things before others. */
export function search(index, text, limits = { names: 7, near: 3, lines: 5 }) {
  const query = fold(text);
  if (!query) return { names: [], near: [], lines: [], total: 0, more: 0 };
  const found = matches(index, query);
  const near = nearest(index, query, new Set(found.map((hit) => hit.thing)), limits.near, found.length === 0);
  const { lines, total } = matchingLines(index, text.trim(), limits.lines);
  return { names: found.slice(0, limits.names), near, lines, total, more: Math.max(0, found.length - limits.names) };
}

function matches(index, query) {
  const best = new Map();
  index.entries.forEach((entry, order) => {
    const how = closeness(entry.key, query);
    if (how === null) return;
    const hit = { ...entry, rank: how * 2 + (entry.alias ? 1 : 0), order };
    const known = best.get(entry.thing);
    if (!known || hit.rank < known.rank) best.set(entry.thing, hit);
  });
  return [...best.values()].sort((a, b) => a.rank - b.rank || a.order - b.order);
}

function closeness(key, query) {
  const at = key.indexOf(query);
  if (at < 0) return null;
  if (at === 0) return key.length === query.length ? EXACT : START;
  return key[at - 1] === " " ? WORD : query.length > 1 ? INSIDE : null;
}

/** The names that are spelled nearly like the query; `wide` takes more mistakes and never comes back empty-handed early. */
export function nearest(index, query, skip, most, wide = false) {
  if (query.length < 3) return [];
  const allowed = Math.max(1, Math.floor(query.length / (wide ? 2.5 : 4)));
  const best = new Map();
  index.entries.forEach((entry, order) => {
    if (skip.has(entry.thing)) return;
    const far = distance(entry.key, query, allowed);
    const known = best.get(entry.thing);
    if (far <= allowed && (!known || far < known.far)) best.set(entry.thing, { ...entry, far, order });
  });
  return [...best.values()].sort((a, b) => a.far - b.far || a.order - b.order).slice(0, most);
}

function matchingLines(index, text, most) {
  const query = lower(text);
  const lines = [];
  let total = 0;
  if (query.length < 2) return { lines, total };
  for (const { note, low } of index.notes) {
    let from = low.indexOf(query);
    while (from >= 0) {
      const number = lineAt(note, from);
      const [start, end] = note.spans[number - 1];
      if (lines.length < most) lines.push({ note, number, text: note.text.slice(start, end), at: from - start, length: query.length });
      total += 1;
      from = low.indexOf(query, Math.max(end, from + 1));
    }
  }
  return { lines, total };
}

/** Lower case that keeps every character at its place. */
function lower(text) {
  const low = text.toLowerCase();
  return low.length === text.length ? low : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** The line, from 1, of a character of a note. */
function lineAt(note, offset) {
  let low = 0;
  let high = note.spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (note.spans[middle][0] <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
