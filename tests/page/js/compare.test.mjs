import assert from "node:assert/strict";
import { test } from "node:test";
import { comparison, shared } from "../../../graph/page/assets/compare.js";
import { model, thing } from "./sample.mjs";

const between = (a, b) => comparison(model, thing(a).i, thing(b).i);
const told = (rows) => rows.map((row) => `${row.words} ${(row.left ?? row.right).thing?.name ?? (row.left ?? row.right).text}`);

test("both, only left, only right", () => {
  const found = between("long-polling", "short-polling");
  assert.deepEqual([told(found.both), told(found.right)], [["is part of SQS"], []]);
  assert.deepEqual(found.left.map((row) => row.left.thing.id), ["receivemessagewaittimeseconds"]);
});
test("what is said of the pair is in no other list", () => {
  const found = between("lambda", "sqs");
  assert.deepEqual(found.said.map((fact) => fact.predicate.id), ["sends_to"]);
  for (const row of [...found.both, ...found.left, ...found.right]) for (const cell of [row.left, row.right]) assert.ok(!cell || ![thing("lambda"), thing("sqs")].includes(cell.thing));
});
test("sides change places", () => {
  const [one, other] = [between("sqs", "sns"), between("sns", "sqs")];
  assert.deepEqual(told(one.left), told(other.right));
  assert.deepEqual(told(one.both), told(other.both));
});
test("every fact of the two is in exactly one row", () => {
  const [a, b] = [thing("sqs"), thing("lambda")];
  const found = between("sqs", "lambda");
  const rows = [...found.opposite, ...found.differ, ...found.both, ...found.left, ...found.right];
  const facts = rows.flatMap((row) => [row.left, row.right]).flatMap((cell) => (cell ? cell.facts : []));
  assert.equal(facts.length + 2 * found.said.length, a.out.length + a.into.length + b.out.length + b.into.length);
});
test("what both are tied to, best tied first", () => assert.deepEqual(shared(model, thing("long-polling").i, thing("short-polling").i), [thing("sqs").i]));
