// The overview as SVG, for saving: bubbles with their names, or points with the strongest lines.

import { el } from "./dom.js";
import { bubbleOf, byNeighbours, strongestTies } from "./overdraw.js";
import { nameBubbles, namePoints } from "./overnames.js";
import { strongest } from "./regions.js";
import { outline } from "./shapes.js";

const SCALE = 12, MOST_LINES = 2000;

const paint = (name) => `var(--${name})`;

/** Draw the overview as it is shown. */
export function overviewSvg(model, regions, { opened, points, label, measure }) {
  const shown = opened ? [opened] : regions.list;
  const left = Math.min(...shown.map((region) => region.x - region.r)) * SCALE - 12;
  const top = Math.min(...shown.map((region) => region.y - region.r)) * SCALE - 12;
  const right = Math.max(...shown.map((region) => region.x + region.r)) * SCALE + 12;
  const bottom = Math.max(...shown.map((region) => region.y + region.r)) * SCALE + 12;
  const box = [left, top, right - left, bottom - top].map(Math.round);
  return el("svg", { role: "img", "aria-label": label, viewBox: box.join(" "), width: box[2], height: box[3], "font-size": 12 },
    opened || points ? pointMarks(model, regions, { shown, opened, measure }) : bubbleMarks(regions, measure));
}

function line(a, b, more) {
  return el("path", { d: `M${n(a.x)} ${n(a.y)} L${n(b.x)} ${n(b.y)}`, fill: "none", ...more });
}

const n = (value) => Math.round(value * 10) / 10;

function bubbleMarks(regions, measure) {
  const at = (region) => ({ x: region.x * SCALE, y: region.y * SCALE });
  const ties = strongestTies(regions.list);
  const most = Math.max(1, ...ties.map((tie) => tie.weight));
  const bubbles = regions.list.map((region) => bubbleOf(region, at(region), SCALE));
  return [
    ties.map((tie) => line(at(tie.a), at(tie.b), { stroke: paint("ctl"), "stroke-width": n(1 + (4 * tie.weight) / most), "stroke-opacity": 0.55 })),
    bubbles.map(({ at: { x, y }, r }) => el("circle", { cx: n(x), cy: n(y), r: n(r), fill: paint("sunk"), stroke: paint("ctl") })),
    nameBubbles(bubbles, measure).rows.map(words),
  ];
}

function pointMarks(model, regions, { shown, opened, measure }) {
  const at = (i) => ({ x: regions.spots.x[i] * SCALE, y: regions.spots.y[i] * SCALE });
  const things = byNeighbours(model, shown.flatMap((region) => region.members));
  const there = new Set(things.map((thing) => thing.i));
  const links = strongest(model, opened ? Infinity : MOST_LINES).filter((link) => there.has(link.a) && there.has(link.b)).slice(0, MOST_LINES);
  const named = namePoints(things.map((thing) => ({ name: thing.name, at: at(thing.i) })), 6, measure, { clear: Boolean(opened), sees: () => true });
  return [
    links.map((link) => line(at(link.a), at(link.b), { stroke: paint(link.denied ? "deny" : "ctl"), "stroke-opacity": 0.5 })),
    things.map(({ i, kind }) => el("path", { d: outline(kind.shape, 6), transform: `translate(${n(at(i).x)} ${n(at(i).y)})`, fill: paint(kind.family) })),
    named.rows.map(words),
  ];
}

function words({ text, x, y, style, faint }) {
  return el("text", { x: n(x), y: n(y + 4), "text-anchor": "middle", fill: paint(faint ? "text2" : "text"), "font-weight": style === "small" ? 400 : 600, "font-size": style === "strong" ? 14 : 12 }, text);
}
