import assert from "node:assert/strict";
import { test } from "node:test";
import { readRegions, slot, strongest } from "../../../graph/page/assets/regions.js";
import { model } from "./sample.mjs";

const regions = readRegions(model.regionColumns, model);

test("every thing is in exactly one group, inside its disc", () => {
  assert.equal(regions.list.flatMap((region) => region.members).length, model.things.length);
  for (const region of regions.list) for (const i of region.members) assert.ok(Math.hypot(regions.spots.x[i] - region.x, regions.spots.y[i] - region.y) <= region.r);
});
test("no disc lies over another", () => {
  for (const a of regions.list) for (const b of regions.list) if (a.i < b.i) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > a.r + b.r - 0.2);
});
test("every relation is inside one group or between two", () => {
  const between = regions.list.reduce((sum, region) => sum + [...region.ties.values()].reduce((a, b) => a + b, 0), 0) / 2;
  assert.equal(regions.list.reduce((sum, region) => sum + region.inside.length, 0) + between, model.facts.length);
});
test("slots keep their distance", () => {
  const slots = Array.from({ length: 200 }, (_, k) => slot(k));
  slots.forEach((a, i) => slots.slice(i + 1).forEach((b) => assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 1)));
});
test("the strongest ties first", () => {
  const links = strongest(model, 5);
  assert.equal(links.length, 5);
  assert.ok(links.every((link, k) => !k || link.weight <= links[k - 1].weight));
});
