// The data block of the page, unfolded into things and facts that point at each other.

/** Turn the columns of the data block into things, facts, notes and pairs. */
export function readModel(packed) {
  const data = { ...packed, things: unpack(packed.things), facts: unpack(packed.facts), evidence: unpack(packed.evidence), hows: unpack(packed.hows) };
  const model = {
    title: data.title,
    kinds: data.kinds.map(([id, one, many, letter, shape, family]) => ({ id, one, many, letter, shape, family })),
    groups: data.groups.map(([id, label]) => ({ id, label })),
    lanes: data.lanes,
    waits: data.waits,
    notes: readNotes(data.notes),
  };
  model.predicates = data.predicates.map(readPredicate);
  model.things = readThings(data.things, model.kinds);
  readPlaces(data.places, model.things);
  model.facts = readFacts(data, model);
  model.pairs = readPairs(data.pairs, data.signals, model);
  model.byId = new Map(model.things.map((thing) => [thing.id, thing]));
  model.checks = data.checks.map((list) => readCheck(list, model));
  model.items = data.items.map((row) => readItem(row, model));
  model.regionColumns = data.regions;
  model.groundRows = data.ground;
  model.mentions = data.mentions.map(readMentions);
  model.order = [...model.things].sort((a, b) => b.near.size - a.near.size || compare(a.name, b.name));
  return model;
}

/** Unroll the columns that are written as runs. */
function unpack(columns) {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, Array.isArray(column) ? column : unroll(column.runs)]));
}

function unroll(runs) {
  const column = [];
  for (let k = 0; k < runs.length; k += 2) for (let n = 0; n < runs[k + 1]; n += 1) column.push(runs[k]);
  return column;
}

/** Order of two texts that is the same in every browser and language. */
export function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Starts and ends of the lines of a text; line n is entry n - 1. */
export function lineSpans(text) {
  const spans = [];
  const ends = /\r\n|\n|\r|$/g;
  let start = 0;
  while (start <= text.length) {
    ends.lastIndex = start;
    const end = ends.exec(text);
    spans.push([start, end.index]);
    if (!end[0]) break;
    start = end.index + end[0].length;
  }
  return spans;
}

/** One line of a note, without its line end. */
export function lineOf(note, number) {
  const span = note.spans[number - 1];
  return span ? note.text.slice(span[0], span[1]) : "";
}

/** The quote of a piece of evidence, exactly as it stands in the note. */
export function quoteText(proof) {
  const start = proof.note.spans[proof.first - 1][0] + proof.at;
  return proof.note.text.slice(start, start + proof.length);
}

/** A name for a fact that stays the same when the notes grow: subject, predicate, polarity, object. */
export function factKey(model, fact) {
  const target = fact.o < 0 ? fact.text : model.things[fact.o].id;
  return [model.things[fact.s].id, fact.predicate.id, fact.denied ? "-" : "+", target].join("~");
}

function readPredicate([id, stated, denied, inverse, inverseDenied, lane, symmetric, group, order, led]) {
  return { id, order, led: new Map(led.map(([form, ...words]) => [form, words])), stated, denied, inverse, inverseDenied, lane, symmetric: symmetric === 1, group };
}

function readNotes(columns) {
  return columns.file.map((file, i) => {
    const text = columns.text[i];
    const flat = columns.headings[i];
    const headings = [];
    for (let k = 0; k < flat.length; k += 2) headings.push({ line: flat[k], text: flat[k + 1] });
    return { i, file, text, spans: lineSpans(text), headings };
  });
}

function readThings(columns, kinds) {
  return columns.id.map((id, i) => ({
    i,
    id: id || columns.name[i].toLowerCase().replaceAll(" ", "-"),
    name: columns.name[i],
    kind: kinds[columns.kind[i]],
    parent: columns.parent[i],
    aliases: columns.aliases[i],
    discovered: columns.source[i] !== "catalogue" ? columns.source[i] : "",
    places: [],
    out: [],
    into: [],
    near: new Map(),
  }));
}

/** Which lines are about what; lines count from those before. */
function readPlaces(rows, things) {
  rows.forEach((flat, note) => {
    let first = 0;
    for (let k = 0; k < flat.length; k += 3) {
      first += flat[k];
      things[flat[k + 2]].places.push({ note, first, last: first + flat[k + 1] });
    }
  });
}

function readFacts(data, model) {
  const hows = data.hows.rows.map(([cue, denial, rule, mode, condition, confidence, flags]) => ({
    cue, denial, rule, mode: data.modes[mode], condition, confidence, flags,
  }));
  const lines = summed(data.evidence.first);
  let next = 0;
  const facts = data.facts.s.map((s, i) => {
    const o = data.facts.o[i];
    const proofs = [];
    for (const stop = next + data.facts.n[i]; next < stop; next += 1) proofs.push(readProof(data.evidence, next, lines[next], model, hows));
    const fact = {
      i, s, proofs,
      predicate: model.predicates[data.facts.p[i] >> 1],
      denied: data.facts.p[i] % 2 === 1,
      form: data.facts.w[i],
      o: typeof o === "number" ? o : -1,
      text: typeof o === "number" ? "" : o,
      value: null,
      against: null,
    };
    fact.group = fact.denied ? "not" : fact.predicate.group;
    return fact;
  });
  for (const [i, property, bound, number, unit, raw] of data.facts.q) facts[i].value = { property, bound, number, unit, raw };
  facts.forEach((fact) => tie(model, fact));
  pairOpposites(facts);
  return facts;
}

