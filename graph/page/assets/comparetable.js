// Two columns and a middle: what tells two things apart first, then what is said of both and of one only.

import { button, el, own } from "./dom.js";
import { allQuotes, lineButton, openedQuotes } from "./evidence.js";
import { thingLink } from "./rows.js";
import { homeOf, valueText } from "./sentence.js";

const APART = 3, SHOWN = 8; // rows before "more"

/** The table of a pair. */
export function comparisonTable(page, { a, b }, compared) {
  const { things } = page.model;
  const homes = [homeOf(things[a]), homeOf(things[b])];
  const apart = [...compared.opposite, ...compared.differ];
  const one = [...compared.left, ...compared.right];
  return el("div", { class: "compare", role: "table", "aria-label": `${things[a].name} and ${things[b].name} side by side` },
    el("div", { class: "compare-row compare-head", role: "row" },
      el("span", { class: "unseen", role: "columnheader" }, "What is said"),
      el("span", { class: "cell", role: "columnheader" }, own(things[a].name)),
      el("span", { class: "cell", role: "columnheader" }, own(things[b].name))),
    section(page, "What tells them apart", apart, { homes, most: APART, strong: true, none: "No opposite and no differing figure is noted" }),
    section(page, "Both", compared.both, { homes, most: SHOWN, none: "Nothing is said of both" }),
    section(page, "Only one of them", one, { homes, most: SHOWN, none: "Nothing is said of one only" }),
    about(page, compared.said));
}

function section(page, name, rows, { homes, most, strong = false, none }) {
  const key = `compare ${name}`;
  const shown = rows.slice(0, page.isUnfolded(key) ? rows.length : most + Number(rows.length === most + 1));
  const left = rows.length - shown.length;
  return el("div", { class: strong ? "compare-part strong" : "compare-part", role: "rowgroup", "aria-label": name },
    el("h2", {}, name),
    rows.length ? shown.map((row) => rowOf(page, row, homes)) : el("p", { class: "nothing" }, none),
    left > 0 ? button(`${left} more`, () => page.unfold(key), { class: "link more", "data-key": key }) : null);
}

function rowOf(page, row, homes) {
  const facts = [...(row.left ? row.left.facts : []), ...(row.right ? row.right.facts : [])];
  return [
    el("div", { class: `compare-row ${row.kind}`, role: "row" },
      el("span", { class: "middle", role: "rowheader" }, own(row.words), row.kind === "opposite" ? ", opposite" : ""),
      cell(page, row.left, row, homes[0]),
      cell(page, row.right, row, homes[1])),
    openedQuotes(page, facts),
  ];
}

function cell(page, side, row, home) {
  if (!side) return el("span", { class: "cell nothing", role: "cell" }, "Nothing said");
  const torn = side.torn ? el("span", { class: "disputed" }, "! notes disagree") : null;
  return el("span", { class: side.denied ? "cell deny" : "cell", role: "cell" },
    el("span", { class: "cell-words" }, side.denied ? el("span", { class: "denial" }, `${side.words} `) : row.kind === "opposite" ? `${side.words} ` : "", content(page, side, row.kind), torn),
    lineButton(page, [...side.facts, ...(side.torn ?? [])], { home, long: 16 }));
}

function content(page, side, kind) {
  if (side.thing) return thingLink(page, side.thing);
  if (!side.value) return own(side.text);
  const text = [side.value.bound === "exact" ? "" : side.value.bound, valueText(side.value)].filter(Boolean).join(" ");
  return kind === "differ" ? el("mark", {}, own(text)) : own(text);
}

function about(page, said) {
  return el("div", { class: "compare-part", role: "rowgroup", "aria-label": "Said about the pair" },
    el("h2", {}, "Said about the pair"),
    said.length ? el("div", { class: "compare-quotes" }, allQuotes(page, said)) : el("p", { class: "nothing" }, "No line names both"));
}
