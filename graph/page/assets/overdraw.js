// Drawing of the overview: bubbles with their names, or points with the strongest lines and the names that have room.

import { around, taken } from "./boxes.js";
import { cutMiddle } from "./names.js";
import { strongest } from "./regions.js";
import { outline } from "./shapes.js";

const MOST_LINES = 2000, MOST_NAMES = 80, MOST_BUBBLES = 300, TIES = 3;

/** Groups as bubbles; returns how many are left out. */
export function drawBubbles(ctx, scene) {
  const { regions, chosen, look, toScreen, view } = scene;
  const shown = regions.list.slice(0, MOST_BUBBLES);
  const ties = strongestTies(shown);
  const top = Math.max(1, ...ties.map((tie) => tie.weight));
  for (const { a, b, weight } of ties) {
    const picked = a === chosen || b === chosen;
    line(ctx, toScreen(a.x, a.y), toScreen(b.x, b.y), { colour: look.colours[picked ? "accent" : "ctl"], width: 1 + (4 * weight) / top, alpha: picked ? 1 : 0.5 });
  }
  for (const region of shown) bubble(ctx, region, { at: toScreen(region.x, region.y), r: region.r * view.k, look, picked: region === chosen });
  return regions.list.length - shown.length;
}

/** The three strongest ties of each group; all of them would hide the groups. */
export function strongestTies(list) {
  const found = new Map();
  for (const region of list) {
    const best = [...region.ties].filter(([other]) => other < list.length).sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, TIES);
    for (const [other, weight] of best) found.set(Math.min(other, region.i) * list.length + Math.max(other, region.i), { a: list[other], b: region, weight });
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
  const { colours, fonts } = look;
  ctx.beginPath();
  ctx.arc(at.x, at.y, r, 0, 2 * Math.PI);
  ctx.fillStyle = colours[picked ? "accent-bg" : "sunk"];
  ctx.fill();
  ctx.strokeStyle = colours[picked ? "accent" : "ctl"];
  ctx.lineWidth = picked ? 2.5 : 1;
  ctx.stroke();
  if (r < 20) return;
  const [first, ...others] = region.names;
  const rows = wrapped(ctx, first, fonts, 1.7 * r).map(([text, font]) => [text, font, colours.text]);
  if (r > 44 && rows.length === 1) for (const name of others) if (fits(ctx, name, fonts.small, 1.65 * r)) rows.push([name, fonts.small, colours.text2]);
  rows.push([region.members.length.toLocaleString("en-GB"), fonts.strongSmall, colours.text2]);
  rows.forEach(([text, font, colour], k) => write(ctx, text, at.x, at.y + (k - (rows.length - 1) / 2) * 16, font, colour));
}

function fits(ctx, text, font, room) {
  ctx.font = font;
  return ctx.measureText(text).width <= room;
}

/** A name in one line, smaller where it has to be, else word by word; last of all with its middle cut. */
function wrapped(ctx, name, fonts, room) {
  for (const font of [fonts.strong, fonts.strongSmall]) if (fits(ctx, name, font, room)) return [[name, font]];
  const font = fonts.strongSmall;
  const lines = [];
  for (const word of name.split(" ")) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && fits(ctx, longer, font, room)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.slice(0, 3).map((text) => [cutTo(ctx, text, font, room), font]);
}

function cutTo(ctx, text, font, room) {
  if (fits(ctx, text, font, room)) return text;
  for (let letters = Math.min(26, text.length); letters > 3; letters -= 1) if (fits(ctx, cutMiddle(text, letters), font, room)) return cutMiddle(text, letters);
  return "";
}

function write(ctx, text, x, y, font, colour, align = "center") {
  ctx.font = font;
  ctx.fillStyle = colour;
  ctx.textAlign = align;
  ctx.textBaseline = "middle";
  ctx.fillText(text, x, y);
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
  return names(ctx, scene, shown ?? page.model.order.map((thing) => thing.i), at, r);
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

/** Names by rank where there is room for them. */
function names(ctx, { page, look, view }, list, at, r) {
  const ranked = [...list].sort((a, b) => page.model.things[b].near.size - page.model.things[a].near.size || a - b);
  const boxes = [];
  let written = 0;
  for (const i of ranked.slice(0, 6 * MOST_NAMES)) {
    if (written >= MOST_NAMES) break;
    const { x, y } = at(i);
    if (x < 0 || y < 0 || x > view.w || y > view.h) continue;
    const name = cutMiddle(page.model.things[i].name, 28);
    ctx.font = look.fonts.small;
    const box = around(x, y + r + 9, ctx.measureText(name).width + 6, 16);
    if (taken(boxes, box, 2)) continue;
    boxes.push(box);
    ctx.globalAlpha = 0.8;
    ctx.fillStyle = look.colours.bg;
    ctx.fillRect(box.x, box.y, box.w, box.h);
    ctx.globalAlpha = 1;
    write(ctx, name, x, y + r + 9, look.fonts.small, look.colours.text);
    written += 1;
  }
  return list.length - written;
}

function linksOf(model, region) {
  const there = new Set(region.members);
  const links = [];
  for (const i of region.members) for (const [other, link] of model.things[i].near) if (i < other && there.has(other)) links.push({ a: i, b: other, denied: link.facts.every((fact) => fact.denied) });
  return links.slice(0, MOST_LINES);
}

/** The group at a place of the map. */
export function pickRegion(regions, { x, y }) {
  return regions.list.find((region) => Math.hypot(region.x - x, region.y - y) <= region.r) ?? null;
}

/** The thing at a place of the map: the groups are the cells in which it is looked for. */
export function pickThing(regions, spot, k, opened) {
  const region = opened ?? pickRegion(regions, spot);
  if (!region) return null;
  let best = null;
  let least = Math.max(1.1, 10 / k);
  for (const i of region.members) {
    const far = Math.hypot(regions.spots.x[i] - spot.x, regions.spots.y[i] - spot.y);
    if (far < least) [best, least] = [i, far];
  }
  return best;
}
