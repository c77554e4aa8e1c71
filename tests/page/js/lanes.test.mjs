import assert from "node:assert/strict";
import { test } from "node:test";
import { lanesOf } from "../../../graph/page/assets/lanes.js";
import { linesBetween } from "../../../graph/page/assets/links.js";
import { nearby } from "../../../graph/page/assets/nearby.js";
import { sentenceOf } from "../../../graph/page/assets/sentence.js";
import { all, model, thing } from "./sample.mjs";

const lane = (id, name) => lanesOf(model, thing(id)).find((one) => one.name === name);
const size = { depth: 1, more: 0, first: 30, deeper: 12, step: 24 };

test("lanes stand in their order, empty ones only where silence matters", () => {
  assert.deepEqual(lanesOf(model, thing("sqs")).map((one) => one.name), ["What it is", "Limits", "Supports", "Does not", "Requires", "Confused with"]);
});
test("no denial among the supports, no statement among the denials", () => {
  for (const one of model.things.flatMap((each) => lanesOf(model, each))) {
    for (const fact of one.rows.flatMap((row) => row.facts)) assert.equal(fact.denied, one.denied);
  }
});
test("every fact of a thing is in exactly one row", () => {
  for (const one of model.things) {
    const shown = lanesOf(model, one).flatMap((each) => each.rows).flatMap((row) => row.facts);
    assert.equal(shown.length, new Set(shown).size);
    assert.equal(shown.length, one.out.length + one.into.length);
  }
});
test("thing, lane and row read as a sentence", () => {
  assert.equal(lane("sqs", "Does not").rows[1].words, "receive from");
  assert.equal(lane("sqs-fifo-queue", "Supports").rows[0].words, "");
});
test("many parts are one row", () => assert.equal(lane("sqs", "What it is").rows.find((row) => row.parts).parts.length, 8));
test("a fact reads from either end", () => {
  const [fact] = thing("kms").into;
  assert.deepEqual([sentenceOf(model, fact), sentenceOf(model, fact, fact.o)], ["SQS uses KMS", "KMS is used by SQS"]);
});
test("kinds of lines", () => {
  const style = (a, b) => linesBetween(model, thing(a).i, thing(b).i, all).map((line) => `${line.style} ${line.label}`);
  assert.deepEqual(style("dynamodb-streams", "sqs"), ["denied does not send to"]);
  assert.deepEqual(style("long-polling", "sqs"), ["plain "]);
  assert.deepEqual(style("long-polling", "short-polling"), ["confused confused with"]);
  assert.deepEqual(style("sqs-fifo-queue", "exactly-once-processing"), ["disagree notes disagree · 2"]);
});
test("the neighbourhood counts what it leaves out", () => {
  const near = nearby(model, thing("sqs").i, { ...size, first: 4, filters: all });
  assert.deepEqual([near.batches.flat().length, near.total], [4, 12]);
  assert.equal(near.batches[0][0], thing("dynamodb-streams").i, "a denial is never the first to be left out");
});
test("only denials and mix-ups", () => {
  const near = nearby(model, thing("sqs").i, { ...size, filters: { ...all, only: true } });
  assert.deepEqual(near.batches.flat().map((i) => model.things[i].id).sort(), ["dynamodb-streams", "sns"]);
});
test("further levels hang on what is drawn", () => {
  const near = nearby(model, thing("kms").i, { ...size, depth: 3, filters: all });
  const drawn = new Set([thing("kms").i, ...near.batches.flat()]);
  for (const i of near.batches.flat()) assert.ok(drawn.has(near.anchor.get(i)));
});
