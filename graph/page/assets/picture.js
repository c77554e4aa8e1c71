// The picture: vis-network carries canvas, zoom and drag; places, lines and words are ours.

import { bounds, distanceToLine } from "./boxes.js";
import { markQuiet } from "./calm.js";
import { ends, placePlates } from "./labels.js";
import { extent, newScene, placeMore, placeRing } from "./layout.js";
import { drawLine, drawName, drawPlate, drawShape } from "./lines.js";
import { halfWidth, radiusOf } from "./shapes.js";
import { drawing } from "./svg.js";

const SMALL = 12, STRONG = 14;
const LAST = ["plain", "confused", "named", "disagree", "denied"]; // drawn over the others

/** Open the picture in a box. `start` is what pyvis wrote; `on` holds `open(thing)`, `openLine(line)` and `hover(thing)`. */
export function newPicture(box, start, model, on) {
  const nodes = start.nodes.map(({ id }) => ({ id, x: 0, y: 0 }));
  const edges = start.edges.map(({ from, to }, k) => ({ id: `e${k}`, from, to }));
  const data = { nodes: new vis.DataSet(nodes), edges: new vis.DataSet(edges) };
  const picture = { box, model, on, data, scene: null, visible: [], lines: [], hovered: null, focused: null, selected: null, look: null };
  picture.network = new vis.Network(box, data, options(picture));
  picture.pen = document.createElement("canvas").getContext("2d");
  picture.network.on("beforeDrawing", (ctx) => drawUnder(picture, ctx));
  picture.network.on("afterDrawing", (ctx) => drawOver(picture, ctx));
  picture.network.on("click", (event) => clicked(picture, event.pointer.canvas));
  const canvas = box.querySelector("canvas");
  canvas.addEventListener("mousemove", (event) => hover(picture, at(picture, event)));
  canvas.addEventListener("mouseleave", () => hover(picture, null));
  readLook(picture);
  return picture;
}

function options(picture) {
  return {
    physics: false,
    layout: { improvedLayout: false },
    autoResize: false,
    interaction: { dragNodes: false, selectable: false, hover: false, keyboard: false, zoomSpeed: 0.6 },
    edges: { hidden: true, smooth: false, physics: false },
    nodes: {
      shape: "custom",
      ctxRenderer: ({ ctx, id }) => ({
        drawNode: () => drawThing(picture, ctx, picture.model.byId.get(id)),
        nodeDimensions: { width: 30, height: 30 },
      }),
    },
  };
}

/** Read colours and typeface from the style sheet, after a change of theme too. */
export function readLook(picture) {
  const style = getComputedStyle(document.documentElement);
  const names = ["bg", "ctl", "text", "text2", "sunk", "accent", "accent-bg", "deny", "deny-bg", "ink", "green", "orange", "purple", "grey"];
  const colours = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  const face = getComputedStyle(document.body).fontFamily;
  const font = (size, weight) => `${weight} ${size}px ${face}`;
  const fonts = { small: font(SMALL, 400), strongSmall: font(SMALL, 600), strong: font(STRONG, 600), letter: font(11, 600), big: font(14, 600) };
  picture.look = { colours, fonts, face };
  picture.network.redraw();
}

/** Draw a neighbourhood. What is placed already keeps its place as long as focus and size stay. */
export function showNearby(picture, focus, { batches, levels, anchor, lines, all }) {
  const size = sizeOf(picture.box);
  const { scene: old } = picture;
  const fresh = !old || old.focus !== focus || picture.stale;
  picture.stale = false;
  const scene = fresh ? newScene(focus, (i) => lookOf(picture, i, focus), size, measureOf(picture)) : old;
  picture.scene = scene;
  batches.forEach((batch, k) => {
    const added = batch.filter((i) => !scene.spots.has(i));
    if (k === 0 && fresh) placeRing(scene, added, (a, b) => lines.some((line) => (line.from === a && line.to === b) || (line.from === b && line.to === a)));
    else placeMore(scene, added, (i) => anchor.get(i), (i) => levels.get(i));
  });
  picture.visible = [focus, ...batches.flat()];
  picture.lines = [...lines].sort((a, b) => LAST.indexOf(a.style) - LAST.indexOf(b.style));
  picture.hovered = null;
  const shown = picture.visible.map((i) => scene.spots.get(i));
  const hidden = {
    names: shown.filter((spot) => spot.label.hidden).length,
    lines: markQuiet(lines, new Map(shown.map((spot) => [spot.i, spot])), { focus, anchor, all }),
  };
  hidden.labels = placePlates(lines, scene.spots, shown.flatMap(boxesOf), measureOf(picture));
  replace(picture, shown);
  fit(picture, shown);
  return hidden;
}

