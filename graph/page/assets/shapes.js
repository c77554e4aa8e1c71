// The shapes of the kinds, as paths around the origin; one source for the picture and for the lists.

const RADIUS = { focus: 26, service: 15, other: 10 };

/** How big a thing is drawn: by kind and focus, never by the number of its relations. */
export function radiusOf(kind, focus) {
  if (focus) return RADIUS.focus;
  return kind.id === "service" || kind.id === "product" ? RADIUS.service : RADIUS.other;
}

/** Half of the width, for shapes that are wider than high. */
export function halfWidth(kind, r) {
  return kind.shape === "capsule" || kind.shape === "tag" || kind.shape === "slanted" ? Math.round(r * 1.35) : undefined;
}

/** The outline of a shape as the text of an SVG path. */
export function outline(shape, r) {
  const draw = OUTLINES[shape] ?? OUTLINES.disc;
  return draw(r);
}

const OUTLINES = {
  disc: (r) => circle(r),
  ring: (r) => `${circle(r)} ${circle(r * 0.76)}`,
  "square-round": (r) => rounded(r, r, r * 0.3),
  capsule: (r) => rounded(r * 1.35, r * 0.86, r * 0.86),
  square: (r) => rounded(r * 0.95, r * 0.95, 0.1),
  hexagon: (r) => polygon(6, r * 1.12, 0),
  octagon: (r) => polygon(8, r * 1.06, Math.PI / 8),
  diamond: (r) => polygon(4, r * 1.24, 0),
  slanted: (r) => points([[-r * 0.75, -r * 0.9], [r * 1.3, -r * 0.9], [r * 0.75, r * 0.9], [-r * 1.3, r * 0.9]]),
  tag: (r) => points([[-r * 1.1, -r * 0.85], [r * 0.55, -r * 0.85], [r * 1.3, 0], [r * 0.55, r * 0.85], [-r * 1.1, r * 0.85]]),
  sheet: (r) => `${points([[-r * 0.8, -r], [r * 0.35, -r], [r * 0.8, -r * 0.55], [r * 0.8, r], [-r * 0.8, r]])} M${n(r * 0.35)} ${n(-r)} V${n(-r * 0.55)} H${n(r * 0.8)}`,
  shield: (r) => `M${n(-r * 0.9)} ${n(-r)} H${n(r * 0.9)} V${n(r * 0.2)} Q${n(r * 0.85)} ${n(r * 0.8)} 0 ${n(r * 1.15)} Q${n(-r * 0.85)} ${n(r * 0.8)} ${n(-r * 0.9)} ${n(r * 0.2)} Z`,
};

function n(value) {
  return Math.round(value * 100) / 100;
}

function circle(r) {
  return `M${n(-r)} 0 A${n(r)} ${n(r)} 0 1 1 ${n(r)} 0 A${n(r)} ${n(r)} 0 1 1 ${n(-r)} 0 Z`;
}

function rounded(x, y, c) {
  const corner = (sx, sy) => `A${n(c)} ${n(c)} 0 0 1 ${n(sx)} ${n(sy)}`;
  return `M${n(-x + c)} ${n(-y)} H${n(x - c)} ${corner(x, -y + c)} V${n(y - c)} ${corner(x - c, y)} H${n(-x + c)} ${corner(-x, y - c)} V${n(-y + c)} ${corner(-x + c, -y)} Z`;
}

function polygon(sides, r, turn) {
  return points(Array.from({ length: sides }, (_, k) => {
    const angle = turn + (2 * Math.PI * k) / sides;
    return [r * Math.cos(angle), r * Math.sin(angle)];
  }));
}

function points(list) {
  return `${list.map(([x, y], k) => `${k ? "L" : "M"}${n(x)} ${n(y)}`).join(" ")} Z`;
}
