// The first screen: how much there is, the hubs, the likely mix-ups, what the notes deny.

import { PLAIN } from "./address.js";
import { button, el, own } from "./dom.js";
import { factKey } from "./model.js";
import { count, cutMiddle } from "./names.js";
import { homeOf, placeText, wordsOf } from "./sentence.js";
import { scoreBar, thingLink } from "./rows.js";

const ROWS = 5;
const WORDS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];

/** The panel where nothing is chosen. */
export function firstPanel(page) {
  const { model } = page;
  if (!model.things.length) return emptyPanel(model);
  const denied = model.facts.filter((fact) => fact.denied);
  const notes = model.notes.length;
  return [
    el("header", { class: "panel-head" },
      el("h1", { tabindex: "-1", id: "title" }, `${WORDS[notes] ?? notes} ${notes === 1 ? "note" : "notes"}, ${count(model.things.length, "thing")}`),
      el("p", {}, `${count(model.facts.length, "fact")}, ${denied.length} of them ${denied.length === 1 ? "a denial" : "denials"}.`),
    ),
    page.notice ? el("div", { class: "notice" }, page.notice) : null,
    lane("Hubs", model.order.slice(0, ROWS).map((thing, k) => hubRow(page, thing, k))),
    model.pairs.length ? lane("Confused", pairRows(page)) : null,
    denied.length ? lane("Does not", denialRows(page, denied), true) : null,
    disagreements(page),
    checks(page),
  ];
}

function emptyPanel(model) {
  return [el("header", { class: "panel-head" }, el("h1", { tabindex: "-1", id: "title" }, own(model.title)), el("p", {}, "No facts in these notes yet."), el("p", {}, el("code", {}, "python -m graph build NOTES")))];
}

function lane(name, rows, deny = false) {
  return el("section", { class: `lane${deny ? " deny" : ""}`, "aria-label": name }, el("h2", { class: "lane-name" }, name), el("div", { class: "lane-rows" }, rows));
}

function row(...children) {
  return el("div", { class: "row" }, el("div", { class: "row-line" }, children));
}

function hubRow(page, thing, k) {
  const home = homeOf(thing);
  return row(
    el("span", { class: "words" }, thingLink(page, thing), home >= 0 ? el("span", { class: "why" }, " ", own(page.model.notes[home].file)) : null),
    el("span", { class: "figure" }, k ? thing.near.size : count(thing.near.size, "neighbour")),
  );
}

function pairRows(page) {
  const { model } = page;
  const key = "first pairs";
  const shown = model.pairs.slice(0, page.isUnfolded(key) ? 60 : ROWS);
  const rows = shown.map((pair) => el("div", { class: "row" }, el("div", { class: "row-line mixed" },
    el("span", { class: "words" }, pairLink(page, pair)), scoreBar(pair.score))));
  return [...rows, more(page, key, model.pairs.length - shown.length, "pair")];
}

/** Both names as one link to the two side by side. */
function pairLink(page, pair) {
  const [a, b] = [page.model.things[pair.a], page.model.things[pair.b]];
  return el("a", { href: page.address({ ...PLAIN, v: "pairs", a: a.id, b: b.id }) }, own(a.name), " / ", own(b.name));
}

function denialRows(page, denied) {
  const { model } = page;
  const key = "first denials";
  const best = [...denied].sort((a, b) => b.proofs.length - a.proofs.length || Number(a.o < 0) - Number(b.o < 0) || model.things[b.s].near.size - model.things[a.s].near.size || a.i - b.i);
  const shown = best.slice(0, page.isUnfolded(key) ? 60 : ROWS);
  const rows = shown.map((fact) => row(
    el("span", { class: "words" }, thingLink(page, model.things[fact.s]), ` ${wordsOf(fact, fact.s)} `, fact.o >= 0 ? thingLink(page, model.things[fact.o]) : own(fact.value ? `${fact.value.property} ${fact.value.raw}` : fact.text)),
    el("a", { class: "ref", href: page.address({ n: model.things[fact.s].id, f: factKey(model, fact), note: "" }), title: placeText(fact.proofs[0]) }, own(cutMiddle(placeText(fact.proofs[0]), 17))),
  ));
  return [...rows, more(page, key, denied.length - shown.length, "denial")];
}

function more(page, key, left, what) {
  if (left <= 0) return null;
  return page.isUnfolded(key) ? el("p", { class: "nothing" }, `${count(left, what)} not listed here`) : button(`${left} more ${what}${left > 1 ? "s" : ""}`, () => page.unfold(key), { class: "link more", "data-key": key });
}

function disagreements(page) {
  const found = page.model.facts.filter((fact) => fact.against && fact.denied);
  if (!found.length) return null;
  const rows = found.slice(0, ROWS).map((fact) => row(
    el("span", { class: "words" }, thingLink(page, page.model.things[fact.s]), ` ${wordsOf(fact.against, fact.s)}, and not: `, fact.o >= 0 ? thingLink(page, page.model.things[fact.o]) : own(fact.text)),
    el("a", { class: "ref", href: page.address({ n: page.model.things[fact.s].id, f: factKey(page.model, fact), note: "" }) }, "both lines"),
  ));
  return lane("Notes disagree", rows);
}

function checks(page) {
  const found = page.model.checks.filter((list) => list.rows.length);
  if (!found.length) return null;
  const link = (list) => row(el("span", { class: "words" }, el("a", { href: page.address({ ...PLAIN, v: "check", c: list.id }), "data-key": `first ${list.id}` }, list.label)), el("span", { class: "figure" }, list.rows.length));
  return lane("Check", found.map(link));
}
