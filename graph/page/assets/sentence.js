// Facts in words, read from either end.

/** The words between a thing and what stands at the other end of one of its facts; none before a verb of its own. */
export function wordsOf(fact, from) {
  const { predicate, denied } = fact;
  if (fact.s !== from) return denied ? predicate.inverseDenied : predicate.inverse;
  return (predicate.led.get(fact.form) ?? [predicate.stated, predicate.denied])[Number(denied)];
}

/** The thing at the other end, or -1 for a value or words. */
export function otherEnd(fact, from) {
  return fact.s === from ? fact.o : fact.s;
}

/** What stands at the other end, in words. */
function objectText(model, fact, from) {
  const other = otherEnd(fact, from);
  if (other >= 0) return model.things[other].name;
  return fact.value ? `${fact.value.property}: ${valueText(fact.value)}` : fact.text;
}

/** The fact as a sentence that begins with this thing. */
export function sentenceOf(model, fact, from = fact.s) {
  return [model.things[from].name, wordsOf(fact, from), objectText(model, fact, from)].filter(Boolean).join(" ");
}

/** A typed value as it is printed: figure and unit, or the words of the notes. */
export function valueText(value) {
  if (!value.number) return value.raw;
  return [value.number.replace(/(\d)-(\d)/g, "$1–$2"), value.unit].filter(Boolean).join(" ");
}

/** A place in full. */
export function placeText(proof) {
  const lines = proof.last > proof.first ? `${proof.first}–${proof.last}` : `${proof.first}`;
  return `${proof.note.file}:${lines}`;
}

/** A place as short as its surroundings allow: bare lines in the home note of a thing. */
export function shortPlace(proof, home) {
  const place = placeText(proof);
  return proof.note.i === home ? place.slice(proof.note.file.length + 1) : place;
}

/** The note that says most about a thing, or -1. */
export function homeOf(thing) {
  const lines = new Map();
  for (const place of thing.places) lines.set(place.note, (lines.get(place.note) ?? 0) + place.last - place.first + 1);
  let best = -1;
  for (const [note, amount] of lines) if (best < 0 || amount > lines.get(best)) best = note;
  return best;
}

/** A list in words: "a, b and 3 more". */
export function listed(names, most = 3) {
  if (names.length <= most) return names.join(", ");
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}
