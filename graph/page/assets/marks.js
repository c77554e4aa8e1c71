// The marks of a line between two things, as SVG paths: one source for the canvas, for small pictures and for files.

const n = (value) => Math.round(value * 100) / 100;
const from = (a, b) => `M${n(a.x)} ${n(a.y)} L${n(b.x)} ${n(b.y)}`;

/** What a line is drawn of: `{ d }` stroked, `dashed`, `filled` with its own colour, or `hollow` on the background. */
export function marksOf(style, { start, end, ux, uy }) {
  const draw = MARKS[style] ?? MARKS.plain;
  return draw(start, end, ux, uy);
}

/** The colour and the width of a style of line. */
export function inkOf(style) {
  const thin = style === "plain" || style === "confused";
  return { colour: style === "denied" ? "deny" : thin ? "ctl" : "text2", width: thin ? 1 : 1.5 };
}

const MARKS = {
  plain: (a, b) => [{ d: from(a, b) }],
  confused: (a, b, ux, uy) => [-2, 2].map((side) => ({ d: from({ x: a.x - uy * side, y: a.y + ux * side }, { x: b.x - uy * side, y: b.y + ux * side }) })),
  named: (a, b, ux, uy) => [
    { d: from(a, { x: b.x - ux * 6, y: b.y - uy * 6 }) },
    { d: `M${n(b.x)} ${n(b.y)} L${n(b.x - ux * 9 - uy * 4)} ${n(b.y - uy * 9 + ux * 4)} L${n(b.x - ux * 9 + uy * 4)} ${n(b.y - uy * 9 - ux * 4)} Z`, filled: true },
  ],
  denied(a, b, ux, uy) {
    const bar = (x, y, half, lean) => ({ d: from({ x: x - uy * half - ux * lean, y: y + ux * half - uy * lean }, { x: x + uy * half + ux * lean, y: y - ux * half + uy * lean }) });
    const x = (a.x + b.x) / 2;
    const y = (a.y + b.y) / 2;
    return [{ d: from(a, b), dashed: true }, bar(x - ux * 3, y - uy * 3, 7, 2), bar(x + ux * 3, y + uy * 3, 7, 2), bar(b.x, b.y, 6, 0)];
  },
  disagree(a, b) {
    const x = n((a.x + b.x) / 2);
    const y = n((a.y + b.y) / 2);
    return [{ d: from(a, b) }, { d: `M${x - 8} ${y} A8 8 0 1 1 ${x + 8} ${y} A8 8 0 1 1 ${x - 8} ${y} Z`, hollow: true, sign: { text: "!", x, y } }];
  },
};
