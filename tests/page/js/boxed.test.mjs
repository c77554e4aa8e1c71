import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, countBoxes, dayOf, dueOf, readCards, writeCards } from "../../../graph/page/assets/boxed.js";

const WAITS = [0, 1, 3];
const items = ["a", "b", "c", "d"].map((id) => ({ id }));

test("right moves up and rests, wrong goes back to the first box", () => {
  let cards = {};
  const boxes = [true, true, true, false].map((right) => {
    cards = answered(cards, "a", right, "2026-02-27", WAITS);
    return cards.a;
  });
  assert.deepEqual(boxes, [[1, "2026-02-28", 1, 0], [2, "2026-03-02", 2, 0], [2, "2026-03-02", 3, 0], [0, "2026-02-27", 3, 1]]);
});
test("what was missed comes first, then what waited longest, then what is new", () => {
  const cards = { a: [1, "2026-01-03", 1, 0], b: [1, "2026-01-02", 1, 0], c: [0, "2026-01-04", 0, 1] };
  const order = (day) => dueOf(items, cards, day).map((item) => item.id).join("");
  assert.equal(order("2026-01-05"), "cbad");
  assert.equal(order("2026-01-02"), "bd");
  assert.deepEqual(countBoxes(items, cards, WAITS), [1, 2, 0]);
});
test("a file comes back whole", () => {
  const cards = { b: [1, "2026-01-02", 1, 0], a: [0, "2026-01-02", 0, 2] };
  assert.deepEqual(readCards(writeCards(cards, ["x~y"]), WAITS), { cards, pins: ["x~y"] });
});
for (const text of ["", "[]", "null", '{"version":2,"cards":{}}', '{"version":1}', '{"version":1,"cards":null}']) {
  test(`refused: ${text}`, () => assert.throws(() => readCards(text, WAITS)));
}
test("cards without sense are left out", () => {
  const odd = { a: [9, "2026-01-02", 0, 0], b: [0, "soon", 0, 0], c: "x", d: [0, "2026-01-02", 0, 0] };
  assert.deepEqual(Object.keys(readCards(JSON.stringify({ version: 1, cards: odd }), WAITS).cards), ["d"]);
});
test("a day is the reader's own", () => assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), "2026-01-05"));
