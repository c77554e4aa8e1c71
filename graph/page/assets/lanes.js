// The lanes of the panel: what is said about a thing, in a fixed order, each row a sentence with its lines.

import { mixUps } from "./links.js";
import { compare } from "./model.js";
import { otherEnd, wordsOf } from "./sentence.js";

export const DENIED = "Does not";
const LIMITS = "Limits";
const CONFUSED = "Confused with";
const ALWAYS = new Set([LIMITS, DENIED, "Requires"]);
const MANY = 3; // so many parts are told in one row

/**
 * Sort the facts of a thing into lanes. A row holds `facts` (all their lines open together), the `words` before
 * the object, and `thing`, `text` or `value`; a row of many things holds `parts` instead.
 */
export function lanesOf(model, thing) {
  const rows = new Map(laneNames(model).map((name) => [name, []]));
  for (const fact of [...thing.out, ...thing.into]) {
    const lane = fact.denied ? DENIED : fact.predicate.lane;
    rows.get(lane).push(rowOf(model, fact, thing.i, lane));
  }
  for (const [lane, list] of rows) rows.set(lane, ordered(model, merged(list), lane));
  const mixed = mixUpRows(model, thing, rows.get(CONFUSED) ?? []);
  if (mixed.length) rows.set(CONFUSED, [...(rows.get(CONFUSED) ?? []), ...mixed]);
  return [...rows].filter(([name, list]) => list.length || ALWAYS.has(name)).map(([name, list]) => laneOf(name, list));
}

/** The lanes in their order: as in the table of predicates, denials after what is supported. */
function laneNames(model) {
  const names = [...model.lanes];
  const supports = model.predicates.find((predicate) => predicate.id === "supports");
  names.splice(names.indexOf(supports ? supports.lane : names[0]) + 1, 0, DENIED);
  return names.includes(CONFUSED) ? names : [...names, CONFUSED];
}

function laneOf(name, rows) {
  return { name, rows, denied: name === DENIED, limits: name === LIMITS };
}

function rowOf(model, fact, from, lane) {
  const other = otherEnd(fact, from);
  const words = wordsOf(fact, from);
  return {
    facts: [fact],
    inverse: fact.s !== from,
    full: words,
    words: shortened(words, lane),
    thing: other >= 0 ? model.things[other] : null,
    text: other >= 0 || fact.value ? "" : fact.text,
    value: fact.s === from ? fact.value : null,
    disputed: Boolean(fact.against),
    condition: listOf(fact.proofs.map((proof) => proof.condition)),
    parts: null,
  };
}

/** Thing, lane and row read as one sentence, so a row does not repeat the name of its lane. */
function shortened(words, lane) {
  const name = lane.toLowerCase();
  if (words === name || words === `is ${name}`) return "";
  if (words.startsWith(`is ${name.split(" ")[0]} `)) return words.split(" ").slice(2).join(" "); // "used for": "to keep state"
  return words.startsWith(`${name} `) ? words.slice(name.length + 1) : words;
}

function listOf(texts) {
  return [...new Set(texts.filter(Boolean))].join("; ");
}

/** Facts that read alike are one row: a symmetric fact noted from both ends, one value noted twice. */
function merged(rows) {
  const byText = new Map();
  for (const row of rows) {
    const value = row.value ? `${row.value.property} ${row.value.bound} ${row.value.number} ${row.value.unit}` : "";
    const key = `${row.full} ${row.thing ? row.thing.i : ""} ${row.text.toLowerCase()} ${value}`;
    const known = byText.get(key);
    if (known) known.facts.push(...row.facts);
    else byText.set(key, row);
  }
  return [...byText.values()];
}

function ordered(model, rows, lane) {
  const sorted = rows.sort(byPlace);
  const gathered = lane === DENIED ? sorted : gatheredParts(sorted);
  return gathered.sort((a, b) => Number(a.inverse) - Number(b.inverse) || a.facts[0].predicate.order - b.facts[0].predicate.order || byPlace(a, b));
}

function byPlace(a, b) {
  const x = a.facts[0].proofs[0];
  const y = b.facts[0].proofs[0];
  return x.note.i - y.note.i || x.first - y.first || x.at - y.at || compare(a.full, b.full);
}

/** Many things at the far end of one phrase ("has the part") are one row that unfolds. */
function gatheredParts(rows) {
  const groups = new Map();
  for (const row of rows) {
    if (row.inverse && row.thing) groups.set(row.full, [...(groups.get(row.full) ?? []), row]);
  }
  const big = new Set([...groups].filter(([, list]) => list.length > MANY).map(([words]) => words));
  const kept = rows.filter((row) => !(row.inverse && row.thing && big.has(row.full)));
  for (const words of big) {
    const parts = groups.get(words).sort((a, b) => b.thing.near.size - a.thing.near.size || compare(a.thing.name, b.thing.name));
    kept.push({ ...parts[0], parts, facts: parts.flatMap((row) => row.facts), condition: "", disputed: false });
  }
  return kept;
}

function mixUpRows(model, thing, said) {
  const named = new Set(said.map((row) => row.thing && row.thing.i));
  return mixUps(thing)
    .filter((pair) => !named.has(pair.other))
    .map((pair) => ({ facts: [], words: "", full: "is easily confused with", thing: model.things[pair.other], text: pair.why, score: pair.score, value: null, parts: null }));
}
