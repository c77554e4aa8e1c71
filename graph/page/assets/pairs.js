// The view "Pairs": the ranked list on the left; two things side by side; why they are confused on the right.

import { comparison } from "./compare.js";
import { comparisonTable } from "./comparetable.js";
import { button, el, fill, own } from "./dom.js";
import { allQuotes } from "./evidence.js";
import { arrange } from "./frame.js";
import { cutMiddle } from "./names.js";
import { pickBox } from "./pick.js";
import { pairKey } from "./pins.js";
import { scoreBar, thingLink } from "./rows.js";
import { saveLinks } from "./save.js";
import { pairPicture } from "./smallpicture.js";

const STEP = 40; // pairs of the list before "more"

/** Draw the view anew. */
export function drawPairs(page, { frame }) {
  const list = pairList(page);
  const chosen = chosenPair(page, list);
  arrange(frame, { side: chosen !== null });
  drawRanked(page, frame.list, list, chosen);
  if (!chosen) return fill(frame.sheet, noPair(page));
  const compared = comparison(page.model, chosen.a, chosen.b);
  fill(frame.sheet, head(page, chosen, list), comparisonTable(page, chosen, compared, picture(page, frame, chosen)));
  return fill(frame.side, why(page, chosen), deciding(page, compared), acts(page, chosen));
}

/** The pairs of the list: all, those of one thing, or the pinned ones. */
export function pairList(page) {
  const { model, state } = page;
  if (state.q === "pinned") return model.pairs.filter((pair) => page.pins.has(pairKey(model, pair.a, pair.b)));
  const about = state.q.startsWith("about~") ? model.byId.get(state.q.slice(6)) : null;
  return about ? model.pairs.filter((pair) => pair.a === about.i || pair.b === about.i) : model.pairs;
}

/** The pair that is shown: that of the address, ranked or not, else the first of the list. */
export function chosenPair(page, list) {
  const { model, state } = page;
  const [a, b] = [model.byId.get(state.a), model.byId.get(state.b)];
  if (!a || !b || a === b) return state.a && !state.b ? null : list[0] ?? null;
  const ranked = model.pairs.find((pair) => (pair.a === a.i && pair.b === b.i) || (pair.a === b.i && pair.b === a.i));
  return { rank: -1, score: null, why: "", signals: [], ...ranked, a: a.i, b: b.i };
}

/** Walk to the next or previous pair of the list. */
export function stepPair(page, step) {
  const list = pairList(page);
  const chosen = chosenPair(page, list);
  if (!list.length) return false;
  const at = chosen ? list.findIndex((pair) => pair.rank === chosen.rank) : -1;
  const next = list[(Math.max(at, step > 0 ? -1 : 0) + step + list.length) % list.length];
  return page.go(pairState(page, next));
}

/** Change the sides of the shown pair. */
export function swapPair(page) {
  const chosen = chosenPair(page, pairList(page));
  return chosen ? page.go(pairState(page, { a: chosen.b, b: chosen.a })) : false;
}

function pairState({ model }, { a, b }) {
  return { v: "pairs", a: model.things[a].id, b: model.things[b].id };
}

function drawRanked(page, box, list, chosen) {
  const { q } = page.state;
  const tab = (name, label) => button(label, () => page.go({ q: name, a: "", b: "" }), { class: q === name ? "on" : "", "aria-pressed": String(q === name), "data-key": `pairs ${name}` });
  const about = q.startsWith("about~") ? page.model.byId.get(q.slice(6)) : null;
  const shown = list.slice(0, page.isUnfolded("pairs") ? list.length : Math.max(STEP, list.findIndex((pair) => pair.rank === chosen?.rank) + 1));
  fill(box,
    el("div", { class: "list-head" }, el("h2", {}, "Confused"), el("span", { class: "figure" }, `${list.length} pairs`)),
    el("div", { class: about ? "switch two three" : "switch two", role: "group", "aria-label": "Which pairs" },
      tab("", "All"), tab("pinned", `Pinned ${page.pins.size()}`), about ? tab(q, cutMiddle(about.name, 12)) : null),
    el("ol", { class: "ranked" }, shown.map((pair) => el("li", {}, rankedLink(page, pair, pair.rank === chosen?.rank)))),
    list.length > shown.length ? button(`${list.length - shown.length} more`, () => page.unfold("pairs"), { class: "link more", "data-key": "more pairs" }) : null,
    list.length ? null : el("p", { class: "list-note" }, q === "pinned" ? "No pair is pinned yet. “I mix these up” pins one." : "The notes name no two things that are easily confused."));
}

