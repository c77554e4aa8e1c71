import assert from "node:assert/strict";
import { test } from "node:test";
import { lineOf, lineSpans, quoteText } from "../../../graph/page/assets/model.js";
import { partsOf, quoteOf } from "../../../graph/page/assets/quote.js";
import { model } from "./sample.mjs";

test("a quote equals its line", () => {
  for (const fact of model.facts) for (const proof of fact.proofs) assert.equal(quoteText(proof), lineOf(proof.note, proof.first));
});
test("parts of a line make up the line", () => {
  for (const fact of model.facts) {
    for (const proof of fact.proofs) {
      for (const line of quoteOf(model, fact, proof).lines) assert.equal(line.parts.map((part) => part.text).join(""), lineOf(proof.note, line.number));
    }
  }
});
test("marks never overlap nor leave the line", () => {
  const parts = partsOf("abcdef", [{ at: 1, length: 2, mark: "cue" }, { at: 2, length: 3, mark: "thing" }, { at: 5, length: 9, mark: "thing" }, { at: -1, length: 2, mark: "cue" }]);
  assert.deepEqual(parts.map((part) => [part.text, part.mark]), [["a", ""], ["bc", "cue"], ["def", ""]]);
});
for (const [text, lines] of [["a\r\nb\rc\nd", ["a", "b", "c", "d"]], ["", [""]], ["\n\n", ["", "", ""]]]) {
  test(`lines of ${JSON.stringify(text)}`, () => assert.deepEqual(lineSpans(text).map(([start, end]) => text.slice(start, end)), lines));
}
