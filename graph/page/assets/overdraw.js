// Drawing of the overview: bubbles with their names, or points with the strongest lines and the names that have room.

import { around } from "./boxes.js";
import { nameBubbles, namePoints } from "./overnames.js";
import { strongest } from "./regions.js";
import { outline } from "./shapes.js";

const MOST_LINES = 2000, TIES = 3;

/** Groups as bubbles; returns how many have no room for their name. */
export function drawBubbles(ctx, scene) {
  const { page, shown, chosen, look, toScreen, view } = scene;
  const ties = strongestTies(shown);
  const top = Math.max(1, ...ties.map((tie) => tie.weight));
  for (const { a, b, weight } of ties) {
    const picked = a === chosen || b === chosen;
    line(ctx, toScreen(a.x, a.y), toScreen(b.x, b.y), { colour: look.colours[picked ? "accent" : "ctl"], width: 1 + (4 * weight) / top, alpha: picked ? 1 : 0.5 });
  }
  const bubbles = shown.map((region) => bubbleOf(region, toScreen(region.x, region.y), view.k));
  shown.forEach((region, k) => bubble(ctx, region, { ...bubbles[k], look, picked: region === chosen }));
  const first = shown.indexOf(chosen);
  const named = nameBubbles(first > 0 ? [bubbles[first], ...bubbles.filter((_, k) => k !== first)] : bubbles, page.measure, shownPart(view));
  write(ctx, named.rows, look);
  return named.hidden;
}

/** The part of the image that is seen as long as nothing moves. */
function shownPart({ w, h }) {
  return around(w / 2, h / 2, w / 2, h / 2);
}

/** A group as a bubble of the picture. */
export function bubbleOf({ r, names, members }, at, k) {
  return { at, r: r * k, names, size: members.length };
}

/** The three strongest ties of each group; all of them would hide the groups. */
export function strongestTies(list) {
  const found = new Map();
  const there = new Map(list.map((region) => [region.i, region]));
  for (const region of list) {
    const best = [...region.ties].filter(([other]) => there.has(other)).sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, TIES);
    for (const [other, weight] of best) found.set(`${Math.min(other, region.i)} ${Math.max(other, region.i)}`, { a: there.get(other), b: region, weight });
  }
  return [...found.values()];
}

function line(ctx, a, b, { colour, width, alpha }) {
  ctx.globalAlpha = alpha;
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.moveTo(a.x, a.y);
  ctx.lineTo(b.x, b.y);
  ctx.stroke();
  ctx.globalAlpha = 1;
}

function bubble(ctx, region, { at, r, look, picked }) {
  const { colours } = look;
  ctx.beginPath();
  ctx.arc(at.x, at.y, r, 0, 2 * Math.PI);
  ctx.fillStyle = colours[picked ? "accent-bg" : "sunk"];
  ctx.fill();
  ctx.strokeStyle = colours[picked ? "accent" : "ctl"];
  ctx.lineWidth = picked ? 2.5 : 1;
  ctx.stroke();
}

/** Rows of text, those beside a mark on a plate of the ground. */
function write(ctx, rows, { colours, fonts }) {
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const { text, x, y, style, faint, plate } of rows) {
    if (plate) {
      ctx.globalAlpha = 0.8;
      ctx.fillStyle = colours.bg;
      ctx.fillRect(plate.x, plate.y, plate.w, plate.h);
      ctx.globalAlpha = 1;
    }
    ctx.font = fonts[style];
    ctx.fillStyle = colours[faint ? "text2" : "text"];
    ctx.fillText(text, x, y);
  }
}

/** Things as points; returns how many names have no room. */
export function drawPoints(ctx, scene) {
  const { page, regions, opened, look, toScreen, view } = scene;
  const { things } = page.model;
  const shown = opened ? opened.members : null;
  for (const region of regions.list) if (!opened || region === opened) disc(ctx, region, toScreen, view, look);
  const links = shown ? linksOf(page.model, opened) : (page.model.strongest ??= strongest(page.model, MOST_LINES));
  const at = (i) => toScreen(regions.spots.x[i], regions.spots.y[i]);
  for (const link of links) line(ctx, at(link.a), at(link.b), { colour: look.colours[link.denied ? "deny" : "ctl"], width: link.denied ? 1.5 : 1, alpha: opened ? 0.7 : 0.4 });
  const r = Math.max(1, Math.min(9, view.k * 0.62));
  for (const kind of page.model.kinds) marks(ctx, kind, { list: shown ?? things.map((thing) => thing.i), things, at, r, look, view });
  const list = shown ? byNeighbours(page.model, shown) : page.model.order;
  const sees = ({ x, y }) => x >= 0 && y >= 0 && x <= view.w && y <= view.h;
  const named = namePoints(list.map((thing) => ({ name: thing.name, at: at(thing.i) })), r, page.measure, { clear: Boolean(opened), sees, frame: shownPart(view) });
  write(ctx, named.rows, look);
  return named.hidden;
}

/** Things, the best connected first. */
export function byNeighbours({ things }, members) {
  return [...members].sort((a, b) => things[b].near.size - things[a].near.size || a - b).map((i) => things[i]);
}

function disc(ctx, region, toScreen, view, look) {
  const at = toScreen(region.x, region.y);
  ctx.beginPath();
  ctx.arc(at.x, at.y, region.r * view.k, 0, 2 * Math.PI);
  ctx.fillStyle = look.colours.sunk;
  ctx.fill();
}

/** All points of one kind in one path. */
function marks(ctx, kind, { list, things, at, r, look, view }) {
  const colour = look.colours[kind.family];
  const shape = r >= 5 ? new Path2D(outline(kind.shape, r)) : null;
  const points = new Path2D();
  for (const i of list) {
    if (things[i].kind !== kind) continue;
    const { x, y } = at(i);
    if (x < -20 || y < -20 || x > view.w + 20 || y > view.h + 20) continue;
    if (shape) points.addPath(shape, new DOMMatrix([1, 0, 0, 1, x, y]));
    else points.rect(x - r, y - r, 2 * r, 2 * r);
  }
  ctx.fillStyle = colour;
  ctx.globalAlpha = shape && kind.shape !== "disc" ? 0.35 : 0.9;
  ctx.fill(points);
  ctx.globalAlpha = 1;
  if (!shape) return;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.2;
  ctx.stroke(points);
}

function linksOf(model, region) {
  const there = new Set(region.members);
  const links = [];
  for (const i of region.members) for (const [other, link] of model.things[i].near) if (i < other && there.has(other)) links.push({ a: i, b: other, denied: link.facts.every((fact) => fact.denied) });
  return links.slice(0, MOST_LINES);
}

/** The group at a place of the map. */
export function pickRegion(list, { x, y }) {
  return list.find((region) => Math.hypot(region.x - x, region.y - y) <= region.r) ?? null;
}

/** The thing at a place of the map: the groups are the cells in which it is looked for. */
export function pickThing(regions, spot, k, opened) {
  const region = opened ?? pickRegion(regions.list, spot);
  if (!region) return null;
  let best = null;
  let least = Math.max(1.1, 10 / k);
  for (const i of region.members) {
    const far = Math.hypot(regions.spots.x[i] - spot.x, regions.spots.y[i] - spot.y);
    if (far < least) [best, least] = [i, far];
  }
  return best;
}