function rankedLink(page, pair, here) {
  const { things } = page.model;
  return el("a", { class: here ? "ranked-pair here" : "ranked-pair", href: page.address(pairState(page, pair)), "aria-current": here ? "true" : null, "data-key": `pair ${pair.rank}`, title: pair.why },
    el("span", { class: "figure" }, pair.rank + 1),
    el("span", { class: "two-names" }, own(cutMiddle(things[pair.a].name, 26)), own(cutMiddle(things[pair.b].name, 26)), el("span", { class: "why" }, own(cutMiddle(pair.why.split(";")[0], 56)))),
    el("span", { class: "figure" }, pair.score.toFixed(2)));
}

function head(page, pair, list) {
  const [a, b] = [page.model.things[pair.a], page.model.things[pair.b]];
  const place = pair.rank >= 0 ? `Pair ${pair.rank + 1} of ${page.model.pairs.length}.` : `Not among the ${page.model.pairs.length} pairs that are listed.`;
  const act = (label, key, run) => button([label, " ", el("kbd", {}, key)], run, { class: "control", "data-key": `act ${key}` });
  return el("header", { class: "sheet-head" },
    el("div", {}, el("h1", { tabindex: "-1", id: "title" }, own(a.name), " and ", own(b.name)), el("p", { class: "small" }, place, page.notice ? [" ", page.notice] : "")),
    el("div", { class: "sheet-acts" }, act("Swap", "S", () => swapPair(page)), list.length > 1 ? [act("Previous", "K", () => stepPair(page, -1)), act("Next", "J", () => stepPair(page, 1))] : null));
}

function picture(page, { sheet }, { a, b }) {
  const width = Math.min(760, (sheet.clientWidth || 700) - 48);
  const svg = pairPicture(page.model, a, b, { width, measure: page.measure });
  const { things } = page.model;
  return el("div", { class: "small-picture" }, svg, saveLinks(page, `${things[a].id}-${things[b].id}`, () => svg));
}

function noPair(page) {
  const a = page.model.byId.get(page.state.a);
  return [el("header", { class: "sheet-head" }, el("div", {},
    el("h1", { tabindex: "-1", id: "title" }, a ? ["Compare ", own(a.name), " with …"] : "No pair to compare"),
    a ? null : el("p", {}, "Choose two things to lay them side by side."))),
  withBoxes(page)];
}

function withBoxes(page) {
  const a = page.model.byId.get(page.state.a) ?? null;
  const b = page.model.byId.get(page.state.b) ?? null;
  return el("div", { class: "two-picks" },
    pickBox(page, { label: "First thing", key: "a", value: a, choose: (thing) => page.go({ v: "pairs", a: thing.id, b: page.state.b }) }),
    pickBox(page, { label: "Compare with", key: "b", value: b, choose: (thing) => page.go({ v: "pairs", a: page.state.a, b: thing.id }) }));
}

function why(page, pair) {
  const named = pair.score !== null;
  return el("section", { class: "side-part", "aria-label": "Why they are confused" },
    el("div", { class: "list-head" }, el("h2", {}, named ? "Why they are confused" : "Not listed"), named ? el("strong", {}, pair.score.toFixed(2)) : null),
    el("p", { class: "small" }, named ? own(`${pair.why}.`) : "Other pairs share more of what makes two things easy to mistake for one another."),
    pair.signals.map((signal) => el("div", { class: "signal" },
      el("div", { class: "signal-line" }, el("span", {}, signal.label), scoreBar(signal.value)),
      el("p", { class: "small" }, own(signal.words)))));
}

function deciding(page, { said, opposite, differ }) {
  const facts = [...said.filter((fact) => fact.group === "confused" || fact.denied), ...[...opposite, ...differ].flatMap((row) => [...row.left.facts, ...row.right.facts])].slice(0, 4);
  if (!facts.length) return null;
  return el("section", { class: "side-part", "aria-label": "Lines that decide" }, el("h2", {}, "Lines that decide"), allQuotes(page, facts));
}

function acts(page, pair) {
  const key = pairKey(page.model, pair.a, pair.b);
  const pinned = page.pins.has(key);
  const [a, b] = [page.model.things[pair.a], page.model.things[pair.b]];
  return el("section", { class: "side-part", "aria-label": "What to do with them" },
    el("div", { class: "side-acts" },
      button(pinned ? "Pinned: I mix these up" : "I mix these up", () => page.pin(key), { class: pinned ? "control" : "control main", "aria-pressed": String(pinned), "data-key": "pin" }),
      el("a", { class: "control", href: page.address({ v: "quiz", q: `pair~${a.id}~${b.id}`, a: "", b: "" }), "data-key": "practise" }, "Practise"),
      button("Print", () => print(), { class: "control", "data-key": "print" })),
    el("p", { class: "small" }, "Open ", thingLink(page, a), " or ", thingLink(page, b), ", or the ", el("a", { href: page.address({ v: "path", a: a.id, b: b.id, q: "" }) }, "path between them"), "."),
    withBoxes(page));
}
