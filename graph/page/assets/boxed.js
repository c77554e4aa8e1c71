// The boxes of the quiz, as the terminal keeps them: what is answered right moves up and comes back later, what is
// not goes back to the first. A card is `[box, day, right, wrong]`; the file is the one that `quiz` reads and writes.

const DAY = 86400000;
const MOST = 20000; // cards of a file
const VERSION = 1;

/** The day of a moment where the reader is, such as "2026-01-31". */
export function dayOf(moment) {
  const two = (number) => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

function later(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The cards after an answer; nothing is changed in place. `waits` holds the days of rest of each box. */
export function answered(cards, id, right, today, waits) {
  const [box, , rights, wrongs] = cards[id] ?? [0, today, 0, 0];
  const next = right ? Math.min(box + 1, waits.length - 1) : 0;
  return { ...cards, [id]: [next, later(today, waits[next]), rights + Number(right), wrongs + Number(!right)] };
}

/** The questions to ask: what was missed, what is due, the longest waiting first; then what is new. */
export function dueOf(items, cards, today) {
  const known = items.filter((item) => cards[item.id] && cards[item.id][1] <= today);
  const fresh = items.filter((item) => !cards[item.id]);
  const order = (a, b) => cards[a.id][0] - cards[b.id][0] || (cards[a.id][1] < cards[b.id][1] ? -1 : cards[a.id][1] > cards[b.id][1] ? 1 : 0);
  return [...known.sort(order), ...fresh];
}

/** How many questions lie in each box. */
export function countBoxes(items, cards, waits) {
  return waits.map((_, k) => items.filter((item) => cards[item.id]?.[0] === k).length);
}

/** Read a file or what was kept; throws where the text is nothing of the kind, leaves out cards that make no sense. */
export function readCards(text, waits) {
  const found = JSON.parse(text);
  if (found?.version !== VERSION || typeof found.cards !== "object" || found.cards === null) throw new TypeError("no answers of a quiz");
  const sound = (row) => Array.isArray(row) && row.length === 4 && Number.isInteger(row[0]) && row[0] >= 0 && row[0] < waits.length && /^\d{4}-\d\d-\d\d$/.test(row[1]) && Number.isInteger(row[2]) && Number.isInteger(row[3]);
  const cards = Object.fromEntries(Object.entries(found.cards).slice(0, MOST).filter(([, row]) => sound(row)));
  return { cards, pins: Array.isArray(found.pins) ? found.pins.filter((pin) => typeof pin === "string") : [] };
}

/** Write cards and pinned pairs as the text of a file. */
export function writeCards(cards, pins) {
  const sorted = Object.fromEntries(Object.entries(cards).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ version: VERSION, cards: sorted, pins: [...pins].sort() }, null, 1);
}
