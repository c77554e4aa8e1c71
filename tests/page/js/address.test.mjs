import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULTS, formatAddress, parseAddress } from "../../../graph/page/assets/address.js";

const states = [
  {},
  { n: "sqs" },
  { n: "a b&c=d#%", d: 3, only: true },
  { n: "größe 🙂", hide: ["is", "not"], kinds: ["api"], more: 4, by: "note" },
  { n: "x", f: "a~sends_to~-~b, c", note: "dir/n.txt:4" },
];
for (const [k, changes] of states.entries()) {
  test(`round trip ${k}`, () => {
    const state = { ...DEFAULTS, ...changes };
    assert.deepEqual(parseAddress(formatAddress(state)), state);
    assert.equal(formatAddress(parseAddress(formatAddress(state))), formatAddress(state));
  });
}
for (const hostile of ["#n", "#=x", "#n=%E0%A4%A", "#d=9&more=-1&by=z&only=x", "#__proto__=x&constructor=y", `#${"n=".repeat(9999)}`]) {
  test(`harmless ${hostile.slice(0, 20)}`, () => {
    const state = parseAddress(hostile);
    assert.deepEqual(Object.keys(state), Object.keys(DEFAULTS));
    assert.deepEqual({ ...state, n: "" }, DEFAULTS);
  });
}
