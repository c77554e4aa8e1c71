// What is told of a thing, point by point, with what is compared of it; the same as in graph/confusable/reading.py.

import { quoteText, readLine } from "./model.js";
import { otherEnd } from "./sentence.js";

export const FEWEST = 2; // words that tell anything
const NAMING = new Set(["part_of", "same_as"]);
const OPENERS = new Set(["is_a", "used_for"]);
const EARLY = 6; // lines from the start of a block within which it says what the thing is
const SHORT = 12; // words of a line that is about one matter

/**
 * What is told of a thing, by place: its facts, then lines that gave none. Left out are its other names and what is
 * said of it and the other. `names` are words that say nothing of a difference.
 */
export function readPoints(model, thing, other, names) {
  const facts = [...thing.out, ...thing.into].filter((fact) => otherEnd(fact, thing.i) !== other && !(fact.predicate.id === "same_as" && fact.o < 0));
  const told = facts.sort((x, y) => x.i - y.i).map((fact) => ({ fact, proof: fact.proofs[0], inverse: fact.s !== thing.i }));
  const ground = groundOf(model);
  const points = [...told, ...(ground.lines.get(thing.i) ?? []).map((proof) => ({ fact: null, proof, inverse: false }))];
  const first = opening(points, ground.homes.get(thing.i));
  return points.map((point) => ({ ...point, ...said(model, point), first: point === first })).map((it) => ({ ...it, words: new Set([...it.all].filter((word) => !names.has(word))) }));
}

/** Words of all names of a thing, also run together. */
export function vocabulary(thing) {
  return new Set([thing.name, ...thing.aliases].map(splitWords).flatMap((words) => [...words, words.join("")]));
}

/** Split a text into words, also at a change of case; one and many are alike. */
export function splitWords(text) {
  const apart = text.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ");
  return (apart.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => singular(folded(word)));
}

/** Upper and lower case made one. */
export function folded(text) {
  return text.toUpperCase().toLowerCase();
}

/** The property and the value of a limit, or null. */
export function limitOf(fact) {
  if (!fact?.value) return null;
  const [name, ...value] = folded(fact.text).split("=");
  return value.length ? [name.trim(), value.join("=").trim()] : null;
}

function singular(word) {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

function said(model, { fact, proof, inverse }) {
  const quote = quoteText(proof);
  const own = !fact || fact.o >= 0 ? "" : fact.text;
  const all = new Set(splitWords(own ? `${own} ${quote}` : quote));
  const end = fact && folded(inverse ? model.things[fact.s].id : fact.o < 0 ? fact.text : model.things[fact.o].id);
  return { all, size: all.size, topics: topics(groundOf(model).topics, own, quote), key: fact ? `${inverse}\n${end}` : "" };
}

/** The topics of a short line, and those of the words of the fact, which decide on the side. */
function topics(table, own, quote) {
  const line = quote.trim().split(/\s+/).length <= SHORT ? topicsOf(table, quote) : new Map();
  for (const [name, side] of own ? topicsOf(table, own) : []) if (side || !line.has(name)) line.set(name, side);
  return line;
}

/** The topics of a text: 1 for the first side, -1 for the other, 0 where it has words of both. */
function topicsOf(table, text) {
  const low = folded(text);
  const found = new Map();
  for (const { name, one, other } of table) {
    const sides = [one.test(low), other.test(low)];
    if (sides[0] || sides[1]) found.set(name, sides[0] - sides[1]);
  }
  return found;
}

/** What says in short what a thing is: a kind or a purpose early at home, else the first line there. */
function opening(points, home) {
  const told = home ? points.filter((point) => describes(point, home)) : [];
  return told.find(({ fact }) => fact && OPENERS.has(fact.predicate.id)) ?? told[0] ?? null;
}

function describes({ fact, proof, inverse }, home) {
  if (fact && (inverse || NAMING.has(fact.predicate.id))) return false;
  if (proof.note.i !== home.note || proof.first < home.first || proof.first > home.last) return false;
  if (splitWords(quoteText(proof)).length < FEWEST) return false;
  return !fact || !OPENERS.has(fact.predicate.id) || proof.first - home.first <= EARLY;
}

/** What comparisons rest on, unfolded at the first question. */
export function groundOf(model) {
  model.ground ??= readGround(model.groundRows, model);
  return model.ground;
}

function readGround({ weights = {}, topics: table = [], homes = [], lines = [] }, model) {
  const bare = new Map();
  for (const [thing, ...line] of lines) bare.set(thing, [...(bare.get(thing) ?? []), readLine(line, model)]);
  return {
    weights,
    topics: table.map(([name, words, against]) => ({ name, one: anyOf(words), other: anyOf(against) })),
    homes: new Map(homes.map(([thing, note, first, last]) => [thing, { note, first, last }])),
    lines: bare,
  };
}

/** Any of the words; a blank or a hyphen in them stands for either. */
function anyOf(words) {
  const alternatives = words.map((word) => word.split(/[\s-]+/).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("[\\s-]"));
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}_-])`, "u");
}
