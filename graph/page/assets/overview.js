// The picture of everything, on a canvas of its own: groups as bubbles, things as points, drawn once and moved as an image.

import { el } from "./dom.js";
import { drawBubbles, drawPoints, pickRegion, pickThing } from "./overdraw.js";

const ZOOM = { least: 0.3, most: 16, step: 1.4 };
const REST = 140; // ms without a move before the picture is drawn anew

/** Open the overview in a box. `on` holds `open(thing)`, `choose(region)` and `enter(region)`. */
export function newOverview(box, page, on) {
  const canvas = el("canvas", { "aria-hidden": "true" });
  box.append(canvas);
  const over = { box, canvas, page, on, regions: null, at: { x: 0, y: 0, k: 1 }, shot: null, points: false, chosen: null, opened: null, hovered: null, timer: 0, drag: null, frames: 0 };
  box.addEventListener("pointerdown", (event) => press(over, event));
  box.addEventListener("pointermove", (event) => move(over, event));
  box.addEventListener("pointerup", (event) => release(over, event));
  box.addEventListener("pointercancel", () => { over.drag = null; });
  box.addEventListener("wheel", (event) => wheel(over, event), { passive: false });
  return over;
}

/** Show the overview: all of it, or one group filling the canvas. */
export function showOverview(over, regions, { points, chosen, opened, most }) {
  const shown = regions.list.slice(0, points ? regions.list.length : most);
  if (chosen && !shown.includes(chosen)) shown.push(chosen);
  const fresh = over.regions !== regions || over.opened !== opened || over.shown?.length !== shown.length || !fits(over);
  Object.assign(over, { regions, shown, points, chosen, opened });
  if (fresh) fitOverview(over);
  else repaint(over);
}

function fits({ canvas, box }) {
  return canvas.width === Math.round(box.clientWidth * devicePixelRatio) && canvas.height === Math.round(box.clientHeight * devicePixelRatio);
}

/** Fit everything, or the opened group, into the canvas. */
export function fitOverview(over) {
  const { box, canvas, shown, opened } = over;
  canvas.width = Math.round(box.clientWidth * devicePixelRatio);
  canvas.height = Math.round(box.clientHeight * devicePixelRatio);
  canvas.style.width = `${box.clientWidth}px`;
  canvas.style.height = `${box.clientHeight}px`;
  const list = opened ? [opened] : shown;
  const edges = list.length ? [Math.min(...list.map((g) => g.x - g.r)), Math.max(...list.map((g) => g.x + g.r)), Math.min(...list.map((g) => g.y - g.r)), Math.max(...list.map((g) => g.y + g.r))] : [-1, 1, -1, 1];
  const [left, right, top, bottom] = edges;
  const k = Math.min((box.clientWidth - 48) / (right - left), (box.clientHeight - 48) / (bottom - top), opened ? 44 : 12);
  over.base = Math.max(k, 0.01);
  over.at = { x: (left + right) / 2, y: (top + bottom) / 2, k: over.base };
  repaint(over);
}

/** Draw everything anew: into an image twice the size, which then follows every move. */
export function repaint(over) {
  if (!over.regions || !over.box.clientWidth) return;
  const { box } = over;
  const ratio = devicePixelRatio;
  over.shot ??= document.createElement("canvas");
  over.shot.width = Math.round(box.clientWidth * 2 * ratio);
  over.shot.height = Math.round(box.clientHeight * 2 * ratio);
  const ctx = over.shot.getContext("2d");
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.fillStyle = over.page.look().colours.bg;
  ctx.fillRect(0, 0, box.clientWidth * 2, box.clientHeight * 2);
  const view = { ...over.at, w: box.clientWidth * 2, h: box.clientHeight * 2 };
  const scene = { ...over, view, look: over.page.look(), toScreen: (x, y) => ({ x: (x - view.x) * view.k + view.w / 2, y: (y - view.y) * view.k + view.h / 2 }) };
  over.hidden = over.points || over.opened ? drawPoints(ctx, scene) : drawBubbles(ctx, scene);
  over.shotAt = { ...over.at };
  blit(over);
}

