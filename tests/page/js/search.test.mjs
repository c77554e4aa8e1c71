import assert from "node:assert/strict";
import { test } from "node:test";
import { search, searchIndex } from "../../../graph/page/assets/search.js";
import { model } from "./sample.mjs";

const index = searchIndex(model);
const names = (text) => search(index, text).names.map((hit) => hit.thing.name);

test("an exact name comes first", () => assert.equal(names("sqs")[0], "SQS"));
test("another name is found and told", () => {
  const [hit] = search(index, "DLQ").names;
  assert.deepEqual([hit.thing.name, hit.alias], ["Dead-letter queue", "DLQ"]);
});
test("hyphen or space makes no difference", () => assert.deepEqual(names("dead letter"), names("dead-letter")));
test("a name is listed once", () => assert.equal(new Set(names("s")).size, names("s").length));
test("near spellings stand apart", () => {
  const found = search(index, "lamdba");
  assert.deepEqual([found.names.length, found.near[0].thing.name], [0, "Lambda"]);
});
test("lines are found with place and count", () => {
  const found = search(index, "POLLING");
  assert.equal(found.total, 3);
  assert.deepEqual(found.lines.map((line) => line.number), [9, 10, 13]);
  for (const line of found.lines) assert.equal(line.text.slice(line.at, line.at + line.length).toLowerCase(), "polling");
});
test("nothing is searched for nothing", () => assert.deepEqual(search(index, "  ").names, []));
test("characters of patterns are plain characters", () => assert.equal(search(index, ".*(").total, 0));
