import assert from "node:assert/strict";
import { test } from "node:test";
import { count, cutMiddle, distance, fold, inSentence } from "../../../graph/page/assets/names.js";

for (const [text, folded] of [["Dead-letter_Queue", "dead letter queue"], ["Größe É", "große e"], ["  a  b ", "a b"]]) {
  test(`fold ${text}`, () => assert.equal(fold(text), folded));
}
for (const [a, b, far] of [["sqs", "sqs", 0], ["sqs", "sns", 1], ["sqs", "qss", 1], ["lambda", "lamda", 1], ["abc", "xyz", 3], ["", "ab", 2]]) {
  test(`distance ${a} ${b}`, () => assert.equal(distance(a, b, 5), far));
}
test("a distance beyond the limit is cut short", () => assert.equal(distance("abcdef", "uvwxyz", 2), 3));
test("the end of a name survives the cut", () => {
  const cut = cutMiddle("ReceiveMessageWaitTimeSeconds", 20);
  assert.equal([...cut].length, 20);
  assert.ok(cut.startsWith("ReceiveMes") && cut.endsWith("imeSecond".slice(-4) + "s"));
});
test("surrogate pairs are not cut in two", () => assert.ok(!/[\ud800-\udbff](?![\udc00-\udfff])/.test(cutMiddle("🙂".repeat(40), 9))));
test("count", () => assert.deepEqual([count(1, "line"), count(2140, "line"), count(0, "fact")], ["1 line", "2,140 lines", "0 facts"]));
test("labels inside a sentence", () => assert.deepEqual(["Service", "API", "APIs", "Role"].map(inSentence), ["service", "API", "APIs", "role"]));
