// Which lines wait until one of their ends is pointed at: those between neighbours that are long or run over others.

import { around, crosses } from "./boxes.js";

const SHORT = { denied: 260, disagree: 260 };
const SHORT_OTHERS = 150;

/** Mark the lines that wait, and count them. Lines of the focus and those by which a thing hangs on never wait. */
export function markQuiet(lines, spots, { focus, anchor, all }) {
  let quiet = 0;
  for (const line of lines) {
    const own = line.from === focus || line.to === focus || anchor.get(line.from) === line.to || anchor.get(line.to) === line.from;
    line.quiet = !own && !all && isClutter(line, spots);
    if (line.quiet) quiet += 1;
  }
  return quiet;
}

function isClutter(line, spots) {
  const a = spots.get(line.from);
  const b = spots.get(line.to);
  if (Math.hypot(b.x - a.x, b.y - a.y) > (SHORT[line.style] ?? SHORT_OTHERS)) return true;
  for (const spot of spots.values()) {
    if (spot !== a && spot !== b && crosses(around(spot.x, spot.y, 2 * spot.r), a, b)) return true;
    if (!spot.label.hidden && crosses(spot.label, a, b)) return true;
  }
  return false;
}
