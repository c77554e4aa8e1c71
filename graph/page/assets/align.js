// What is told of one thing laid beside what is told of another; the same as in graph/confusable/align.py.

import { judgeOf, opposite, same } from "./matters.js";

const MOST = 3; // matters that are shown

/**
 * Sort the points of two things into `opposite`, `apart` (one matter, the clearest first), `shared`, `left` and
 * `right`; every point is used once, and every line answers once. A meeting is `{ name, x, y }`.
 */
export function align(a, b, weights) {
  const shared = join(a, b, same);
  const against = join(shared.a, shared.b, opposite);
  const once = new Set(against.met.flatMap(({ x, y }) => [lineOf(x, 0), lineOf(y, 1)]));
  const apart = join(against.a, against.b, judgeOf([...a, ...b], weights), { least: weights["facet.least"], most: MOST, once });
  return { opposite: against.met, apart: apart.met, shared: shared.met, left: apart.a, right: apart.b };
}

/** Join the best two, then the best two of the rest; give also what is left on either side. */
function join(a, b, judge, { least = 0, most = Infinity, once = null } = {}) {
  const found = [];
  a.forEach((x, i) => b.forEach((y, j) => {
    const it = judge(x, y);
    if (it && it.worth >= least) found.push({ ...it, x, y, i, j });
  }));
  found.sort((one, two) => two.worth - one.worth || one.i + one.j - two.i - two.j || one.i - two.i);
  const used = new Set();
  const met = [];
  for (const one of found) {
    const lines = [lineOf(one.x, 0), lineOf(one.y, 1)];
    if (met.length === most || used.has(one.x) || used.has(one.y) || (once && lines.some((line) => once.has(line)))) continue;
    [one.x, one.y].forEach((point) => used.add(point));
    if (once) lines.forEach((line) => once.add(line));
    met.push(one);
  }
  return { met, a: a.filter((point) => !used.has(point)), b: b.filter((point) => !used.has(point)) };
}

/** The line of a point, kept apart by its side. */
function lineOf({ proof }, side) {
  return `${side} ${proof.note.i} ${proof.first}`;
}