/** The size of the canvas; a frame that is not laid out yet has none, and is drawn again when it has. */
function sizeOf(box) {
  return { w: Math.max(240, box.clientWidth), h: Math.max(200, box.clientHeight) };
}

/** Whether the canvas changed by more than a line of the legend since its things were placed. */
export function outgrown({ box, scene }) {
  if (!scene || !box.clientWidth) return false;
  const { w, h } = sizeOf(box);
  return Math.abs(scene.size.w - w) > 60 || Math.abs(scene.size.h - h) > 60;
}

function boxesOf(spot) {
  const wide = spot.wide ?? spot.r;
  const shape = { x: spot.x - wide - 2, y: spot.y - spot.r - 2, w: 2 * wide + 4, h: 2 * spot.r + 4 };
  return spot.label.hidden ? [shape] : [shape, spot.label];
}

function lookOf(picture, i, focus) {
  const { name, kind } = picture.model.things[i];
  const r = radiusOf(kind, i === focus);
  return { name, r, wide: halfWidth(kind, r), service: r === 15, style: r >= 15 ? "strong" : "small" };
}

/** How wide a text is in the picture: `(text, style)` to pixels. */
export function measureOf(picture) {
  return (text, style) => {
    picture.pen.font = picture.look.fonts[style];
    return picture.pen.measureText(text).width;
  };
}

function replace(picture, shown) {
  const { nodes, edges } = picture.data;
  const id = (i) => picture.model.things[i].id;
  nodes.clear();
  edges.clear();
  nodes.add(shown.map((spot) => ({ id: id(spot.i), x: spot.x, y: spot.y })));
  edges.add(picture.lines.map((line, k) => ({ id: `e${k}`, from: id(line.from), to: id(line.to) })));
}

function fit(picture, shown) {
  const { w, h } = sizeOf(picture.box);
  const around = extent({ boxes: shown.flatMap(boxesOf) });
  const scale = Math.min(1, (w - 20) / around.w, (h - 20) / around.h);
  const middle = { x: around.x + around.w / 2, y: around.y + around.h / 2 };
  const central = scale === 1 && Math.abs(middle.x) + around.w / 2 < w / 2 - 8 && Math.abs(middle.y) + around.h / 2 < h / 2 - 8;
  picture.network.setSize("100%", "100%");
  picture.network.redraw();
  picture.network.moveTo({ position: central ? { x: 0, y: 0 } : middle, scale, animation: false });
}

/** What stands at a point of the picture: `{ thing }`, `{ line }` or nothing. */
function hit(picture, point) {
  const spots = picture.visible.map((i) => picture.scene.spots.get(i));
  const within = (box) => point.x >= box.x && point.x <= box.x + box.w && point.y >= box.y && point.y <= box.y + box.h;
  const shape = spots.find((spot) => Math.hypot(point.x - spot.x, point.y - spot.y) <= Math.max(spot.r, 12) + 2);
  const named = shape ?? spots.find((spot) => !spot.label.hidden && within(spot.label));
  if (named) return { thing: named.i };
  const plate = picture.lines.find((line) => line.plate && !line.plate.hidden && within(line.plate));
  if (plate) return { line: plate };
  for (const line of picture.lines.filter((one) => isDrawn(picture, one))) {
    const { start, end } = ends(line, picture.scene.spots);
    if (distanceToLine(point.x, point.y, start, end) <= 5) return { line };
  }
  return {};
}

function at(picture, event) {
  const rect = picture.box.getBoundingClientRect();
  return picture.network.DOMtoCanvas({ x: event.clientX - rect.left, y: event.clientY - rect.top });
}

function hover(picture, point) {
  if (!picture.scene) return;
  const { thing = null, line = null } = point ? hit(picture, point) : {};
  picture.box.style.cursor = thing !== null || (line && line.facts.length) ? "pointer" : "";
  if (thing === picture.hovered && line === picture.hoveredLine) return;
  picture.hovered = thing;
  picture.hoveredLine = line;
  picture.on.hover(thing);
  picture.network.redraw();
}

