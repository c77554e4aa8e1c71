// How two things hang together: the shortest routes, weighed as the command line weighs them.

const STRUCTURE = new Set(["is_a", "part_of", "same_as"]);
const STEP = 1e10, DENIED = 1e8, LOOSE = 1e6, BARE = 1e4, CROWD = 1e3, NAME = 2 ** 24; // what counts more is larger by far
const FREE = { far: 0, tie: 0 };

/**
 * Find up to `count` routes as lists of things; none is more than a step longer than the shortest.
 * A denied relation is no way unless `denied` asks for it.
 */
export function routes(model, from, to, { count = 3, denied = false } = {}) {
  if (from === to) return [[from]];
  const toll = model.things.map((thing) => Math.min(degree(thing), CROWD / 2) + (thing.places.length ? 0 : BARE));
  const cost = (a, b) => ({ far: costOf(model.things[a].near.get(b).facts, denied) + toll[a] + toll[b], tie: tieOf(model.things[a], model.things[b]) });
  const found = [];
  const first = cheapest(model, from, to, cost, new Set(), new Set());
  if (!first) return [];
  found.push(first);
  const waiting = [];
  while (found.length < count) {
    detours(model, found, to, cost, waiting);
    if (!waiting.length) break;
    waiting.sort((a, b) => byCost(a.cost, b.cost));
    found.push(waiting.shift());
  }
  return found.map((route) => route.way).filter((way) => way.length <= first.way.length + 1);
}

/** The facts that join two neighbours of a route, those that say more first. */
export function factsOfStep(model, a, b, denied) {
  const { facts } = model.things[a].near.get(b);
  const rank = (fact) => [Number(fact.denied), Number(STRUCTURE.has(fact.predicate.id)), fact.predicate.order, fact.s];
  return facts.filter((fact) => denied || !fact.denied).sort((x, y) => rank(x).map((v, k) => v - rank(y)[k]).find(Boolean) ?? 0);
}

/** How many relations a thing has, as the graph counts them. */
function degree(thing) {
  const loops = thing.out.filter((fact) => fact.o === thing.i).length;
  return thing.out.filter((fact) => fact.o >= 0).length + thing.into.length + loops;
}

/** What to choose by where all else is equal: the names, then a figure of the step; the command line makes the same. */
function tieOf(a, b) {
  return (a.i + b.i) * NAME + (Math.imul(figureOf(a), figureOf(b)) >>> 8);
}

/** An odd figure made of an id (FNV-1a). */
function figureOf(thing) {
  thing.figure ??= new TextEncoder().encode(thing.id).reduce((figure, byte) => Math.imul(figure ^ byte, 16777619), 2166136261) | 1;
  return thing.figure;
}

function plus(a, b) {
  return { far: a.far + b.far, tie: a.tie + b.tie };
}

function byCost(a, b) {
  return a.far - b.far || a.tie - b.tie;
}

function costOf(facts, denied) {
  let least = Infinity;
  for (const fact of facts) {
    if (fact.denied && !denied) continue;
    least = Math.min(least, STEP + (fact.denied ? DENIED : 0) + (STRUCTURE.has(fact.predicate.id) ? LOOSE : 0));
  }
  return least;
}

/** Yen's step: every way that leaves the last one found at one of its things. */
function detours(model, found, to, cost, waiting) {
  const { way } = found[found.length - 1];
  for (let k = 0; k < way.length - 1; k += 1) {
    const root = way.slice(0, k + 1);
    const start = root.join(" ");
    const closed = new Set(found.filter((other) => other.way.slice(0, k + 1).join(" ") === start).map((other) => `${other.way[k]} ${other.way[k + 1]}`));
    const tail = cheapest(model, way[k], to, cost, new Set(root.slice(0, -1)), closed);
    if (!tail) continue;
    const whole = [...root.slice(0, -1), ...tail.way];
    const key = whole.join(" ");
    if (waiting.some((other) => other.key === key) || found.some((other) => other.key === key)) continue;
    const before = root.slice(1).reduce((sum, thing, n) => plus(sum, cost(root[n], thing)), FREE);
    waiting.push({ way: whole, cost: plus(before, tail.cost), key });
  }
}

/** Dijkstra, without some things and without some first steps. */
function cheapest(model, from, to, cost, shut, closed) {
  const best = new Map([[from, FREE]]);
  const before = new Map();
  const done = new Set();
  const heap = newHeap();
  heap.push(FREE, from);
  for (let at = heap.pop(); at !== undefined; at = heap.pop()) {
    if (at === to) return wayBack(before, from, to, best.get(to));
    if (done.has(at)) continue;
    done.add(at);
    for (const next of model.things[at].near.keys()) {
      if (done.has(next) || shut.has(next) || (at === from && closed.has(`${at} ${next}`))) continue;
      const step = cost(at, next);
      if (step.far === Infinity) continue;
      const whole = plus(best.get(at), step);
      if (best.has(next) && byCost(whole, best.get(next)) >= 0) continue;
      best.set(next, whole);
      before.set(next, at);
      heap.push(whole, next);
    }
  }
  return null;
}

function wayBack(before, from, to, cost) {
  const way = [to];
  while (way[0] !== from) way.unshift(before.get(way[0]));
  return { way, cost, key: way.join(" ") };
}

/** A heap of things by cost. */
function newHeap() {
  const items = [];
  const less = (i, j) => byCost(items[i].cost, items[j].cost) < 0;
  const swap = (i, j) => ([items[i], items[j]] = [items[j], items[i]]);
  return {
    push(cost, thing) {
      items.push({ cost, thing });
      for (let i = items.length - 1; i > 0 && less(i, (i - 1) >> 1); i = (i - 1) >> 1) swap(i, (i - 1) >> 1);
    },
    pop() {
      if (!items.length) return undefined;
      swap(0, items.length - 1);
      const { thing } = items.pop();
      for (let i = 0; ; ) {
        const least = [2 * i + 1, 2 * i + 2].filter((k) => k < items.length).reduce((m, k) => (less(k, m) ? k : m), i);
        if (least === i) return thing;
        swap(i, least);
        i = least;
      }
    },
  };
}
