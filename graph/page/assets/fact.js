// An opened fact: every line that says it, with context, marks, and how it was found.

import { button, el, own } from "./dom.js";
import { quoteOf } from "./quote.js";

/** All lines of a row, opposed facts with those of the other side. */
export function factBoxes(model, row, go) {
  const facts = row.facts.flatMap((fact) => (fact.against && row.disputed ? [fact, fact.against] : [fact]));
  const seen = new Set();
  const boxes = [];
  for (const fact of facts) {
    for (const proof of fact.proofs) {
      const key = `${fact.denied} ${proof.note.i} ${proof.first} ${proof.at}`;
      if (!seen.has(key)) boxes.push(quoteBox(model, fact, proof, go, row.disputed));
      seen.add(key);
    }
  }
  return boxes;
}

function quoteBox(model, fact, proof, go, disputed) {
  const quote = quoteOf(model, fact, proof);
  return el("div", { class: fact.denied ? "quote deny" : "quote" },
    el("div", { class: "quote-head" },
      el("span", {}, own(quote.place, { class: "place" }), quote.heading ? el("span", { class: "under" }, " under ", own(quote.heading)) : null),
      el("span", { class: "quote-acts" },
        button("Open note", () => go({ note: `${proof.note.file}:${proof.first}` }), { class: "link", "aria-label": `Open note ${quote.place}` }),
        copyButton(quote.place)),
    ),
    el("div", { class: "quote-lines" }, quote.lines.map(lineRow)),
    quote.how && el("p", { class: "how" }, disputed ? `${fact.denied ? "The notes deny it here." : "The notes state it here."} ` : "", quote.how),
  );
}

/** A line that stands for no single fact, with the names in it marked. */
export function lineBox(model, proof, { go, things }) {
  const fact = { s: things[0], o: things[1] ?? -1, denied: false };
  return quoteBox(model, fact, proof, go, false);
}

function lineRow(line) {
  return el("div", { class: line.hit ? "quote-line hit" : "quote-line" },
    el("span", { class: "number" }, line.number),
    own(line.parts.map(partOf), { class: "source" }),
  );
}

/** A run of a quoted line: plain, a name, or the words that decide. */
export function partOf(part) {
  if (part.mark === "thing") return el("mark", {}, part.text);
  if (part.mark === "denial") return el("strong", { class: "denial" }, part.text);
  if (part.mark === "cue") return el("span", { class: "cue" }, part.text);
  return part.text;
}

function copyButton(place) {
  const node = button("Copy", () => copy(place, node), { class: "link", "aria-label": `Copy ${place}` });
  return node;
}

async function copy(text, node) {
  let done = false;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch {
    const area = el("textarea", { class: "unseen" });
    area.value = text;
    document.body.append(area);
    area.select();
    done = document.execCommand("copy");
    area.remove();
    node.focus();
  }
  node.textContent = done ? "Copied" : text;
}