/** Put the image where the view is now; this is all that a move costs. */
function blit(over) {
  const { canvas, shot, shotAt, at } = over;
  const ratio = devicePixelRatio;
  const ctx = canvas.getContext("2d");
  const scale = at.k / shotAt.k;
  const w = shot.width * scale;
  const h = shot.height * scale;
  const x = canvas.width / 2 + (shotAt.x - at.x) * at.k * ratio - w / 2;
  const y = canvas.height / 2 + (shotAt.y - at.y) * at.k * ratio - h / 2;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = over.page.look().colours.bg;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(shot, x, y, w, h);
  over.frames += 1;
  const bare = x > 0 || y > 0 || x + w < canvas.width || y + h < canvas.height;
  return bare && scale <= 1;
}

function moved(over, bareAllowed = false) {
  clearTimeout(over.timer);
  if (blit(over) && !bareAllowed) repaint(over);
  else over.timer = setTimeout(() => repaint(over), REST);
}

/** Zoom around the middle, or around a point of the canvas. */
function zoom(over, factor, around = { x: over.box.clientWidth / 2, y: over.box.clientHeight / 2 }) {
  const before = toMap(over, around);
  over.at.k = Math.min(over.base * ZOOM.most, Math.max(over.base * ZOOM.least, over.at.k * factor));
  const after = toMap(over, around);
  over.at.x += before.x - after.x;
  over.at.y += before.y - after.y;
  moved(over, true);
}

export function zoomIn(over) { zoom(over, ZOOM.step); }

export function zoomOut(over) { zoom(over, 1 / ZOOM.step); }

function toMap({ at, box }, { x, y }) {
  return { x: (x - box.clientWidth / 2) / at.k + at.x, y: (y - box.clientHeight / 2) / at.k + at.y };
}

function spotOf(over, event) {
  const rect = over.box.getBoundingClientRect();
  return { x: event.clientX - rect.left, y: event.clientY - rect.top };
}

function press(over, event) {
  over.drag = { from: spotOf(over, event), x: over.at.x, y: over.at.y, far: 0 };
}

function move(over, event) {
  const spot = spotOf(over, event);
  if (!over.drag) return hoverAt(over, spot);
  const dx = spot.x - over.drag.from.x;
  const dy = spot.y - over.drag.from.y;
  over.drag.far = Math.max(over.drag.far, Math.hypot(dx, dy));
  if (over.drag.far < 4) return undefined;
  over.box.setPointerCapture?.(event.pointerId);
  over.at.x = over.drag.x - dx / over.at.k;
  over.at.y = over.drag.y - dy / over.at.k;
  return moved(over);
}

function release(over, event) {
  const { drag } = over;
  over.drag = null;
  if (!drag || drag.far >= 4) return;
  const spot = toMap(over, spotOf(over, event));
  const region = pickRegion(over.shown, spot);
  if (over.points || over.opened) {
    const thing = pickThing(over.regions, spot, over.at.k, over.opened);
    if (thing !== null) over.on.open(thing);
  } else if (region) over.on.choose(region);
}

function hoverAt(over, spot) {
  if (!over.regions) return;
  const at = toMap(over, spot);
  const points = over.points || over.opened;
  const found = points ? pickThing(over.regions, at, over.at.k, over.opened) : pickRegion(over.shown, at);
  over.box.style.cursor = found === null ? "grab" : "pointer";
  over.box.title = found === null ? "" : points ? over.page.model.things[found].name : found.names.join(", ");
}

function wheel(over, event) {
  event.preventDefault();
  zoom(over, Math.exp(-event.deltaY * 0.0016), spotOf(over, event));
}

/** The bubble that lies next in a direction, for the arrow keys. */
export function nextRegion({ shown, chosen }, dx, dy) {
  if (!chosen) return shown[0] ?? null;
  let best = null;
  let least = Infinity;
  for (const region of shown) {
    const along = (region.x - chosen.x) * dx + (region.y - chosen.y) * dy;
    const across = Math.abs((region.x - chosen.x) * dy) + Math.abs((region.y - chosen.y) * dx);
    if (region === chosen || along <= 0.5) continue;
    if (along + 2 * across < least) [best, least] = [region, along + 2 * across];
  }
  return best;
}
