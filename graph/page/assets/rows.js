// Rows of the panel: the words, the thing, the line; a row opens to what the notes say.

import { PLAIN } from "./address.js";
import { el, own, spoken } from "./dom.js";
import { factBoxes } from "./fact.js";
import { chevron } from "./icons.js";
import { factKey } from "./model.js";
import { cutMiddle } from "./names.js";
import { placeText, sentenceOf, shortPlace, valueText } from "./sentence.js";

/** A thing as a link that walks on to it. */
export function thingLink(page, thing, attributes = {}) {
  return el("a", {
    href: page.addressOf(thing), class: "thing", "data-thing": thing.i, "data-key": attributes.key ?? null,
    on: { mouseenter: () => page.point(thing.i), mouseleave: () => page.point(null), focus: () => page.point(thing.i), blur: () => page.point(null) },
  }, own(thing.name));
}

/** One row of a lane, with its opened lines if it is open. */
export function rowOfLane(page, thing, row, home) {
  if (row.parts) return partsRow(page, thing, row, home);
  if (row.score !== undefined) return mixUpRow(page, thing, row);
  const key = factKey(page.model, row.facts[0]);
  const open = page.isOpen(row);
  const toggle = () => page.toggleFact(row, key);
  const node = el("div", { class: `row${row.value ? " limit" : ""}${open ? " open" : ""}`, "data-fact": key },
    el("div", { class: "row-line", on: { click: (event) => event.target.closest("a, button") || getSelection().toString() || toggle() } },
      row.value ? limitCells(row) : words(page, row),
      reference(page, row, home, open, toggle, sentenceOf(page.model, row.facts[0], thing.i)),
      row.value && row.condition ? el("span", { class: "condition" }, own(row.condition)) : null,
    ),
    open ? el("div", { class: "opened" }, factBoxes(page.model, row, page.go)) : null,
  );
  node.addEventListener("mouseenter", () => page.pickFact(row.facts[0]));
  node.addEventListener("mouseleave", () => page.pickFact(null));
  return node;
}

function words(page, row) {
  return el("span", { class: "words" },
    el("span", { class: row.words ? "" : "unseen" }, `${row.words || row.full} `),
    row.thing ? thingLink(page, row.thing) : own(row.text || valueWords(row)),
    row.condition ? el("span", { class: "condition" }, " ", own(row.condition)) : null,
    row.disputed ? el("span", { class: "disputed" }, "! notes disagree") : null,
  );
}

function valueWords(row) {
  const { value } = row.facts[0];
  return value ? `${value.property} ${valueText(value)}` : row.facts[0].text;
}

function limitCells(row) {
  const { value } = row;
  const bound = value.property.toLowerCase().split(" ").some((word) => word === value.bound || word === BOUND[value.bound]) ? "" : BOUND[value.bound] ?? value.bound;
  return [
    el("span", { class: "words" }, own(value.property), row.disputed ? el("span", { class: "disputed" }, "! notes disagree") : null),
    el("span", { class: "value", title: value.raw }, bound ? [el("span", { class: "bound" }, bound), " "] : "", own(valueText(value))),
  ];
}

const BOUND = { exact: "", maximum: "max", minimum: "min" };

/** The line that says it, as a button that opens it; the whole place is read out and shown on focus. */
function reference(page, row, home, open, toggle, sentence) {
  const proofs = row.facts.flatMap((fact) => fact.proofs);
  const places = [...new Set(proofs.map(placeText))];
  const short = shortPlace(proofs[0], home);
  return el("button", {
    type: "button", class: "ref", title: places.join(", "), "aria-expanded": String(open), "data-key": `fact ${factKey(page.model, row.facts[0])}`,
    on: { click: toggle },
  }, spoken(`${sentence}: ${places.join(", ")}`, own(cutMiddle(short, row.value ? 12 : 17)), places.length > 1 ? ` +${places.length - 1}` : "", open ? chevron(true) : null));
}

function partsRow(page, thing, row, home) {
  const key = `parts ${row.full}`;
  const open = page.isUnfolded(key) || row.parts.some(page.isOpen);
  const [first] = row.parts;
  const short = row.full.startsWith("has the part");
  return el("div", { class: "row" },
    el("div", { class: "row-line" },
      el("span", { class: "words" }, short ? `has ${row.parts.length} parts, such as ` : `${row.full} ${row.parts.length}, such as `, thingLink(page, first.thing)),
      el("button", { type: "button", class: "ref", "aria-expanded": String(open), "data-key": key, "aria-label": `${open ? "Fold" : "Show all"} ${row.parts.length}`, on: { click: () => page.unfold(key) } }, open ? "fold" : "all", chevron(open)),
    ),
    open ? el("div", { class: "nested" }, row.parts.map((part) => rowOfLane(page, thing, { ...part, words: "", full: row.full }, home))) : null,
  );
}

function mixUpRow(page, thing, row) {
  return el("div", { class: "row" },
    el("div", { class: "row-line mixed" },
      el("span", { class: "words" }, thingLink(page, row.thing), row.text ? el("span", { class: "why", title: row.text }, " ", own(row.text.split(";")[0])) : null),
      el("a", { class: "score-link", href: page.address({ ...PLAIN, v: "pairs", a: thing.id, b: row.thing.id }), "aria-label": `Compare ${thing.name} and ${row.thing.name}, score ${row.score.toFixed(2)}` }, scoreBar(row.score)),
    ),
  );
}

/** A score as bar and figure. */
export function scoreBar(score) {
  const bar = el("span", { class: "bar", "aria-hidden": "true" }, el("span", {}));
  bar.firstChild.style.width = `${Math.round(score * 100)}%`;
  return [bar, el("span", { class: "figure" }, score.toFixed(2))];
}
