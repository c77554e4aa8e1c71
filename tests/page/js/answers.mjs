// Answers of the page's own code, to be held against those of Python: routes and comparisons, one JSON line.
import { readFileSync } from "node:fs";
import { comparison } from "../../../graph/page/assets/compare.js";
import { factKey } from "../../../graph/page/assets/model.js";
import { factsOfStep, routes } from "../../../graph/page/assets/route.js";
import { model, thing } from "./sample.mjs";

const key = (fact) => (fact.predicate.id === "line" ? `${fact.proofs[0].note.file}:${fact.proofs[0].first} ${fact.text}` : factKey(model, fact));
const cell = (it) => (it ? key(it.facts[0]) : null);
const facets = (rows) => rows.map(({ matter, left, right }) => [matter, cell(left), cell(right)]);

function told(a, b) {
  const found = comparison(model, a, b);
  return {
    opposite: facets(found.opposite), apart: facets(found.differ), shared: facets(found.both),
    left: found.left.map((row) => cell(row.left)), right: found.right.map((row) => cell(row.right)), said: found.said.map(key),
  };
}

function ways(a, b, denied) {
  const found = routes(model, a, b, { denied });
  return found.map((way) => way.slice(1).map((to, k) => [model.things[way[k]].id, model.things[to].id, factsOfStep(model, way[k], to, denied).map(key)]));
}

const [pairs, ends] = JSON.parse(readFileSync(process.env.PAGE_ASKED, "utf8"));
process.stdout.write(JSON.stringify({
  told: pairs.map(([a, b]) => told(thing(a).i, thing(b).i)),
  ways: ends.map(([a, b, denied]) => ways(thing(a).i, thing(b).i, denied)),
}));