function clicked(picture, point) {
  const { thing, line } = hit(picture, point);
  if (thing !== undefined) picture.on.open(thing);
  else if (line && line.facts.length) picture.on.openLine(line);
}

/** Pick out one thing, as the cursor of the keyboard or a row under the mouse does. */
export function point(picture, thing) {
  if (picture.focused === thing) return;
  picture.focused = thing;
  picture.network.redraw();
}

/** Pick out the line of one fact. */
export function selectFact(picture, fact) {
  picture.selected = fact;
  picture.network.redraw();
}

/** The drawn thing that lies next in a direction, for the arrow keys. */
export function neighbourAt(picture, from, dx, dy) {
  const here = picture.scene.spots.get(from);
  let best = null;
  let least = Infinity;
  for (const i of picture.visible) {
    const spot = picture.scene.spots.get(i);
    const along = (spot.x - here.x) * dx + (spot.y - here.y) * dy;
    const across = Math.abs((spot.x - here.x) * dy) + Math.abs((spot.y - here.y) * dx);
    if (i === from || along <= 4) continue;
    const cost = along + 2 * across;
    if (cost < least) [best, least] = [i, cost];
  }
  return best;
}

function touches(picture, line) {
  const i = picture.hovered;
  return i === null || line.from === i || line.to === i;
}

/** A quiet line is drawn while one of its ends, or a fact that it stands for, is pointed at. */
function isDrawn(picture, line) {
  if (!line.quiet || line.facts.includes(picture.selected)) return true;
  return [picture.hovered, picture.focused].some((i) => i !== null && (line.from === i || line.to === i));
}

function fades(picture, i) {
  const { hovered } = picture;
  return hovered !== null && i !== hovered && !picture.lines.some((line) => touches(picture, line) && (line.from === i || line.to === i));
}

function drawUnder(picture, ctx) {
  if (!picture.scene) return;
  for (const line of picture.lines.filter((one) => isDrawn(picture, one))) drawLine(ctx, line, picture.scene.spots, lineLook(picture, line));
}

function lineLook(picture, line) {
  const selected = line === picture.hoveredLine || (picture.selected !== null && line.facts.includes(picture.selected));
  return { ...picture.look, selected, faded: !touches(picture, line) };
}

function drawThing(picture, ctx, thing) {
  const spot = thing && picture.scene ? picture.scene.spots.get(thing.i) : null;
  if (!spot) return;
  drawShape(ctx, thing, spot, { ...picture.look, faded: fades(picture, thing.i), hovered: picture.hovered === thing.i, focused: picture.focused === thing.i });
}

function drawOver(picture, ctx) {
  if (!picture.scene) return;
  for (const line of picture.lines) {
    const wanted = line === picture.hoveredLine || (picture.hovered !== null && touches(picture, line));
    if (line.plate && (!line.plate.hidden || wanted)) drawPlate(ctx, line, lineLook(picture, line));
  }
  for (const i of picture.visible) drawLabel(picture, ctx, i);
}

function drawLabel(picture, ctx, i) {
  const spot = picture.scene.spots.get(i);
  const thing = picture.model.things[i];
  const asked = picture.hovered === i || picture.focused === i;
  if (spot.label.hidden && !asked) return;
  const look = { ...picture.look, faded: fades(picture, i), bold: spot.r >= 15 };
  if (!asked || spot.label.text === thing.name) return drawName(ctx, spot, look);
  const w = measureOf(picture)(thing.name, look.bold ? "strong" : "small") + 2;
  const x = spot.label.side === "left" ? spot.label.x + spot.label.w - w : spot.label.x;
  return drawName(ctx, { ...spot, label: { ...spot.label, x, w } }, { ...look, text: thing.name });
}

/** The picture as SVG, whatever part of it is in view. */
export function pictureSvg(picture, label) {
  const shown = picture.visible.map((i) => picture.scene.spots.get(i));
  const plates = picture.lines.flatMap((line) => (line.plate && !line.plate.hidden ? [line.plate] : []));
  const { x, y, w, h } = bounds([...shown.flatMap(boxesOf), ...plates]);
  const box = { x: Math.floor(x) - 12, y: Math.floor(y) - 12, w: Math.ceil(w) + 24, h: Math.ceil(h) + 24 };
  return drawing(picture.model, { spots: new Map(shown.map((spot) => [spot.i, spot])), lines: picture.lines, box, label });
}
