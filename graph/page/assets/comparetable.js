// Two columns and a middle: what tells two things apart first, then what is said of both and of one only.

import { button, el, own } from "./dom.js";
import { allQuotes, lineButton, openedQuotes } from "./evidence.js";
import { thingLink } from "./rows.js";
import { homeOf, valueText } from "./sentence.js";

const APART = 3, SHOWN = 8; // rows before "more"
const ON_PAPER = 6; // rows of a part, so that a pair fits on one sheet

/** What tells the two apart first, then the picture, then the rest. */
export function comparisonTable(page, { a, b }, compared, picture) {
  const sides = [a, b].map((i) => page.model.things[i]).map((thing) => ({ thing, home: homeOf(thing) }));
  const apart = [...compared.opposite, ...compared.differ];
  const one = inTurn(compared.left, compared.right);
  return el("div", { class: "compare" },
    el("div", { class: "compare-row compare-head" }, sides.map(({ thing }) => el("span", { class: "cell" }, own(thing.name)))),
    section(page, "What tells them apart", apart, { sides, most: APART, strong: true, none: "No opposite and no differing figure is noted" }),
    picture,
    section(page, "Both", compared.both, { sides, most: SHOWN, none: "Nothing is said of both" }),
    section(page, "Only one of them", one, { sides, most: SHOWN, none: "Nothing is said of one only" }),
    about(page, compared.said));
}

/** One of each in turn, so that neither side is folded away. */
function inTurn(left, right) {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, k) => [left[k], right[k]]).flat().filter(Boolean);
}

function section(page, name, rows, { sides, most, strong = false, none }) {
  const key = `compare ${name}`;
  const shown = rows.slice(0, page.isUnfolded(key) ? rows.length : most + Number(rows.length === most + 1));
  const left = rows.length - shown.length;
  return el("section", { class: strong ? "compare-part strong" : "compare-part", "aria-label": name },
    el("h2", {}, name),
    rows.length ? el("ul", {}, shown.map((row) => rowOf(page, row, sides))) : el("p", { class: "nothing" }, none),
    left > 0 ? button(`${left} more`, () => page.unfold(key), { class: "link more", "data-key": key }) : null,
    rows.length > ON_PAPER ? el("p", { class: "paper small" }, `${rows.length - ON_PAPER} more on the page`) : null);
}

function rowOf(page, row, sides) {
  const facts = [...(row.left ? row.left.facts : []), ...(row.right ? row.right.facts : [])];
  return el("li", {},
    el("div", { class: `compare-row ${row.kind}` },
      el("span", { class: "middle" }, own(row.words), row.kind === "opposite" ? ", opposite" : "", el("span", { class: "unseen" }, ": ")),
      [row.left, row.right].map((cell, k) => cellBox(page, cell, row, sides[k]))),
    openedQuotes(page, facts));
}

function cellBox(page, side, row, { thing, home }) {
  const whose = el("span", { class: "unseen" }, own(thing.name), ": ");
  if (!side) return el("span", { class: "cell nothing" }, el("span", {}, whose, "Nothing said"));
  const torn = side.torn ? el("span", { class: "disputed" }, "! notes disagree") : null;
  const apart = row.left && row.right && row.kind !== "both" && side.words && !side.value; // each side in words of its own
  return el("span", { class: side.denied ? "cell deny" : "cell" },
    el("span", { class: "cell-words" }, whose, side.denied ? [el("span", { class: "denial" }, side.words), " "] : apart ? `${side.words} ` : "", content(page, side, row.kind), torn),
    lineButton(page, side.torn ? [...side.facts, side.torn] : side.facts, { home, long: 16 }));
}

function content(page, side, kind) {
  if (side.thing) return thingLink(page, side.thing);
  if (!side.value) return own(side.text);
  const text = [side.value.bound === "exact" ? "" : side.value.bound, valueText(side.value)].filter(Boolean).join(" ");
  return kind === "differ" ? el("mark", {}, own(text)) : own(text);
}

function about(page, said) {
  return el("section", { class: "compare-part", "aria-label": "Said about the pair" },
    el("h2", {}, "Said about the pair"),
    said.length ? el("div", { class: "compare-quotes" }, allQuotes(page, said)) : el("p", { class: "nothing" }, "No line names both"));
}
