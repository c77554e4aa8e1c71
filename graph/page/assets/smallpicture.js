// Small pictures with fixed places: two things with what is between them, a route from one thing to another.

import { around, bounds } from "./boxes.js";
import { shared } from "./compare.js";
import { placeName, placePlates } from "./labels.js";
import { linesAmong } from "./nearby.js";
import { halfWidth, radiusOf } from "./shapes.js";
import { drawing } from "./svg.js";

const ALL = { hide: new Set(), kinds: new Set(), only: false };

/** The two always left and right, what both are tied to between them. */
export function pairPicture(model, a, b, { width, measure }) {
  const between = shared(model, a, b, width < 480 ? 3 : 5);
  const direct = model.things[a].near.has(b);
  const reach = Math.min(230, width / 2 - 90);
  const rows = spread(between.length, direct);
  const places = [[a, -reach, 0], [b, reach, 0], ...between.map((i, k) => [i, 0, rows[k]])];
  const ends = new Set([a, b]); // that the two are alike needs no line; only what is said does
  const lines = linesAmong(model, [a, b, ...between], ALL).filter((line) => (ends.has(line.from) || ends.has(line.to)) && line.facts.length > 0);
  const names = between.length ? `, between them ${between.map((i) => model.things[i].name).join(", ")}` : ", nothing that both are tied to";
  return picture(model, places, lines, { measure, least: 2 * reach + 180, label: `${model.things[a].name} left, ${model.things[b].name} right${names}` });
}

/** Rows from the middle outward; the middle stays free for the line between the two. */
function spread(many, direct) {
  const gap = 66;
  const shift = direct && many % 2 ? gap / 2 : 0;
  return Array.from({ length: many }, (_, k) => (k - (many - 1) / 2) * gap + shift).map((y) => (direct ? y + Math.sign(y) * 14 : y));
}

/** A route from left to right, or from top to bottom where there is no room. */
export function routePicture(model, way, { width, measure, denied }) {
  const tall = width / way.length < 150;
  const step = tall ? 92 : Math.min(210, (width - 150) / Math.max(1, way.length - 1));
  const places = way.map((i, k) => (tall ? [i, 0, k * step] : [i, k * step, k % 2 ? 12 : -12]));
  const near = new Set(way.slice(1).map((i, k) => `${Math.min(i, way[k])} ${Math.max(i, way[k])}`));
  const lines = linesAmong(model, way, ALL).filter((line) => near.has(`${Math.min(line.from, line.to)} ${Math.max(line.from, line.to)}`) && (denied || (line.style !== "denied" && line.style !== "confused")));
  return picture(model, places, lines, { measure, side: tall ? "right" : "below", least: tall ? 300 : 0, label: way.map((i) => model.things[i].name).join(", then ") });
}

function picture(model, places, lines, { measure, side, least, label }) {
  const spots = new Map();
  const boxes = [];
  for (const [i, x, y] of places) {
    const { kind } = model.things[i];
    const r = radiusOf(kind, false);
    const spot = { i, x: Math.round(x), y: Math.round(y), r, wide: halfWidth(kind, r), side: side ?? (y < 0 ? "above" : "below"), level: 1 };
    spots.set(i, spot);
    boxes.push(around(spot.x, spot.y, 2 * (spot.wide ?? r), 2 * r - 4));
  }
  for (const spot of spots.values()) {
    spot.label = placeName(spot, model.things[spot.i].name, boxes, { measure, style: spot.r >= 15 ? "strong" : "small", room: 0 });
    if (!spot.label.hidden) boxes.push(spot.label);
  }
  placePlates(lines, spots, boxes, measure);
  const inside = bounds([...boxes, ...lines.flatMap((line) => (line.plate ? [line.plate] : []))]);
  const w = Math.max(inside.w, least) + 16;
  const x = least && inside.w < least ? (places[0][1] + places[1][1]) / 2 - w / 2 : inside.x - 8;
  return drawing(model, { spots, lines, box: { x: Math.round(x), y: Math.round(inside.y - 8), w: Math.round(w), h: Math.round(inside.h + 16) }, label });
}
