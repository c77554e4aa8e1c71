// The view "Check": what in the notes deserves a look, each one click from its line.

import { PLAIN } from "./address.js";
import { button, el, fill, own, spoken } from "./dom.js";
import { arrange } from "./frame.js";
import { factsOfLine, lineOf } from "./model.js";
import { count, cutMiddle } from "./names.js";
import { thingLink } from "./rows.js";
import { placeText } from "./sentence.js";

const STEP = 60; // rows before "more"
const LINES = 6; // of a place that is longer

/** Draw the view anew. */
export function drawCheck(page, { frame }) {
  const lists = page.model.checks;
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
  const things = row.things.filter((i, k) => row.things.indexOf(i) === k);
  const inside = row.lines.length === 1 && row.words && textOf(row.lines[0]).includes(row.words);
  return el("li", { class: "check-row" },
    row.words && !inside ? el("p", { class: "check-words" }, own(row.words)) : null,
    row.lines.map((line) => lineRow(page, line, inside ? row.words : "")),
    el("p", { class: "small check-why" }, own(row.reason), things.length ? [", about ", things.map((i, k) => [k ? ", " : "", thingLink(page, page.model.things[i])])] : ""));
}

function textOf(line) {
  return Array.from({ length: Math.min(LINES, line.last - line.first + 1) }, (_, k) => lineOf(line.note, line.first + k)).join("\n");
}

function lineRow(page, line, words) {
  const place = placeText(line);
  const denies = factsOfLine(page.model, line.note, line.first).some((fact) => fact.denied && fact.against);
  const text = textOf(line);
  const at = words ? text.indexOf(words) : -1;
  return el("div", { class: denies ? "check-line deny" : "check-line" },
    button(spoken(`Open ${place}`, own(cutMiddle(place, 30))), () => page.go({ note: `${line.note.file}:${line.first}` }), { class: "ref", title: place, "data-key": `open ${place} ${line.at}` }),
    own(at < 0 ? text : [text.slice(0, at), el("mark", {}, words), text.slice(at + words.length)], { class: "source" }));
}
