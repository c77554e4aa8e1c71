// Answers of the page's own code, to be held against those of Python: routes and comparisons as ids, one JSON line.
import { readFileSync } from "node:fs";
import { comparison } from "../../../graph/page/assets/compare.js";
import { factKey } from "../../../graph/page/assets/model.js";
import { routes } from "../../../graph/page/assets/route.js";
import { model, thing } from "./sample.mjs";

const keys = (cell) => (cell ? [...cell.facts, ...(cell.torn ?? [])].map((fact) => factKey(model, fact)).sort() : []);

const answers = JSON.parse(readFileSync(process.env.PAGE_ASKED, "utf8")).map(([a, b, denied]) => {
  const found = comparison(model, thing(a).i, thing(b).i);
  return {
    routes: routes(model, thing(a).i, thing(b).i, { denied }).map((way) => way.map((i) => model.things[i].id)),
    opposite: found.opposite.map((row) => [keys(row.left), keys(row.right)]),
    both: found.both.map((row) => [keys(row.left), keys(row.right)]),
    told: [...found.opposite, ...found.differ, ...found.both, ...found.left, ...found.right].map((row) => [keys(row.left), keys(row.right)]),
    said: found.said.map((fact) => factKey(model, fact)).sort(),
  };
});
process.stdout.write(JSON.stringify(answers));
