// The groups of the overview: who is in them, what is said inside, how they are tied to each other.

import { compare } from "./model.js";

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** Where a slot of a disc lies, counted from its middle; the same spiral as in Python. */
export function slot(index) {
  const far = 1.1 * Math.sqrt(index);
  return { x: far * Math.cos(index * GOLDEN), y: far * Math.sin(index * GOLDEN) };
}

/** Read the groups: members, disc, place of each thing, relations inside and between. */
export function readRegions(columns, model) {
  const regions = columns.members.map((members, i) => ({ i, members, x: columns.x[i], y: columns.y[i], r: columns.r[i], inside: [], ties: new Map() }));
  const home = new Int32Array(model.things.length);
  const spots = { x: new Float64Array(model.things.length), y: new Float64Array(model.things.length) };
  for (const region of regions) {
    region.members.forEach((thing, k) => {
      const at = slot(k);
      home[thing] = region.i;
      spots.x[thing] = region.x + at.x;
      spots.y[thing] = region.y + at.y;
    });
  }
  for (const fact of model.facts) addFact(fact, regions, home);
  for (const region of regions) nameRegion(model, region);
  return { list: regions, byKey: new Map(regions.map((region) => [region.key, region])), home, spots };
}

function addFact(fact, regions, home) {
  const [from, to] = [home[fact.s], fact.o >= 0 ? home[fact.o] : home[fact.s]];
  if (from === to) return regions[from].inside.push(fact);
  for (const [a, b] of [[from, to], [to, from]]) regions[a].ties.set(b, (regions[a].ties.get(b) ?? 0) + 1);
  return undefined;
}

/** A group has no name of its own: it is called by its best connected things. */
function nameRegion(model, region) {
  const { things } = model;
  region.hubs = [...region.members].sort((a, b) => things[b].near.size - things[a].near.size || compare(things[a].name, things[b].name));
  region.key = things[region.members[0]].id;
  region.names = things[region.hubs[0]].near.size ? region.hubs.slice(0, 3).map((i) => things[i].name) : ["Only named"];
  region.things = region.inside.filter((fact) => fact.o >= 0);
}

/** The strongest ties between things, for the picture of all points: those with most lines, then most relations. */
export function strongest(model, most) {
  const links = [];
  for (const thing of model.things) for (const [other, link] of thing.near) if (thing.i < other) links.push({ a: thing.i, b: other, weight: weightOf(link), denied: link.facts.every((fact) => fact.denied) });
  return links.sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b).slice(0, most);
}

function weightOf(link) {
  return link.facts.reduce((sum, fact) => sum + fact.proofs.length + (fact.denied ? 1 : 0), link.facts.length);
}

/** The notes that most of a group's things are described in. */
export function mostlyIn(model, region) {
  const lines = new Map();
  for (const i of region.members) for (const place of model.things[i].places) lines.set(place.note, (lines.get(place.note) ?? 0) + 1);
  const [best] = [...lines].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best ? model.notes[best[0]].file : "";
}
