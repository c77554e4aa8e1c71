// The same shapes, lines and words as SVG: for small pictures in the text, for paper, and for saving.

import { el } from "./dom.js";
import { ends } from "./labels.js";
import { inkOf, marksOf } from "./marks.js";
import { outline } from "./shapes.js";

/** Draw things and lines that are placed already; colours are custom properties of the page. */
export function drawing(model, { spots, lines, box, label, face = "inherit" }) {
  const at = [...spots.values()];
  return el("svg", { class: "drawing", role: "img", "aria-label": label, width: box.w, height: box.h, viewBox: `${box.x} ${box.y} ${box.w} ${box.h}`, "font-family": face, "font-size": 12 },
    lines.filter((line) => !line.quiet).map((line) => lineMark(line, spots)),
    at.map((spot) => thingMark(model.things[spot.i], spot)),
    lines.filter((line) => line.plate && !line.plate.hidden).map(plateMark),
    at.filter((spot) => !spot.label.hidden).map(nameMark));
}

const paint = (name) => `var(--${name})`;

function lineMark(line, spots) {
  const ink = inkOf(line.style);
  return el("g", { stroke: paint(ink.colour), "stroke-width": ink.width, fill: "none" }, marksOf(line.style, ends(line, spots)).map((mark) => [
    el("path", { d: mark.d, "stroke-dasharray": mark.dashed ? "6 4" : null, fill: mark.filled ? paint(ink.colour) : mark.hollow ? paint("bg") : null, stroke: mark.filled ? "none" : null }),
    mark.sign ? words(mark.sign.text, mark.sign.x, mark.sign.y, { fill: paint("text"), "font-weight": 600 }) : null,
  ]));
}

const n = (value) => Math.round(value * 100) / 100;

function thingMark(thing, spot) {
  const d = outline(thing.kind.shape, spot.r);
  const colour = paint(thing.kind.family);
  const solid = thing.kind.shape === "disc";
  return el("g", { transform: `translate(${spot.x} ${spot.y})` },
    spot.level ? null : el("path", { d: outline(thing.kind.shape === "ring" ? "disc" : thing.kind.shape, spot.r + 4), fill: "none", stroke: paint("accent"), "stroke-width": 3 }),
    el("path", { d, fill: paint("bg") }),
    el("path", { d, fill: colour, "fill-opacity": solid ? 1 : 0.14, stroke: colour, "stroke-width": 1.5 }),
    words(thing.kind.letter, 0, 0, { fill: paint(solid ? "bg" : "text"), "font-weight": 600, "font-size": spot.level ? 11 : 14 }));
}

function plateMark(line) {
  const { x, y, w, h } = line.plate;
  const denied = line.style === "denied";
  return el("g", {},
    el("path", { d: `M${n(x)} ${n(y + 1)} h${n(w)} v${n(h - 2)} h${n(-w)} Z`, fill: paint("bg") }),
    words(line.label, x + w / 2, y + h / 2, { fill: paint(denied ? "deny" : "text2"), "font-weight": denied ? 600 : 400 }));
}

function nameMark(spot) {
  const { label } = spot;
  const strong = spot.r >= 15;
  return el("g", {},
    el("path", { d: `M${n(label.x)} ${n(label.y + 1)} h${n(label.w)} v${label.h - 2} h${n(-label.w)} Z`, fill: paint("bg"), "fill-opacity": 0.85 }),
    words(label.text, label.x + label.w / 2, label.y + label.h / 2, { fill: paint("text"), "font-weight": strong ? 600 : 400, "font-size": strong ? 14 : 12 }));
}

function words(text, x, y, look) {
  return el("text", { x: n(x), y: n(y), "text-anchor": "middle", "dominant-baseline": "central", stroke: "none", ...look }, text);
}

/** The text of an SVG file, with the colours of the page written out. */
export function svgFile(svg, { colours, face }) {
  const { width, height } = svg.viewBox.baseVal;
  const copy = svg.cloneNode(true);
  const { x, y } = svg.viewBox.baseVal;
  copy.prepend(el("path", { d: `M${x} ${y} h${width} v${height} h${-width} Z`, fill: paint("bg") }));
  for (const [name, value] of [["width", Math.ceil(width)], ["height", Math.ceil(height)], ["font-family", face]]) copy.setAttribute(name, value);
  const text = new XMLSerializer().serializeToString(copy);
  return text.replace(/var\(--([\w-]+)\)/g, (_, name) => colours[name] ?? "currentColor");
}
