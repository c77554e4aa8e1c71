// Boxes in the picture and the list of those that are taken.

/** Whether two boxes touch, with a little air between them. */
export function touch(a, b, air = 2) {
  return a.x < b.x + b.w + air && b.x < a.x + a.w + air && a.y < b.y + b.h + air && b.y < a.y + a.h + air;
}

/** The first taken box that touches this one, if any. */
export function taken(boxes, box, air) {
  return boxes.find((other) => touch(box, other, air));
}

/** The box around a point. */
export function around(x, y, w, h = w) {
  return { x: x - w / 2, y: y - h / 2, w, h };
}

/** The box around all boxes. */
export function bounds(boxes) {
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** How far a point is from the line between two others. */
export function distanceToLine(x, y, a, b) {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const long = dx * dx + dy * dy;
  const t = long ? Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / long)) : 0;
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

/** Whether the line between two points runs through a box. */
export function crosses(box, a, b) {
  let low = 0;
  let high = 1;
  for (const [start, delta, least, most] of [[a.x, b.x - a.x, box.x, box.x + box.w], [a.y, b.y - a.y, box.y, box.y + box.h]]) {
    if (delta === 0) {
      if (start < least || start > most) return false;
      continue;
    }
    const one = (least - start) / delta;
    const two = (most - start) / delta;
    low = Math.max(low, Math.min(one, two));
    high = Math.min(high, Math.max(one, two));
  }
  return low <= high;
}
