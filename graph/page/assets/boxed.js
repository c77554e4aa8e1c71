// The three boxes of the quiz: what is answered right moves up and comes back later, what is not goes back to the first.

export const EVERY = [1, 3, 7]; // days until a question of each box comes again
const DAY = 86400000;
const LONGEST = 20000;

/** The day of a moment, as a number. */
export function dayOf(milliseconds) {
  return Math.floor(milliseconds / DAY);
}

/** The boxes after an answer; nothing is changed in place. */
export function answered(boxes, id, right, today) {
  const box = right ? Math.min(EVERY.length, (boxes[id]?.box ?? 0) + 1) : 1;
  return { ...boxes, [id]: { box, due: today + EVERY[box - 1] } };
}

/** The questions that are due: those asked before and due again first, then the ones never asked. */
export function dueOf(items, boxes, today) {
  const known = items.filter((item) => boxes[item.id] && boxes[item.id].due <= today);
  const fresh = items.filter((item) => !boxes[item.id]);
  return [...known.sort((a, b) => boxes[a.id].box - boxes[b.id].box || boxes[a.id].due - boxes[b.id].due || (a.id < b.id ? -1 : 1)), ...fresh];
}

/** How many questions lie in each box. */
export function countBoxes(items, boxes) {
  return EVERY.map((_, k) => items.filter((item) => boxes[item.id]?.box === k + 1).length);
}

/** Read boxes that were kept or imported; throws where the text is nothing of the kind. */
export function readBoxes(text) {
  const found = JSON.parse(text);
  if (!found || typeof found !== "object" || Array.isArray(found) || typeof found.boxes !== "object" || found.boxes === null) throw new TypeError("no boxes");
  const boxes = {};
  for (const [id, state] of Object.entries(found.boxes).slice(0, LONGEST)) {
    const fine = state && Number.isInteger(state.box) && state.box >= 1 && state.box <= EVERY.length && Number.isInteger(state.due);
    if (fine && id !== "__proto__") boxes[id] = { box: state.box, due: state.due };
  }
  return { boxes, pins: Array.isArray(found.pins) ? found.pins.filter((pin) => typeof pin === "string") : [] };
}

/** Write boxes and pins as the text of a file. */
export function writeBoxes(boxes, pins) {
  const sorted = Object.fromEntries(Object.entries(boxes).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify({ boxes: sorted, pins: [...pins].sort() }, null, 1);
}
