// Small drawings in the text: shapes of kinds, search glass, chevrons, samples of lines.

import { el } from "./dom.js";
import { outline } from "./shapes.js";

/** The shape of a kind with its letter; the word beside it says the same, so it is silent. */
export function kindIcon(kind, size = 20) {
  const r = size * 0.36;
  return el("svg", { class: `icon kind family-${kind.family} shape-${kind.shape}`, width: size + 4, height: size, viewBox: `${-size / 2 - 2} ${-size / 2} ${size + 4} ${size}`, "aria-hidden": "true" },
    el("path", { d: outline(kind.shape, r) }),
    el("text", { y: size * 0.18, "font-size": size * 0.46 }, kind.letter),
  );
}

/** A glass before the search field. */
export function glassIcon() {
  return el("svg", { class: "icon", width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" },
    el("circle", { cx: 6.5, cy: 6.5, r: 4.5 }), el("path", { d: "M10 10 L14.5 14.5" }));
}

/** A chevron: right when closed, down when open. */
export function chevron(open) {
  return el("svg", { class: "icon chevron", width: 10, height: 10, viewBox: "0 0 10 10", "aria-hidden": "true" },
    el("path", { d: open ? "M1.5 3 L5 7 L8.5 3" : "M3 1.5 L7 5 L3 8.5" }));
}

/** A sample of a kind of line for the legend. */
export function lineIcon(style) {
  return el("svg", { class: `icon sample ${style}`, width: 28, height: 14, viewBox: "0 0 28 14", "aria-hidden": "true" },
    SAMPLES[style].map((d) => el("path", { d })), style === "disagree" ? el("text", { x: 14, y: 10.5, "font-size": 10 }, "!") : null);
}

const SAMPLES = {
  plain: ["M0 7 H28"],
  named: ["M0 7 H22", "M20 3.5 L28 7 L20 10.5 Z"],
  denied: ["M0 7 H6 M22 7 H26", "M11 12 L13 2 M15 12 L17 2 M26 2 V12"],
  confused: ["M0 5 H28", "M0 9 H28"],
  disagree: ["M0 7 H8 M20 7 H28", "M20 7 A6 6 0 1 1 8 7 A6 6 0 1 1 20 7 Z"],
};
