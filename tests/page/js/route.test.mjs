import assert from "node:assert/strict";
import { test } from "node:test";
import { factsOfStep, routes } from "../../../graph/page/assets/route.js";
import { model, thing } from "./sample.mjs";

const ways = (a, b, options) => routes(model, thing(a).i, thing(b).i, options).map((way) => way.map((i) => model.things[i].id).join(" "));

test("the shortest comes first, none is more than a step longer", () => {
  const found = ways("s3", "kms");
  assert.equal(found[0], "s3 lambda sqs kms");
  for (const way of found) assert.ok(way.split(" ").length <= 5);
});
test("a thing to itself", () => assert.deepEqual(ways("sqs", "sqs"), ["sqs"]));
test("not over a denial unless asked", () => {
  assert.deepEqual(ways("dynamodb-streams", "sqs")[0], "dynamodb-streams lambda sqs");
  assert.deepEqual(ways("dynamodb-streams", "sqs", { denied: true })[0], "dynamodb-streams sqs");
});
test("no step of a route is denied unless asked", () => {
  for (const a of model.things) {
    for (const b of model.things) {
      for (const way of routes(model, a.i, b.i)) for (const [k, to] of way.slice(1).entries()) assert.ok(factsOfStep(model, way[k], to, false).length);
    }
  }
});
test("no more than asked for, each a way of its own", () => {
  const found = ways("long-polling", "receivemessagewaittimeseconds", { count: 3 });
  assert.equal(new Set(found).size, found.length);
  assert.ok(found.length <= 3);
});
