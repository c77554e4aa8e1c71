// A quote with its surroundings: the line as it stands, one line of context on both sides, what to mark in it.

import { lineOf, mentionsOf } from "./model.js";
import { placeText } from "./sentence.js";

const CONTEXT = 1;

/** Everything that an opened fact shows of one piece of evidence. */
export function quoteOf(model, fact, proof) {
  const lines = [];
  const from = Math.max(1, proof.first - CONTEXT);
  const to = Math.min(proof.note.spans.length, proof.last + CONTEXT);
  for (let number = from; number <= to; number += 1) {
    const text = lineOf(proof.note, number);
    const hit = number >= proof.first && number <= proof.last;
    if (hit || text.trim()) lines.push({ number, hit, parts: hit ? partsOf(text, marksIn(model, fact, proof, number, text)) : [{ text, mark: "" }] });
  }
  return { place: placeText(proof), heading: headingAbove(proof), lines, how: howText(fact, proof) };
}

/** The heading under which a line stands, where the page knows the headings. */
function headingAbove(proof) {
  let found = "";
  for (const heading of proof.note.headings) {
    if (heading.line >= proof.first) break;
    found = heading.text;
  }
  return found;
}

/** How a fact was found, in one or two sentences. */
function howText(fact, proof) {
  if (proof.confidence === undefined) return "";
  const by = fact.denied && proof.denial ? proof.denial : proof.cue;
  const parts = [];
  if (proof.flags) parts.push(`Marked as ${proof.flags}.`);
  if (by) parts.push(`${fact.denied ? "Denied" : "Said"} by “${by}”${proof.rule ? ` (rule ${proof.rule})` : ""}.`);
  else if (proof.rule) parts.push(`Read from the layout (rule ${proof.rule}).`);
  parts.push(`${SUBJECT[proof.mode] ?? `Subject from the ${proof.mode}`}.`);
  if (proof.condition) parts.push(`Holds ${proof.condition}.`);
  parts.push(`Confidence ${proof.confidence.toFixed(2)}.`);
  return parts.join(" ");
}

const SUBJECT = {
  explicit: "The line names its subject",
  table: "Subject from the row of the table",
  bullet: "Subject from the bullet above",
  "sub-heading": "Subject from the sub-heading above",
  heading: "Subject from the heading above",
  file: "Subject from the name of the file",
};

function marksIn(model, fact, proof, number, text) {
  const marks = cueMarks(fact, proof, text);
  const named = mentionsOf(model, proof.note, number);
  marks.push(...named.map((mention) => ({ at: mention.at, length: mention.length, mark: "thing", thing: mention.thing })));
  const known = new Set(named.map((mention) => mention.thing));
  marks.push(...nameMarks(model, [fact.s, fact.o].filter((end) => !known.has(end)), text));
  return marks;
}

function cueMarks(fact, proof, text) {
  const marks = [];
  const low = text.toLowerCase();
  for (const [words, mark] of [[proof.denial, "denial"], [proof.cue, fact.denied && !proof.denial ? "denial" : "cue"]]) {
    const at = words ? low.indexOf(words.toLowerCase()) : -1;
    if (at >= 0) marks.push({ at, length: words.length, mark });
  }
  return marks;
}

/** The names of ends of which no mention is given, as they stand in the line. */
function nameMarks(model, ends, text) {
  const low = text.toLowerCase();
  const marks = [];
  for (const end of ends) {
    if (end < 0) continue;
    const thing = model.things[end];
    const name = [thing.name, ...thing.aliases].sort((a, b) => b.length - a.length).find((word) => low.includes(word.toLowerCase()));
    if (name) marks.push({ at: low.indexOf(name.toLowerCase()), length: name.length, mark: "thing", thing: end });
  }
  return marks;
}

/** Cut a line into plain and marked parts; where marks overlap, the earlier one in the list wins. */
export function partsOf(text, marks) {
  const kept = [];
  for (const mark of marks) {
    const end = mark.at + mark.length;
    if (mark.at < 0 || end > text.length || mark.length < 1) continue;
    if (!kept.some((other) => mark.at < other.at + other.length && other.at < end)) kept.push(mark);
  }
  kept.sort((a, b) => a.at - b.at);
  const parts = [];
  let done = 0;
  for (const mark of kept) {
    if (mark.at > done) parts.push({ text: text.slice(done, mark.at), mark: "" });
    done = mark.at + mark.length;
    parts.push({ text: text.slice(mark.at, done), mark: mark.mark, thing: mark.thing });
  }
  if (done < text.length || !parts.length) parts.push({ text: text.slice(done), mark: "" });
  return parts;
}
