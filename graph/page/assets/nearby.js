// The neighbourhood of a thing: who is near, who comes first, what is left out for now.

import { linesBetween, mixUps, shows } from "./links.js";

export const CAP = 120; // things drawn at once
const WEIGHT = { disagree: 8, denied: 7, named: 4, plain: 3, confused: 2 };

/**
 * Collect the things around a focus.
 *
 * `first` is how many direct neighbours are drawn to begin with, `deeper` how many of each further level,
 * `step` how many each "Show more" adds. Returns batches to be placed one after the other, the level of each
 * thing, the thing through which it hangs on, and how many there are in all.
 */
export function nearby(model, focus, { depth, more, filters, first, deeper, step }) {
  const levels = new Map([[focus, 0]]);
  const anchor = new Map();
  const rings = [];
  let edge = [focus];
  for (let level = 1; level <= depth; level += 1) {
    edge = ring(model, edge, levels, anchor, filters, level);
    rings.push(edge);
  }
  const total = levels.size - 1;
  const batches = [rings[0].slice(0, first)];
  for (const outer of rings.slice(1)) batches.push(reachable(outer, batches.flat(), anchor, focus).slice(0, deeper));
  const chosen = new Set(batches.flat());
  const waiting = rings.flat().filter((thing) => !chosen.has(thing));
  for (let k = 0; k < more && waiting.length; k += 1) batches.push(waiting.splice(0, step));
  return { batches: capped(batches), levels, anchor, total };
}

function ring(model, edge, levels, anchor, filters, level) {
  const found = new Map();
  for (const from of edge) {
    for (const [to, weight] of ties(model, from, filters)) {
      if (levels.has(to)) continue;
      const known = found.get(to) ?? 0;
      if (weight > known) {
        found.set(to, weight);
        anchor.set(to, from);
      }
    }
  }
  const next = [...found.keys()].sort((a, b) => found.get(b) - found.get(a) || model.things[b].near.size - model.things[a].near.size || a - b);
  next.forEach((thing) => levels.set(thing, level));
  return next;
}

function ties(model, from, filters) {
  const thing = model.things[from];
  const others = new Set(thing.near.keys());
  if (shows(filters, "confused")) mixUps(thing).forEach((pair) => others.add(pair.other));
  const found = [];
  for (const to of others) {
    if (filters.kinds.has(model.things[to].kind.id)) continue;
    const lines = linesBetween(model, from, to, filters);
    if (!lines.length) continue;
    const strongest = Math.max(...lines.map((line) => WEIGHT[line.style]));
    const proofs = lines.flatMap((line) => line.facts).reduce((sum, fact) => sum + fact.proofs.length, 0);
    found.push([to, strongest + Math.min(proofs, 10) / 4]);
  }
  return found;
}

/** Things of a further level whose anchor is drawn; the rest would hang in the air. */
function reachable(outer, drawn, anchor, focus) {
  const there = new Set([focus, ...drawn]);
  return outer.filter((thing) => there.has(anchor.get(thing)));
}

function capped(batches) {
  let left = CAP;
  return batches.map((batch) => {
    const kept = batch.slice(0, left);
    left -= kept.length;
    return kept;
  });
}

/** All lines among the drawn things. */
export function linesAmong(model, drawn, filters) {
  const there = new Set(drawn);
  const seen = new Set();
  const lines = [];
  for (const a of there) {
    for (const b of [...model.things[a].near.keys(), ...mixUps(model.things[a]).map((pair) => pair.other)]) {
      const key = Math.min(a, b) * model.things.length + Math.max(a, b);
      if (!there.has(b) || seen.has(key)) continue;
      seen.add(key);
      lines.push(...spread(linesBetween(model, a, b, filters)));
    }
  }
  return lines;
}

/** Lines of one pair lie side by side. */
function spread(lines) {
  return lines.map((line, k) => ({ ...line, shift: (k - (lines.length - 1) / 2) * 12 }));
}
