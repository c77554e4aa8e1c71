// Positions, computed before anything is drawn. A pure function of what is given: the same things in the same
// order get the same places, and what is placed never moves when more is added.

import { around, bounds, crosses, taken } from "./boxes.js";
import { placeName } from "./labels.js";

const ROW = 44; // least distance between two rows of an arc

/** An empty picture with its focus in the middle. `size` is that of the canvas, `measure(text, style)` the width of a text. */
export function newScene(focus, look, size, measure) {
  const scene = { focus, size, measure, look, spots: new Map(), boxes: [], hidden: 0 };
  const spot = { i: focus, x: 0, y: 0, r: 26, side: "below", level: 0 };
  scene.spots.set(focus, spot);
  scene.boxes.push(around(0, 0, 60));
  name(scene, spot);
  return scene;
}

/** Place the direct neighbours: parts on two arcs left and right, other services above and below. */
export function placeRing(scene, things, tied) {
  const plan = seats(scene, things, tied);
  const spots = plan.map(({ i, x, y, side }) => put(scene, i, x, y, side, 1));
  spots.forEach((spot) => name(scene, spot));
  for (const i of things) if (!scene.spots.has(i)) placeOutside(scene, i, scene.focus, 1);
}

/** Place more things outside of what is there, each near the thing through which it hangs on. */
export function placeMore(scene, things, anchorOf, levelOf) {
  for (const i of things) {
    const anchor = scene.spots.has(anchorOf(i)) ? anchorOf(i) : scene.focus;
    placeOutside(scene, i, anchor, levelOf(i));
  }
}

/** The box around everything that is drawn. */
export function extent(scene) {
  return bounds(scene.boxes);
}

function put(scene, i, x, y, side, level) {
  const { r, wide } = scene.look(i);
  const spot = { i, x: Math.round(x), y: Math.round(y), r, wide, side, level };
  scene.spots.set(i, spot);
  scene.boxes.push(around(spot.x, spot.y, 2 * (wide ?? r) + 6, 2 * r + 6));
  return spot;
}

function name(scene, spot) {
  const { w } = scene.size;
  const room = spot.side === "left" || spot.side === "right" ? Math.max(70, w / 2 - Math.abs(spot.x) - spot.r - 10) : 0;
  const look = scene.look(spot.i);
  spot.label = placeName(spot, look.name, scene.boxes, { measure: scene.measure, style: look.style, room: w < 500 ? room : 0 });
  if (spot.label.hidden) scene.hidden += 1;
  else scene.boxes.push(spot.label);
}

/** What the size of the canvas allows: the free strip along its edges, the reach of the arcs. */
function measures({ w, h }) {
  const small = w < 500;
  return { small, edge: small ? 30 : 40, pole: small ? 44 : 62, wide: small ? 64 : Math.max(84, Math.min(w * 0.26, 230)), row: small ? 38 : ROW };
}

function seats(scene, things, tied) {
  const { w, h } = scene.size;
  const { edge, pole, row: least } = measures(scene.size);
  const rowSeats = h < 380 ? 1 : w < 620 ? 2 : 3;
  const services = things.filter((i) => scene.look(i).service);
  const rest = things.filter((i) => !scene.look(i).service);
  const poles = services.slice(0, Math.min(2 * rowSeats, Math.max(2, Math.ceil(services.length / 2))));
  const sides = [...services.slice(poles.length), ...rest];
  const most = 2 * Math.max(2, Math.floor((h - 2 * edge - (poles.length ? 2 * pole : 0)) / least) + 1);
  const [left, right] = halves(clusters(sides.slice(0, most), tied));
  const above = poles.filter((_, k) => k % 2 === 0);
  const below = poles.filter((_, k) => k % 2 === 1);
  return [...row(scene, above, -1), ...row(scene, below, 1), ...arc(scene, left, -1, poles), ...arc(scene, right, 1, poles)];
}

/** Services above or below, names outward. */
function row(scene, things, sign) {
  const { w, h } = scene.size;
  const reach = Math.min(150, w * 0.2);
  const columns = { 1: [sign < 0 ? -0.55 : 0.55], 2: [-0.8, 0.8], 3: [-1, sign * 0.16, 1] }[things.length] ?? [];
  return things.map((i, k) => {
    const x = columns[k] * reach;
    const y = sign * (h / 2 - measures(scene.size).edge + 4 - Math.abs(columns[k]) * 12);
    return { i, x, y, side: x < 0 ? "left" : "right" };
  });
}

/** Parts on one arc, names outward. */
function arc(scene, things, sign, poles) {
  const { h } = scene.size;
  const { wide, edge, pole } = measures(scene.size);
  const high = h / 2 - edge - (poles.length ? pole : 0);
  const gap = things.length > 1 ? Math.min(78, (2 * high) / (things.length - 1)) : 0;
  return things.map((i, k) => {
    const y = (k - (things.length - 1) / 2) * gap;
    const bend = Math.sqrt(1 - Math.min(0.9, (y / (h * 0.62)) ** 2));
    const step = things.length > 6 && k % 2 ? 0.9 : 1; // neighbours lie a little apart, so that their lines do too
    return { i, x: sign * wide * bend * step, y, side: sign < 0 ? "left" : "right" };
  });
}

