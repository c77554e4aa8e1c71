// Two things side by side: what is said of both, of one only, the opposite of each other, and of the pair itself.

import { align } from "./align.js";
import { compare, quoteText } from "./model.js";
import { groundOf, readPoints, vocabulary } from "./reading.js";
import { otherEnd, wordsOf } from "./sentence.js";

/**
 * Lay two things side by side. Each list holds rows `{ kind, words, left, right }`, those of two cells with their
 * `matter`; a cell is `{ facts, thing, text, value, denied, words, stated, torn }`, or null where the notes say
 * nothing. `differ` holds one matter on which both sides have a line, `said` the facts between the two.
 */
export function comparison(model, a, b) {
  const [one, other] = [model.things[a], model.things[b]];
  const names = new Set([...vocabulary(one), ...vocabulary(other)]);
  const found = align(readPoints(model, one, b, names), readPoints(model, other, a, names), groundOf(model).weights);
  const both = (kind) => ({ name, x, y }) => {
    const [left, right] = [cellOf(model, x, a), cellOf(model, y, b)];
    return { kind, matter: name, words: kind === "both" ? left.stated : name, left, right };
  };
  const only = (kind, thing) => (point) => {
    const cell = cellOf(model, point, thing);
    return { kind, words: cell.stated, left: null, right: null, [kind]: cell };
  };
  return {
    opposite: found.opposite.map(both("opposite")), differ: found.apart.map(both("differ")), both: found.shared.map(both("both")),
    left: found.left.map(only("left", a)), right: found.right.map(only("right", b)),
    said: [...one.out, ...one.into].filter((fact) => otherEnd(fact, a) === b).sort((x, y) => x.i - y.i),
  };
}

/** A point from its own side: at the other end a thing, the value of a limit, or words. */
function cellOf(model, { fact, proof }, from) {
  if (!fact) {
    const text = quoteText(proof).trim().split(/\s+/).join(" ");
    return { facts: [bareFact(from, text, proof)], denied: false, thing: null, text, value: null, words: "", stated: "noted", torn: null };
  }
  const end = otherEnd(fact, from);
  return {
    facts: [fact],
    denied: fact.denied,
    thing: end >= 0 ? model.things[end] : null,
    text: fact.text,
    value: fact.value,
    words: fact.value ? fact.value.property : wordsOf(fact, from),
    stated: fact.value ? fact.value.property : heading(fact, from),
    torn: fact.against,
  };
}

/** What a fact is a case of, whether stated or denied. */
function heading({ s, form, predicate }, from) {
  if (s !== from) return predicate.inverse;
  return predicate.led.has(form) ? predicate.led.get(form)[0] || "does" : predicate.stated;
}

/** A line of the notes that gave no fact, in the form of one, so that it is opened like one. */
function bareFact(s, text, proof) {
  return { s, o: -1, text, denied: false, value: null, against: null, proofs: [proof], predicate: { id: "line", stated: "", denied: "", led: new Map() } };
}

/** The things that both are tied to, best tied first: what the small picture shows between the two. */
export function shared(model, a, b, most = 5) {
  const [one, two] = [model.things[a], model.things[b]];
  const both = [...one.near.keys()].filter((i) => i !== b && two.near.has(i));
  const weight = (i) => one.near.get(i).facts.length + two.near.get(i).facts.length;
  return both.sort((x, y) => weight(y) - weight(x) || compare(model.things[x].name, model.things[y].name)).slice(0, most);
}
