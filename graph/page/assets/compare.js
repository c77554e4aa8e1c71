// Two things side by side: what is said of both, of one only, the opposite of each other, and of the pair itself.

import { compare, readLine } from "./model.js";
import { fold } from "./names.js";
import { otherEnd, wordsOf } from "./sentence.js";

/** What the build found out about a ranked pair; other pairs are laid side by side here. */
export function comparisonOf(model, pair) {
  if (!pair.row?.length) return comparison(model, pair.a, pair.b);
  const turned = model.pairs[pair.rank].a !== pair.a;
  const [a, b] = turned ? [pair.b, pair.a] : [pair.a, pair.b];
  const [opposite, apart, shared_, onlyA, onlyB, said] = pair.row;
  const facet = (kind) => ([words, left, right]) => sided({ kind, words, left: pointCell(model, left, a), right: pointCell(model, right, b) }, turned);
  const only = (kind, thing) => (point) => {
    const cell = pointCell(model, point, thing);
    return { kind, words: cell.value ? cell.words : cell.stated, left: kind === "left" ? cell : null, right: kind === "right" ? cell : null };
  };
  return {
    opposite: opposite.map(facet("opposite")), differ: apart.map(facet("differ")), both: shared_.map(facet("both")),
    left: (turned ? onlyB : onlyA).map(only("left", pair.a)), right: (turned ? onlyA : onlyB).map(only("right", pair.b)),
    said: said.map((fact) => model.facts[fact]),
  };
}

function sided(row, turned) {
  return turned ? { ...row, left: row.right, right: row.left } : row;
}

/** A point is the number of a fact, or a line that gave none: words and places. */
function pointCell(model, point, from) {
  if (typeof point === "number") return cellOf(model, model.facts[point], from);
  const [text, ...lines] = point;
  const fact = bareFact(from, text, lines.map((line) => readLine(line, model)));
  return { facts: [fact], denied: false, thing: null, text, value: null, words: "", stated: "noted" };
}

/** A line of the notes that gave no fact, in the form of one, so that it is opened like one. */
function bareFact(s, text, proofs) {
  return { s, o: -1, text, denied: false, value: null, against: null, proofs, predicate: { id: "line", stated: "", denied: "" } };
}

/**
 * Lay two things side by side. Each list holds rows `{ words, left, right }`; a cell is `{ facts, thing, text, denied }`
 * or null where the notes say nothing. `differ` holds one property with two values, `said` the facts between the two.
 */
export function comparison(model, a, b) {
  const left = cellsOf(model, model.things[a], b);
  const right = cellsOf(model, model.things[b], a);
  const rows = [...new Set([...left.keys(), ...right.keys()])].sort(compare).map((key) => rowOf(left.get(key), right.get(key)));
  const ordered = rows.sort((x, y) => first(x).order - first(y).order || firstProof(x) - firstProof(y));
  const said = [...model.things[a].out, ...model.things[a].into].filter((fact) => otherEnd(fact, a) === b);
  const of = (kind) => ordered.filter((row) => row.kind === kind);
  return { opposite: of("opposite"), differ: of("differ"), both: of("both"), left: of("left"), right: of("right"), said };
}

/** What is said of a thing, by what is said; the other of the pair is left out. */
function cellsOf(model, thing, other) {
  const cells = new Map();
  for (const fact of [...thing.out, ...thing.into]) {
    if (otherEnd(fact, thing.i) === other) continue;
    const cell = cellOf(model, fact, thing.i);
    const known = cells.get(cell.key);
    if (!known) cells.set(cell.key, cell);
    else if (known.denied === cell.denied) known.facts.push(fact);
    else known.torn = [...(known.torn ?? []), fact]; // the notes disagree about it
  }
  return cells;
}

function cellOf(model, fact, from) {
  const end = otherEnd(fact, from);
  const { value } = fact;
  const own = value && fact.s === from;
  const target = end >= 0 ? `thing ${end}` : own ? `value ${fold(value.property)} ${value.bound}` : `text ${fold(fact.text)}`;
  return {
    key: `${fact.predicate.id} ${fact.predicate.symmetric || fact.s === from} ${target}`,
    facts: [fact],
    denied: fact.denied,
    thing: end >= 0 ? model.things[end] : null,
    text: end >= 0 || own ? "" : fact.text,
    value: own ? value : null,
    words: own ? value.property : wordsOf(fact, from),
    stated: fact.s === from ? fact.predicate.stated : fact.predicate.inverse,
    order: fact.predicate.order * 2 + Number(fact.s !== from),
  };
}

function rowOf(left = null, right = null) {
  return { kind: kindOf(left, right), words: (left ?? right).value ? (left ?? right).words : (left ?? right).stated, left, right };
}

function kindOf(left, right) {
  if (!right) return "left";
  if (!left) return "right";
  if (left.denied !== right.denied) return "opposite";
  if (left.value && valueKey(left.value) !== valueKey(right.value)) return "differ";
  return "both";
}

function valueKey(value) {
  return `${value.number || fold(value.raw)} ${value.unit}`;
}

function first(row) {
  return row.left ?? row.right;
}

function firstProof(row) {
  const [proof] = first(row).facts[0].proofs;
  return proof.note.i * 1e6 + proof.first;
}

/** The things that both are tied to, best tied first: what the small picture shows between the two. */
export function shared(model, a, b, most = 5) {
  const [one, two] = [model.things[a], model.things[b]];
  const both = [...one.near.keys()].filter((i) => i !== b && two.near.has(i));
  const weight = (i) => one.near.get(i).facts.length + two.near.get(i).facts.length;
  return both.sort((x, y) => weight(y) - weight(x) || compare(model.things[x].name, model.things[y].name)).slice(0, most);
}
