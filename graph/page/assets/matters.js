// Whether two points answer one another: the same, the opposite, or something else of the same matter; the same as
// in graph/confusable/matters.py.

import { FEWEST, limitOf, splitWords } from "./reading.js";

const ABLE = new Set(["supports", "provides", "uses", "works_with", "used_for"]);
const DEFINING = new Set(["is_a", "used_for"]); // say what a thing is, each in its way
const WORTH = { used_for: "facet.purpose", is_a: "facet.purpose", defined_in: "facet.place", runs_on: "facet.place", sends_to: "facet.place", requires: "facet.place", triggers: "facet.place" };
const ALIKE = 0.75; // share of words by which two wordings mean the same
const ONE_PROPERTY = 0.5; // share of words by which two properties are one
const LONG = 22; // words of a line that tells more than one thing

/** A matter `{ worth, name }` where both say the same of their things, else null. */
export function same(x, y) {
  return x.fact && y.fact && x.fact.predicate === y.fact.predicate && x.key === y.key && x.fact.denied === y.fact.denied ? matter(1, nameOf(x)) : null;
}

/** A matter where one is stated what the other is denied, else null. */
export function opposite(x, y) {
  if (!x.fact || !y.fact || x.fact.denied === y.fact.denied || !oneSort(x.fact.predicate.id, y.fact.predicate.id)) return null;
  if (x.key === y.key) return matter(1, nameOf(x));
  if (x.fact.o >= 0 || y.fact.o >= 0) return null;
  const alike = overlap(x.words, y.words);
  return alike >= ALIKE ? matter(alike, nameOf(x)) : null;
}

/** Judges whether two points say different things of one matter; a word counts the more the fewer points have it. */
export function judgeOf(points, weights) {
  const counts = new Map();
  for (const { words } of points) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sum = (words) => words.reduce((total, word) => total + 1 / counts.get(word), 0);
  const sizes = new Map(points.map((point) => [point, sum([...point.words])]));
  const likeness = (x, y) => {
    const shared = sum([...x.words].filter((word) => y.words.has(word)));
    return shared ? Math.min(1, Math.round(((2 * shared) / Math.sqrt(sizes.get(x) * sizes.get(y))) * 1e9) / 1e9) : 0;
  };
  const worded = (weight, name, x, y) => matter(weights[weight] + weights["facet.words"] * likeness(x, y), name);
  const weighty = (x) => Math.min(1, LONG / Math.max(1, x.words.size)) * (x.inverse ? weights["facet.inverse"] : 1);
  const ways = [ofValue(weights), ofTopic(worded), ofRelation(worded), ofOpening(worded)];
  return (x, y) => {
    if (Math.min(x.size, y.size) < FEWEST || !x.words.size || !y.words.size || alikeSets(x.words, y.words)) return null;
    const best = ways.map((way) => way(x, y)).reduce((most, found) => (found && (!most || found.worth > most.worth) ? found : most), null);
    return best && matter(best.worth * weighty(x) * weighty(y), best.name);
  };
}

/** One property with two values. */
function ofValue(weights) {
  return (x, y) => {
    const [one, other] = [limitOf(x.fact), limitOf(y.fact)];
    if (!one || !other || one[1] === other[1]) return null;
    const alike = overlap(new Set(splitWords(one[0])), new Set(splitWords(other[0])));
    if (alike < ONE_PROPERTY) return null;
    return matter((weights["facet.value"] * (1 + alike)) / 2, other[0].length < one[0].length ? other[0] : one[0]);
  };
}

/** One topic; the more so from two sides of it. */
function ofTopic(worded) {
  return (x, y) => {
    const shared = [...x.topics.keys()].filter((name) => y.topics.has(name)).sort();
    const against = shared.filter((name) => x.topics.get(name) * y.topics.get(name) < 0);
    if (!shared.length) return null;
    return worded(against.length ? "facet.sides" : "facet.topic", (against.length ? against : shared)[0], x, y);
  };
}

/** One relation to two objects. */
function ofRelation(worded) {
  return (x, y) => {
    if (!x.fact || !y.fact || x.fact.predicate !== y.fact.predicate || x.inverse !== y.inverse) return null;
    return worded(WORTH[x.fact.predicate.id] ?? "facet.relation", nameOf(x), x, y);
  };
}

/** What says in short what each is: in words, and of one at least as a kind or a purpose. */
function ofOpening(worded) {
  const inWords = ({ first, fact }) => first && fact && fact.o < 0 && !fact.value;
  return (x, y) => (inWords(x) && inWords(y) && [x, y].some(({ fact }) => DEFINING.has(fact.predicate.id)) ? worded("facet.definition", "in short", x, y) : null);
}

function matter(worth, name) {
  return { worth, name };
}

function oneSort(one, other) {
  return one === other || (ABLE.has(one) && ABLE.has(other));
}

function overlap(one, other) {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, one.size + other.size - shared);
}

function alikeSets(one, other) {
  return one.size === other.size && [...one].every((word) => other.has(word));
}

/** The matter in words: the property of a limit, else the relation. */
function nameOf({ fact }) {
  return limitOf(fact)?.[0] ?? fact?.predicate.id.replaceAll("_", " ") ?? "";
}