/** Things that are tied to each other lie next to each other. */
function clusters(things, tied) {
  const left = new Set(things);
  const groups = [];
  for (const first of things) {
    if (!left.delete(first)) continue;
    const group = [first];
    while (group.length < 5 && extend(group, left, tied));
    groups.push(group);
  }
  return groups;
}

/** Add one more thing to a group, at the end that it is tied to if there is one. */
function extend(group, left, tied) {
  const find = (member) => [...left].find((other) => tied(member, other));
  const last = find(group[group.length - 1]);
  const first = last === undefined ? find(group[0]) : undefined;
  const inner = last === undefined && first === undefined ? group.findIndex((member) => find(member) !== undefined) : -1;
  const chosen = last ?? first ?? (inner >= 0 ? find(group[inner]) : undefined);
  if (chosen === undefined) return false;
  left.delete(chosen);
  if (chosen === last) group.push(chosen);
  else if (chosen === first) group.unshift(chosen);
  else group.splice(inner + 1, 0, chosen);
  return true;
}

function halves(groups) {
  const sides = [[], []];
  const most = Math.ceil(groups.flat().length / 2);
  for (const group of [...groups].sort((a, b) => b.length - a.length)) {
    const side = sides[0].length <= sides[1].length ? 0 : 1;
    for (const i of group) (sides[side].length < most ? sides[side] : sides[1 - side]).push(i);
  }
  return sides;
}

function placeOutside(scene, i, anchor, level) {
  const from = scene.spots.get(anchor);
  const best = anchor === scene.focus ? onRing(scene, i) : beyond(scene, i, from) ?? onRing(scene, i);
  name(scene, put(scene, i, best.x, best.y, best.side, level));
}

const TURNS = [0, 0.4, -0.4, 0.8, -0.8, 1.2, -1.2, 1.6, -1.6, 2, -2];
const REACH = [86, 112, 144, 180, 220, 270, 330];

/** A free place beyond a thing, seen from the middle, inside the canvas if there is one. */
function beyond(scene, i, from) {
  const out = Math.atan2(from.y, from.x);
  let second = null;
  for (const far of REACH) {
    for (const turn of TURNS) {
      const spot = free(scene, i, from.x + Math.cos(out + turn) * far, from.y + Math.sin(out + turn) * far, from);
      if (!spot) continue;
      if (inside(scene, spot)) return spot;
      second ??= spot;
    }
  }
  return second;
}

/** A free place on the arcs further and further out. */
function onRing(scene, i) {
  const { h } = scene.size;
  const { wide } = measures(scene.size);
  const rows = Math.ceil(h / ROW / 2) + 4;
  for (let ring = 1; ring < 14; ring += 1) {
    const found = [];
    for (let k = 0; k < 2 * rows; k += 1) {
      const y = (k % 2 ? -1 : 1) * Math.ceil(k / 2) * ROW;
      const x = (wide + 150 + (ring - 1) * 190) * Math.sqrt(1 - Math.min(0.8, (y / (h * 0.9)) ** 2));
      for (const sign of [-1, 1]) {
        const spot = free(scene, i, sign * x, y, null);
        if (spot) found.push(spot);
      }
      if (found.length) return found[0];
    }
  }
  const last = extent(scene);
  return { x: 0, y: last.y + last.h + ROW, side: "right" };
}

/** A place with its name, if both are free and its line runs over nobody's shape or name. */
function free(scene, i, x, y, from) {
  const look = scene.look(i);
  const shape = around(x, y, 2 * (look.wide ?? look.r) + 14, 2 * look.r + 14);
  if (taken(scene.boxes, shape, 4)) return null;
  const side = x < 0 ? "left" : "right";
  const spot = { x, y, r: look.r, wide: look.wide, side };
  const label = placeName(spot, look.name, scene.boxes, { measure: scene.measure, style: look.style, room: 0 });
  if (label.hidden) return null;
  if (from && blocked(scene, from, spot)) return null;
  if (from && onLine(scene, shape)) return null;
  return { ...spot, box: bounds([shape, label]) };
}

function blocked(scene, from, spot) {
  for (const other of scene.spots.values()) {
    if (other !== from && crosses(around(other.x, other.y, 2 * other.r), from, spot)) return true;
    if (other.label && !other.label.hidden && crosses(other.label, from, spot)) return true;
  }
  return false;
}

/** Whether a shape would lie on a line between the focus and one of its neighbours. */
function onLine(scene, shape) {
  const middle = scene.spots.get(scene.focus);
  return [...scene.spots.values()].some((spot) => spot.level === 1 && crosses(shape, middle, spot));
}

function inside(scene, spot) {
  const { w, h } = scene.size;
  const { box } = spot;
  return box.x > -w / 2 + 8 && box.x + box.w < w / 2 - 8 && box.y > -h / 2 + 8 && box.y + box.h < h / 2 - 8;
}
