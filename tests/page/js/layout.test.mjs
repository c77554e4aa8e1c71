import assert from "node:assert/strict";
import { test } from "node:test";
import { touch } from "../../../graph/page/assets/boxes.js";
import { placePlates } from "../../../graph/page/assets/labels.js";
import { newScene, placeMore, placeRing } from "../../../graph/page/assets/layout.js";

const measure = (text, style) => text.length * (style === "small" ? 6.5 : 8);
const look = (i) => ({ name: i % 7 ? `Thing with number ${i}` : `Service ${i}`, r: i % 7 ? 10 : 15, service: i % 7 === 0, style: i % 7 ? "small" : "strong" });
const range = (from, to) => Array.from({ length: to - from }, (_, k) => from + k);

function scene(direct, size = { w: 760, h: 740 }) {
  const made = newScene(0, look, size, measure);
  placeRing(made, range(1, direct + 1), (a, b) => Math.abs(a - b) === 1 && a % 5 === 0);
  return made;
}

function clashes(made) {
  const spots = [...made.spots.values()];
  const boxes = spots.flatMap((spot) => [
    { of: spot.i, x: spot.x - spot.r, y: spot.y - spot.r, w: 2 * spot.r, h: 2 * spot.r },
    ...(spot.label.hidden ? [] : [{ of: spot.i, ...spot.label }]),
  ]);
  return boxes.flatMap((a, k) => boxes.slice(k + 1).filter((b) => a.of !== b.of && touch(a, b, 0)).map((b) => [a.of, b.of]));
}

for (const [direct, size] of [[1, undefined], [6, undefined], [28, undefined], [60, undefined], [9, { w: 358, h: 340 }], [24, { w: 600, h: 500 }]]) {
  test(`nothing lies over anything, ${direct} around ${size ? size.w : 760}`, () => assert.deepEqual(clashes(scene(direct, size)), []));
}
test("the same things get the same places", () => assert.deepEqual([...scene(28).spots], [...scene(28).spots]));
test("what is placed never moves", () => {
  const made = scene(28);
  const before = structuredClone([...made.spots]);
  placeMore(made, range(29, 121), (i) => (i % 3 ? 0 : i - 28), (i) => (i % 3 ? 1 : 2));
  assert.deepEqual([...made.spots].slice(0, 29), before);
  assert.equal(made.spots.size, 121);
  assert.deepEqual(clashes(made), []);
});
test("a denial keeps its words, others are counted when hidden", () => {
  const made = scene(12);
  const lines = range(1, 13).flatMap((i) => [
    { style: i % 2 ? "denied" : "named", from: 0, to: i, label: "a rather long phrase for so short a line", facts: [] },
    { style: "plain", from: i, to: 0, label: "", facts: [] },
  ]);
  const hidden = placePlates(lines, made.spots, made.boxes, measure);
  assert.ok(lines.filter((line) => line.style === "denied").every((line) => !line.plate.hidden));
  assert.equal(lines.filter((line) => line.plate && line.plate.hidden).length, hidden);
});
