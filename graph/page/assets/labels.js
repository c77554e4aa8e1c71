// Where names and the words of lines stand: never one over another; last of all, hidden until asked for.

import { around, crosses, taken } from "./boxes.js";
import { cutMiddle } from "./names.js";

const HEIGHT = 18;
const PLATE = 20;
const LONGEST = 28; // letters of a name in the picture

const SIDES = {
  left: ["left", "below", "above", "right"],
  right: ["right", "below", "above", "left"],
  above: ["above", "right", "left", "below"],
  below: ["below", "right", "left", "above"],
};

/** Find a free place for the name of a thing: its own side, the next ones, then further out. */
export function placeName(spot, name, boxes, { measure, style, room }) {
  let text = cutMiddle(name, LONGEST);
  for (let letters = LONGEST - 2; room && letters > 9 && measure(text, style) > room; letters -= 2) text = cutMiddle(name, letters);
  const w = Math.ceil(measure(text, style)) + 2;
  for (const gap of [4, 16, 30]) {
    for (const side of gap === 4 ? SIDES[spot.side] : SIDES[spot.side].slice(0, 3)) {
      const box = beside(spot, side, w, gap);
      if (!taken(boxes, box, 1)) return { ...box, text, side, hidden: false };
    }
  }
  return { ...beside(spot, spot.side, w, 4), text, side: spot.side, hidden: true };
}

/** The box of a name at one side of a thing. */
function beside(spot, side, w, gap) {
  const wide = spot.wide ?? spot.r;
  if (side === "left") return { x: spot.x - wide - gap - w, y: spot.y - HEIGHT / 2, w, h: HEIGHT };
  if (side === "right") return { x: spot.x + wide + gap, y: spot.y - HEIGHT / 2, w, h: HEIGHT };
  const y = side === "above" ? spot.y - spot.r - gap + 2 - HEIGHT : spot.y + spot.r + gap - 2;
  return { x: spot.x - w / 2, y, w, h: HEIGHT };
}

const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8];
const OUTWARD = [0.58, 0.66, 0.5, 0.74, 0.42, 0.8, 0.34]; // near the focus all lines meet

/**
 * Give each line that has words a plate on it, where it covers the fewest other lines. A denial comes first, and
 * its words may move beside the line. What has no room is hidden, and counted.
 */
export function placePlates(lines, spots, boxes, measure) {
  const urgent = { denied: 0, disagree: 1, named: 2, confused: 3, plain: 4 };
  const order = lines.filter((line) => !line.quiet).sort((a, b) => urgent[a.style] - urgent[b.style]);
  const drawn = order.map((line) => ({ line, ...ends(line, spots) }));
  const all = [...boxes, ...drawn.filter(({ line }) => urgent[line.style] < 2).map(({ start, end }) => around((start.x + end.x) / 2, (start.y + end.y) / 2, 16))];
  let hidden = 0;
  for (const line of lines) line.plate = null;
  for (const one of drawn.filter(({ line }) => line.label)) {
    const { line } = one;
    line.plate = plateFor(one, drawn, all, { w: Math.ceil(measure(line.label, line.style === "denied" ? "strongSmall" : "small")) + 10, spots });
    if (line.plate.hidden) hidden += 1;
    else all.push(line.plate);
  }
  return hidden;
}

function plateFor(one, drawn, boxes, { w, spots }) {
  const { line, start, end } = one;
  const places = line.style === "denied" || line.style === "disagree" ? [ON, ...asides(start, end, w)] : [ON]; // keep bar and ring free
  let best = null;
  for (const aside of places) {
    for (const t of along(line, spots)) {
      const box = around(start.x + (end.x - start.x) * t + aside.x, start.y + (end.y - start.y) * t + aside.y, w, PLATE);
      if (taken(boxes, box, 0)) continue;
      const over = drawn.filter((other) => other !== one && crosses(box, other.start, other.end)).length;
      const cost = over + (places.length > 1 ? Math.abs(t - 0.5) * 12 + (aside === ON ? 0 : AWAY) : 0); // words of a bar stay near their bar
      if (!best || cost < best.cost) best = { ...box, cost, hidden: false };
      if (!cost) return best;
    }
  }
  if (best) return best;
  return { ...around((start.x + end.x) / 2, (start.y + end.y) / 2, w, PLATE), hidden: true };
}

const ON = { x: 0, y: 0 };
const AWAY = 6; // lines that are better covered than words taken off their own line

function along(line, spots) {
  if (!spots.get(line.from).level) return OUTWARD;
  return spots.get(line.to).level ? ALONG : OUTWARD.map((t) => 1 - t);
}

/** Places beside a line, outward first. */
function asides(start, end, w) {
  const long = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const normal = { x: -(end.y - start.y) / long, y: (end.x - start.x) / long };
  const sign = normal.x * (start.x + end.x) < 0 ? -1 : 1;
  const least = Math.abs(normal.x) * (w / 2) + Math.abs(normal.y) * (PLATE / 2) + 8;
  return [least, -least, least + 16, -least - 16].map((far) => ({ x: normal.x * far * sign, y: normal.y * far * sign }));
}

/** Where a line really starts and ends: at the rims of its shapes, moved aside where two lie together. */
export function ends(line, spots) {
  const a = spots.get(line.from);
  const b = spots.get(line.to);
  const long = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const ux = (b.x - a.x) / long;
  const uy = (b.y - a.y) / long;
  const sign = line.from < line.to ? 1 : -1;
  const sx = -uy * (line.shift ?? 0) * sign;
  const sy = ux * (line.shift ?? 0) * sign;
  const from = rim(a, ux, uy) + 3;
  const to = rim(b, ux, uy) + 3;
  return {
    start: { x: a.x + ux * from + sx, y: a.y + uy * from + sy },
    end: { x: b.x - ux * to + sx, y: b.y - uy * to + sy },
    ux,
    uy,
  };
}

function rim(spot, ux, uy) {
  if (!spot.level) return spot.r + 5; // outside of the ring of the focus
  if (!spot.wide) return spot.r;
  return Math.min(spot.wide / Math.max(Math.abs(ux), 0.01), spot.r / Math.max(Math.abs(uy), 0.01));
}
