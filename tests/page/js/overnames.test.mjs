import assert from "node:assert/strict";
import { test } from "node:test";
import { touch } from "../../../graph/page/assets/boxes.js";
import { nameBubbles, namePoints } from "../../../graph/page/assets/overnames.js";

const measure = (text, style) => text.length * (style === "strong" ? 8 : 6.5);
const bubble = (name, x, y, r) => ({ at: { x, y }, r, names: [name], size: 12 });
const texts = ({ rows }) => rows.map((row) => row.text);
const boxOf = ({ text, style, x, y }) => ({ x: x - measure(text, style) / 2, y: y - 8, w: measure(text, style), h: 16 });

test("a name stands in its bubble where it has room, else beside it, whole", () => {
  assert.deepEqual(texts(nameBubbles([bubble("Alpha", 0, 0, 60)], measure)), ["Alpha", "12"]);
  const { rows } = nameBubbles([bubble("Transfer Family", 0, 0, 12)], measure);
  assert.deepEqual(rows.map((row) => row.text), ["12", "Transfer Family"]);
  assert.ok(rows[1].y > 12);
});
test("a name covers no other bubble", () => {
  const { rows } = nameBubbles([bubble("Below", 0, 60, 40), bubble("Transfer Family", 0, 0, 12)], measure);
  assert.ok(rows.find((row) => row.text === "Transfer Family").y < 0);
});
test("a name stays in the frame", () => {
  const frame = { x: -100, y: -20, w: 200, h: 40 };
  const row = nameBubbles([bubble("Edge", -40, 0, 12)], measure, frame).rows.at(-1);
  assert.deepEqual([row.text, row.y, row.x > 0 - 40], ["Edge", 0, true]);
});
test("what has no room is counted", () => {
  const around = [[0, 30], [0, -30], [60, 0], [-60, 0]].map(([x, y]) => bubble("Big", x, y, 22));
  const named = nameBubbles([...around, bubble("Transfer Family", 0, 0, 6)], measure);
  assert.equal(named.hidden, 1);
  assert.ok(!texts(named).includes("Transfer Family"));
});
test("no name lies over a point or another name, and all are named or counted", () => {
  const points = Array.from({ length: 60 }, (_, k) => ({ name: `Thing with number ${k}`, at: { x: (k % 8) * 52, y: Math.floor(k / 8) * 52 } }));
  const { rows, hidden } = namePoints(points, 9, measure, { clear: true, sees: () => true });
  assert.equal(rows.length + hidden, 60);
  assert.ok(rows.length > 10);
  for (const row of rows) for (const { at } of points) assert.ok(!touch(boxOf(row), { x: at.x - 9, y: at.y - 9, w: 18, h: 18 }, 0), row.text);
  rows.forEach((one, k) => rows.slice(k + 1).forEach((other) => assert.ok(!touch(boxOf(one), boxOf(other), 0))));
});
test("a name takes two lines where one is too long", () => {
  const frame = { x: -50, y: -60, w: 100, h: 120 };
  const { rows, hidden } = nameBubbles([bubble("Transfer Family", 0, 0, 12)], measure, frame);
  assert.deepEqual([rows.map((row) => row.text), hidden], [["12", "Transfer", "Family"], 0]);
});
