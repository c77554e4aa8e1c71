// References in tables and the boxes under them: the line that says something, opened on request.

import { button, el, own, spoken } from "./dom.js";
import { factBoxes } from "./fact.js";
import { factKey } from "./model.js";
import { cutMiddle } from "./names.js";
import { placeText, sentenceOf } from "./sentence.js";

/** A button with the line of some facts, which opens and closes their quotes. */
export function lineButton(page, facts, { home = -1, long = 20 } = {}) {
  const proofs = facts.flatMap((fact) => fact.proofs);
  const places = [...new Set(proofs.map(placeText))];
  const key = factKey(page.model, facts[0]);
  const short = proofs[0].note.i === home ? places[0].slice(proofs[0].note.file.length + 1) : places[0];
  const seen = [own(cutMiddle(short, long)), places.length > 1 ? ` +${places.length - 1}` : ""];
  return button(spoken(`${sentenceOf(page.model, facts[0])}: ${places.join(", ")}`, seen), () => page.toggleQuote(key), {
    class: "ref", title: places.join(", "), "aria-expanded": String(page.quoteOpen(key)), "data-key": `quote ${key}`,
  });
}

/** The quotes of some facts, where they are opened. */
export function openedQuotes(page, facts) {
  if (!facts.some((fact) => page.quoteOpen(factKey(page.model, fact)))) return null;
  return el("div", { class: "opened" }, factBoxes(page.model, { facts, disputed: facts.some((fact) => fact.against) }, page.go));
}

/** All quotes of some facts. */
export function allQuotes(page, facts) {
  return el("div", { class: "opened" }, factBoxes(page.model, { facts, disputed: false }, page.go));
}
