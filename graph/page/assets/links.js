// What is drawn between two things: one line for all that is stated, one for what is denied, one for a likely mix-up.

import { compare } from "./model.js";

const LIKELY = 0.45; // score from which two things are drawn as easily confused

/** Whether a fact is shown under these filters. */
export function shows(filters, group) {
  if (filters.only && group !== "not" && group !== "confused") return false;
  return !filters.hide.has(group);
}

/** The likely mix-ups of a thing, best first, at most three. */
export function mixUps(thing) {
  return (thing.pairs ?? []).filter((pair) => pair.score >= LIKELY).slice(0, 3);
}

/** The score of two things as a likely mix-up of either of them, or 0. */
function mixUpScore(model, a, b) {
  const found = mixUps(model.things[a]).find((pair) => pair.other === b) ?? mixUps(model.things[b]).find((pair) => pair.other === a);
  return found ? found.score : 0;
}

/** The lines between two things: `{ style, from, to, label, facts }`. */
export function linesBetween(model, a, b, filters) {
  const link = model.things[a].near.get(b);
  const facts = (link ? link.facts : []).filter((fact) => shows(filters, fact.group)).sort(byWeight);
  const disputed = facts.filter((fact) => fact.against && shows(filters, fact.against.group));
  const rest = facts.filter((fact) => !disputed.includes(fact));
  const lines = [];
  if (disputed.length) lines.push(line("disagree", disputed, `notes disagree · ${disputed.length}`));
  const denied = rest.filter((fact) => fact.denied);
  const contrast = rest.filter((fact) => !fact.denied && fact.group === "confused");
  const stated = rest.filter((fact) => !fact.denied && fact.group !== "confused");
  if (stated.length) lines.push(statedLine(stated));
  if (denied.length) lines.push(line("denied", denied, counted(denied[0].predicate.denied, denied)));
  const mixed = shows(filters, "confused") && mixUpScore(model, a, b) > 0;
  if (contrast.length) lines.push(line("confused", contrast, contrast[0].predicate.stated));
  else if (mixed && !lines.length) lines.push({ style: "confused", from: a, to: b, label: "confused with", facts: [] });
  return lines;
}

function statedLine(facts) {
  const named = facts.filter((fact) => fact.group !== "is");
  if (!named.length) return line("plain", facts, "");
  return line("named", [...named, ...facts.filter((fact) => fact.group === "is")], counted(named[0].predicate.stated, named));
}

function line(style, facts, label) {
  return { style, from: facts[0].s, to: facts[0].o, label, facts };
}

function counted(words, facts) {
  const said = new Set(facts.map((fact) => `${fact.predicate.id} ${fact.predicate.symmetric ? "" : fact.s}`)).size;
  return said > 1 ? `${words} · ${said}` : words;
}

function byWeight(a, b) {
  return b.proofs.length - a.proofs.length || a.predicate.order - b.predicate.order || compare(a.s, b.s);
}

export const LIKELY_LABEL = "confused with";

/** How many relations of each group a thing has, or all things together. */
export function groupCounts(model, thing) {
  const counts = new Map();
  const add = (group, amount) => counts.set(group, (counts.get(group) ?? 0) + amount);
  const facts = thing ? [...thing.out, ...thing.into] : model.facts;
  for (const fact of facts) if (fact.o >= 0) add(fact.group, 1);
  add("confused", thing ? mixUps(thing).length : model.pairs.filter((pair) => pair.score >= LIKELY).length);
  return counts;
}
