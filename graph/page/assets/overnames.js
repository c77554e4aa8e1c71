// Where the names of the overview stand: in a bubble or beside it, around a point; last of all, nowhere, and counted.

import { around, taken, touch } from "./boxes.js";
import { cutMiddle } from "./names.js";

const ROW = 16;
const LONGEST = 28; // letters of a name beside its mark
const MOST = 80; // names of points
const READABLE = 9; // letters from which a cut word still tells something
const LEAST = 20; // radius of a bubble that a cut name still has room in

/**
 * Name bubbles `{ at, r, names, size }`, the most important first. Gives `rows` of `{ text, x, y, style, faint, plate }`
 * and `hidden`, how many have no room for a name.
 */
export function nameBubbles(bubbles, measure, frame = null) {
  const inside = new Map(bubbles.map((bubble) => [bubble, insideRows(bubble, measure)]));
  const boxes = [...inside.values()].flat().map((row) => around(row.x, row.y, measure(row.text, row.style), ROW));
  const rows = [];
  let hidden = 0;
  for (const bubble of bubbles) {
    const told = inside.get(bubble) ?? [];
    const beside = told.length ? [] : besideRows(bubble, { bubbles, boxes, measure, frame });
    const cut = told.length || beside.length ? [] : cutRows(bubble, measure);
    hidden += told.length || beside.length || cut.length ? 0 : 1;
    rows.push(...told, ...cut, ...(told.length || cut.length ? [] : countRow(bubble, measure)), ...beside);
  }
  return { rows, hidden };
}

/** The whole name, the next best names where there is much room, and the count; nothing where the name has no room. */
function insideRows(bubble, measure) {
  const { r, names: [first, ...others] } = bubble;
  const room = 1.7 * r;
  const style = ["strong", "strongSmall"].find((one) => measure(first, one) <= room);
  const words = style ? [first] : lines(first, room, measure);
  if (r < LEAST || words.length > 3 || words.some((text) => measure(text, style ?? "strongSmall") > room)) return [];
  const told = words.map((text) => ({ text, style: style ?? "strongSmall" }));
  if (r > 44 && told.length === 1) told.push(...others.filter((name) => measure(name, "small") <= 1.65 * r).map((text) => ({ text, style: "small", faint: true })));
  return stacked([...told, counted(bubble)], bubble);
}

function cutRows(bubble, measure) {
  if (bubble.r < LEAST) return [];
  const told = lines(bubble.names[0], 1.7 * bubble.r, measure).slice(0, 3).map((words) => ({ text: cutTo(words, 1.7 * bubble.r, measure), style: "strongSmall" }));
  return told.every(({ text }) => !text.includes("…") || text.length >= READABLE) ? stacked([...told, counted(bubble)], bubble) : [];
}

function countRow(bubble, measure) {
  const row = counted(bubble);
  return measure(row.text, row.style) <= 1.7 * bubble.r ? stacked([row], bubble) : [];
}

function counted({ size }) {
  return { text: size.toLocaleString("en-GB"), style: "strongSmall", faint: true };
}

function stacked(told, { at }) {
  return told.map((row, k) => ({ faint: false, plate: null, ...row, x: at.x, y: at.y + (k - (told.length - 1) / 2) * ROW }));
}

/** A name word by word, as many in a line as have room. */
function lines(name, room, measure) {
  const found = [];
  for (const word of name.split(" ")) {
    const longer = found.length ? `${found[found.length - 1]} ${word}` : word;
    if (found.length && measure(longer, "strongSmall") <= room) found[found.length - 1] = longer;
    else found.push(word);
  }
  return found;
}

function cutTo(text, room, measure) {
  for (let letters = Math.min(LONGEST, text.length); letters > 3; letters -= 1) if (measure(cutMiddle(text, letters), "strongSmall") <= room) return cutMiddle(text, letters);
  return cutMiddle(text, 3);
}

/** A whole name, in one line or two, at a side of its bubble where it covers no other bubble and no other name. */
function besideRows(bubble, { bubbles, boxes, measure, frame }) {
  const name = cutMiddle(bubble.names[0], LONGEST);
  for (const texts of [[name], inTwo(name)]) {
    const w = Math.max(...texts.map((text) => measure(text, "strongSmall"))) + 6;
    for (const box of sides(bubble.at, bubble.r, w, texts.length * ROW)) {
      if (leaves(frame, bubble.at, box) || taken(boxes, box, 1) || bubbles.some((other) => other !== bubble && covers(other, box))) continue;
      boxes.push(box);
      return texts.map((text, k) => ({ text, x: box.x + w / 2, y: box.y + (k + 0.5) * ROW, style: "strongSmall", faint: false, plate: k ? null : box }));
    }
  }
  return [];
}

/** A name in two lines of about one length. */
function inTwo(name) {
  const words = name.split(" ");
  const cuts = words.slice(1).map((_, k) => [words.slice(0, k + 1).join(" "), words.slice(k + 1).join(" ")]);
  return cuts.sort((a, b) => Math.max(a[0].length, a[1].length) - Math.max(b[0].length, b[1].length))[0] ?? [name];
}

/** The boxes of a name under, over, right and left of a mark, and in between. */
function sides({ x, y }, r, w, h = ROW) {
  const far = r + h / 2 + 2;
  const straight = [around(x, y + far, w, h), around(x, y - far, w, h), around(x + r + w / 2 + 2, y, w, h), around(x - r - w / 2 - 2, y, w, h)];
  const aslant = [1, -1].flatMap((sign) => [far, -far].map((off) => around(x + sign * (w / 2 - r / 2), y + off * 0.9, w, h)));
  return [...straight, ...aslant];
}

/** Whether a box crosses the frame of the picture in which its mark lies. */
function leaves(frame, { x, y }, box) {
  if (!frame || !touch(frame, { x, y, w: 0, h: 0 }, 0)) return false;
  return box.x < frame.x || box.y < frame.y || box.x + box.w > frame.x + frame.w || box.y + box.h > frame.y + frame.h;
}

function covers({ at, r }, box) {
  const dx = at.x - Math.max(box.x, Math.min(at.x, box.x + box.w));
  const dy = at.y - Math.max(box.y, Math.min(at.y, box.y + box.h));
  return Math.hypot(dx, dy) < r;
}

/**
 * Name points `{ name, at }`, the best connected first, `r` large: no name lies over another or, where `clear`, over a
 * point. `sees` tells whether a place is in the picture, `frame` is the part of it that is shown.
 */
export function namePoints(points, r, measure, { clear, sees, frame = null }) {
  const boxes = clear ? points.map(({ at }) => around(at.x, at.y, 2 * r)) : [];
  const rows = [];
  for (const { name, at } of points.slice(0, 6 * MOST)) {
    if (rows.length >= MOST) break;
    if (!sees(at)) continue;
    const found = [LONGEST, LONGEST / 2].map((letters) => pointRow(cutMiddle(name, letters), at, { r, boxes, measure, frame })).find(Boolean);
    if (!found) continue;
    boxes.push(found.plate);
    rows.push(found);
  }
  return { rows, hidden: points.length - rows.length };
}

function pointRow(text, at, { r, boxes, measure, frame }) {
  const w = measure(text, "small") + 4;
  const plate = sides(at, r, w).find((box) => !leaves(frame, at, box) && !taken(boxes, box, 1));
  return plate ? { text, x: plate.x + w / 2, y: plate.y + ROW / 2, style: "small", faint: false, plate } : null;
}