function summed(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function readProof(evidence, at, first, model, hows) {
  const note = model.notes[evidence.note[at]];
  const last = first + evidence.more[at];
  const start = evidence.at[at];
  return { note, first, last, at: start, length: evidence.length[at] || note.spans[last - 1][1] - note.spans[first - 1][0] - start, ...hows[evidence.how[at]] };
}

function tie(model, fact) {
  const subject = model.things[fact.s];
  subject.out.push(fact);
  if (fact.o < 0) return;
  const target = model.things[fact.o];
  if (target === subject) return;
  target.into.push(fact);
  link(subject, target).facts.push(fact);
}

function link(a, b) {
  const known = a.near.get(b.i);
  if (known) return known;
  const made = { a: Math.min(a.i, b.i), b: Math.max(a.i, b.i), facts: [], score: 0 };
  a.near.set(b.i, made);
  b.near.set(a.i, made);
  return made;
}

function pairOpposites(facts) {
  const seen = new Map();
  for (const fact of facts) {
    const key = `${fact.s} ${fact.predicate.id} ${fact.o} ${fact.text}`;
    const other = seen.get(key);
    if (other && other.denied !== fact.denied) {
      other.against = fact;
      fact.against = other;
    }
    seen.set(key, fact);
  }
}

function readPairs(columns, labels, model) {
  return columns.a.map((a, rank) => {
    const signals = labels.map(([label, some, none], k) => ({ label, value: columns.signals[rank][k] / 100, words: columns.words[rank][k] || (columns.signals[rank][k] ? some : none) })).sort((x, y) => y.value - x.value);
    const pair = { a, b: columns.b[rank], rank, score: columns.score[rank], why: columns.why[rank], signals };
    for (const [from, to] of [[a, pair.b], [pair.b, a]]) {
      const thing = model.things[from];
      (thing.pairs ??= []).push({ other: to, score: pair.score, why: pair.why });
    }
    return pair;
  });
}

/** A question; its lines are places of the notes. */
function readItem([id, kind, a, b, prompt, options, parts], model) {
  return { id, kind, a, b, prompt, options, parts: parts.map(([text, answer, words, lines]) => ({ text, answer, words, lines: lines.map((line) => readLine(line, model)) })) };
}

/** A list of places that deserve a look. */
function readCheck([id, label, about, none, reasons, rows], model) {
  return { id, label, about, none, rows: rows.map(([things, words, reason, lines]) => ({ things, words, reason: reasons[reason], lines: lines.map((line) => readLine(line, model)) })) };
}

/** A place of the notes: note, first line, lines after it, characters. */
export function readLine([note, first, more, at, length], model) {
  return { note: model.notes[note], first, last: first + more, at, length, cue: "", denial: "", rule: "", mode: "", condition: "" };
}

/** Where a note names things, by line, beyond the printed names of what its facts are about. */
function readMentions(flat) {
  const byLine = new Map();
  for (let k = 0; k < flat.length; k += 4) {
    const row = byLine.get(flat[k]) ?? byLine.set(flat[k], []).get(flat[k]);
    row.push({ at: flat[k + 1], length: flat[k + 2], thing: flat[k + 3] });
  }
  return byLine;
}

/** All places where a line names a thing. */
export function mentionsOf(model, note, number) {
  const found = [...(model.mentions[note.i].get(number) ?? [])];
  const text = lineOf(note, number);
  const ends = new Set(factsOfLine(model, note, number).flatMap((fact) => [fact.s, fact.o]));
  for (const end of ends) {
    const at = end < 0 ? -1 : text.indexOf(model.things[end].name);
    if (at >= 0) found.push({ at, length: model.things[end].name.length, thing: end });
  }
  return found.sort((a, b) => a.at - b.at || b.length - a.length);
}

/** What a line of a note gave. */
export function factsOfLine(model, note, number) {
  if (!model.gave) indexLines(model);
  return note.gave?.get(number) ?? [];
}

function indexLines(model) {
  model.gave = true;
  for (const fact of model.facts) {
    for (const proof of fact.proofs) {
      proof.note.gave ??= new Map();
      for (let line = proof.first; line <= proof.last; line += 1) {
        const row = proof.note.gave.get(line) ?? proof.note.gave.set(line, []).get(line);
        if (row[row.length - 1] !== fact) row.push(fact);
      }
    }
  }
}
