// A whole note, to be read where a line stands.

import { button, el, own } from "./dom.js";
import { partOf } from "./fact.js";
import { lineOf } from "./model.js";
import { partsOf } from "./quote.js";
import { thingLink } from "./rows.js";

/** Take "file:line" apart; the line is 0 where there is none. */
export function readPlace(model, text) {
  const [, file, line] = /^([^]*?)(?::(\d{1,9}))?$/.exec(text);
  const note = model.notes.find((other) => other.file === text) ?? model.notes.find((other) => other.file === file);
  return note ? { note, line: note.file === text ? 0 : Number(line ?? 0) } : null;
}

/** The note as numbered lines, with the things that it names. */
export function notePanel(page, { note, line }) {
  const rows = note.spans.map((_, k) => noteLine(page, note, k + 1, k + 1 === line));
  return [
    el("header", { class: "panel-head note-head" },
      el("h1", { tabindex: "-1", id: "title" }, own(note.file)),
      el("p", { class: "small" }, `${note.spans.length} lines. `, button("Close note", () => page.go({ note: "" }), { class: "link", "data-key": "close note" })),
    ),
    el("div", { class: "note-lines" }, rows),
  ];
}

function noteLine(page, note, number, hit) {
  const text = lineOf(note, number);
  const named = (page.model.mentions[note.i]?.get(number) ?? []).map((mention) => ({ at: mention.at, length: mention.length, mark: "thing", thing: mention.thing }));
  const parts = partsOf(text, named).map((part) => (part.mark ? linked(page, part) : partOf(part)));
  return el("div", { class: hit ? "quote-line hit" : "quote-line", "data-line": number, tabindex: hit ? "-1" : null },
    el("span", { class: "number" }, number), own(parts, { class: "source" }));
}

function linked(page, part) {
  const link = thingLink(page, page.model.things[part.thing]);
  link.replaceChildren(part.text);
  return link;
}
