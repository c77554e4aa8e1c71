// The overview as SVG, for saving: bubbles with their names, or points with the strongest lines.

import { el } from "./dom.js";
import { strongestTies } from "./overdraw.js";
import { strongest } from "./regions.js";
import { outline } from "./shapes.js";

const SCALE = 12, MOST_LINES = 2000;

const paint = (name) => `var(--${name})`;

/** Draw the overview as it is shown. */
export function overviewSvg(model, regions, { opened, points, label }) {
  const shown = opened ? [opened] : regions.list;
  const left = Math.min(...shown.map((region) => region.x - region.r)) * SCALE - 12;
  const top = Math.min(...shown.map((region) => region.y - region.r)) * SCALE - 12;
  const right = Math.max(...shown.map((region) => region.x + region.r)) * SCALE + 12;
  const bottom = Math.max(...shown.map((region) => region.y + region.r)) * SCALE + 12;
  const box = [left, top, right - left, bottom - top].map(Math.round);
  return el("svg", { role: "img", "aria-label": label, viewBox: box.join(" "), width: box[2], height: box[3], "font-size": 12 },
    opened || points ? pointMarks(model, regions, shown, opened) : bubbleMarks(regions));
}

function line(a, b, more) {
  return el("path", { d: `M${n(a.x)} ${n(a.y)} L${n(b.x)} ${n(b.y)}`, fill: "none", ...more });
}

const n = (value) => Math.round(value * 10) / 10;

function bubbleMarks(regions) {
  const at = (region) => ({ x: region.x * SCALE, y: region.y * SCALE });
  const ties = strongestTies(regions.list);
  const most = Math.max(1, ...ties.map((tie) => tie.weight));
  return [
    ties.map((tie) => line(at(tie.a), at(tie.b), { stroke: paint("ctl"), "stroke-width": n(1 + (4 * tie.weight) / most), "stroke-opacity": 0.55 })),
    regions.list.map((region) => el("g", {},
      el("circle", { cx: n(region.x * SCALE), cy: n(region.y * SCALE), r: n(region.r * SCALE), fill: paint("sunk"), stroke: paint("ctl") }),
      region.names.map((name, k) => el("text", { x: n(region.x * SCALE), y: n(region.y * SCALE + (k - region.names.length / 2) * 17 + 12), "text-anchor": "middle", fill: paint(k ? "text2" : "text"), "font-weight": k ? 400 : 600 }, name)))),
  ];
}

function pointMarks(model, regions, shown, opened) {
  const at = (i) => ({ x: regions.spots.x[i] * SCALE, y: regions.spots.y[i] * SCALE });
  const things = shown.flatMap((region) => region.members);
  const there = new Set(things);
  const links = strongest(model, opened ? Infinity : MOST_LINES).filter((link) => there.has(link.a) && there.has(link.b)).slice(0, MOST_LINES);
  const named = new Set([...things].sort((a, b) => model.things[b].near.size - model.things[a].near.size || a - b).slice(0, 80));
  return [
    links.map((link) => line(at(link.a), at(link.b), { stroke: paint(link.denied ? "deny" : "ctl"), "stroke-opacity": 0.5 })),
    things.map((i) => el("path", { d: outline(model.things[i].kind.shape, 6), transform: `translate(${n(at(i).x)} ${n(at(i).y)})`, fill: paint(model.things[i].kind.family) })),
    things.filter((i) => named.has(i)).map((i) => el("text", { x: n(at(i).x), y: n(at(i).y + 18), "text-anchor": "middle", fill: paint("text") }, model.things[i].name)),
  ];
}
