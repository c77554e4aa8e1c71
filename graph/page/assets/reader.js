// A whole note, to be read where a line stands; a click on a line shows what it gave.

import { button, el, own } from "./dom.js";
import { partOf } from "./fact.js";
import { factKey, factsOfLine, lineOf, mentionsOf } from "./model.js";
import { count } from "./names.js";
import { partsOf } from "./quote.js";
import { thingLink } from "./rows.js";
import { sentenceOf } from "./sentence.js";

const WINDOW = 300; // lines on each side of the one that is looked for

/** Take "file:line" apart; the line is 0 where there is none. */
export function readPlace(model, text) {
  const [, file, line] = /^([^]*?)(?::(\d{1,9}))?$/.exec(text);
  const note = model.notes.find((other) => other.file === text) ?? model.notes.find((other) => other.file === file);
  return note ? { note, line: note.file === text ? 0 : Number(line ?? 0) } : null;
}

/** "file:line" of a piece of evidence. */
export function placeOf(proof) {
  return `${proof.note.file}:${proof.first}`;
}

/** The note in the panel. */
export function notePanel(page, place) {
  return [head(page, place, el("h1", { tabindex: "-1", id: "title" }, own(place.note.file))), lines(page, place)];
}

/** The note at the side of another view. */
export function sideNote(page, place) {
  return [head(page, place, el("h2", {}, own(place.note.file))), lines(page, place)];
}

function head(page, { note }, title) {
  return el("header", { class: "panel-head note-head" }, title,
    el("p", { class: "small" }, `${count(note.spans.length, "line")}; a number opens what its line gave. `, button("Close note", () => page.go({ note: "" }), { class: "link", "data-key": "close note" })));
}

function lines(page, { note, line }) {
  const all = page.isUnfolded(`note ${note.file}`);
  const from = all ? 1 : Math.max(1, line - WINDOW);
  const to = all ? note.spans.length : Math.min(note.spans.length, Math.max(line, 1) + WINDOW);
  const rows = Array.from({ length: to - from + 1 }, (_, k) => noteLine(page, note, from + k, from + k === line));
  const more = (left, where) => (left > 0 ? button(`${count(left, "line")} ${where}`, () => page.unfold(`note ${note.file}`), { class: "link more", "data-key": `note ${where}` }) : null);
  return el("div", { class: "note-lines" }, more(from - 1, "above"), rows, more(note.spans.length - to, "below"));
}

function noteLine(page, note, number, hit) {
  const text = lineOf(note, number);
  const named = mentionsOf(page.model, note, number).map((mention) => ({ at: mention.at, length: mention.length, mark: "thing", thing: mention.thing }));
  const parts = partsOf(text, named).map((part) => (part.mark ? linked(page, part) : partOf(part)));
  const facts = factsOfLine(page.model, note, number);
  const place = `${note.file}:${number}`;
  const told = facts.length ? count(facts.length, "fact") : "no fact";
  return [
    el("div", { class: hit ? "quote-line hit" : "quote-line", "data-line": number },
      button(number, () => page.go({ note: hit ? note.file : place }), { class: facts.length ? "number told" : "number", "aria-expanded": String(hit), "aria-label": `Line ${number}, ${told}`, title: told, "data-key": `line ${number}` }),
      own(parts, { class: "source" })),
    hit ? gave(page, facts, place) : null,
  ];
}

function gave(page, facts, place) {
  return el("div", { class: "line-facts" },
    facts.length ? el("ul", {}, facts.map((fact) => el("li", { class: fact.denied ? "deny" : "" }, gaveFact(page, fact, place)))) : el("p", { class: "nothing" }, "No fact was read from this line."));
}

function gaveFact(page, fact, place) {
  const { things } = page.model;
  const sentence = sentenceOf(page.model, fact);
  const words = sentence.slice(things[fact.s].name.length);
  return [own([el("strong", {}, things[fact.s].name), words]), " ",
    el("a", { href: page.address({ v: "", n: things[fact.s].id, f: factKey(page.model, fact), note: page.state.v === "" ? place : "" }), "data-key": `gave ${fact.i}`, "aria-label": `Show in the picture: ${sentence}` }, "show")];
}

function linked(page, part) {
  const link = thingLink(page, page.model.things[part.thing]);
  link.replaceChildren(part.text);
  return link;
}
