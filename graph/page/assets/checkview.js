// The view "Check": what in the notes deserves a look, each one click from its line.

import { PLAIN } from "./address.js";
import { button, el, fill, own } from "./dom.js";
import { arrange } from "./frame.js";
import { lineOf } from "./model.js";
import { count, cutMiddle } from "./names.js";
import { thingLink } from "./rows.js";
import { placeText } from "./sentence.js";

const STEP = 60; // rows before "more"

/** Draw the view anew. */
export function drawCheck(page, { frame }) {
  const lists = checkLists(page.model);
  const here = lists.find((list) => list.id === page.state.c) ?? lists.find((list) => list.rows.length) ?? lists[0];
  arrange(frame, {});
  fill(frame.list,
    el("div", { class: "list-head" }, el("h2", {}, "Check"), el("span", { class: "figure" }, count(lists.reduce((sum, list) => sum + list.rows.length, 0), "place"))),
    el("ul", { class: "ranked" }, lists.map((list) => el("li", {}, listLink(page, list, list === here)))));
  fill(frame.sheet,
    el("header", { class: "sheet-head" }, el("div", {}, el("h1", { tabindex: "-1", id: "title" }, here.label), el("p", {}, here.about))),
    here.rows.length ? rows(page, here) : el("p", { class: "nothing" }, here.none));
}

function listLink(page, list, here) {
  return el("a", { class: here ? "group-link here" : "group-link", href: page.address({ ...PLAIN, v: "check", c: list.id }), "aria-current": here ? "true" : null, "data-key": `check ${list.id}` },
    own(list.label), el("span", { class: "figure" }, list.rows.length));
}

function rows(page, list) {
  const key = `check ${list.id}`;
  const shown = list.rows.slice(0, page.isUnfolded(key) ? 2000 : STEP);
  const left = list.rows.length - shown.length;
  return [el("ul", { class: "checks" }, shown.map((row) => checkRow(page, row))),
    left > 0 ? button(`${left} more`, () => page.unfold(key), { class: "link more", "data-key": key }) : null];
}

function checkRow(page, row) {
  return el("li", { class: "check-row" },
    el("p", { class: "check-words" }, row.thing >= 0 ? [thingLink(page, page.model.things[row.thing]), " "] : null, own(row.words), row.also.map((i, k) => [k ? ", " : " ", thingLink(page, page.model.things[i])])),
    row.lines.map((line) => lineRow(page, line)));
}

function lineRow(page, line) {
  const place = placeText(line);
  return el("div", { class: line.denied ? "check-line deny" : "check-line" },
    button(own(cutMiddle(place, 30)), () => page.go({ note: `${line.note.file}:${line.first}` }), { class: "ref", title: place, "aria-label": `Open ${place}`, "data-key": `open ${place} ${line.at ?? ""}` }),
    own(lineOf(line.note, line.first).trim() || "(an empty line)", { class: "source" }));
}

/** The lists of the view; contradictions are read from the facts themselves. */
export function checkLists(model) {
  return [contradictions(model), ...model.checks];
}

function contradictions(model) {
  const found = model.facts.filter((fact) => fact.against && !fact.denied);
  return {
    id: "contradictions", label: "Contradictions", about: "What the notes both state and deny. Both stay in the graph.", none: "The notes contradict themselves nowhere.",
    rows: found.map((fact) => ({
      thing: fact.s, also: fact.o >= 0 ? [fact.o] : [], 
      words: `${fact.predicate.stated} and ${fact.predicate.denied}${fact.o >= 0 ? "" : ` ${fact.text}`}`,
      lines: [...fact.proofs.map((proof) => ({ ...proof, denied: false })), ...fact.against.proofs.map((proof) => ({ ...proof, denied: true }))],
    })),
  };
}
