// Drawing of lines, shapes and words on the canvas.

import { ends } from "./labels.js";
import { inkOf, marksOf } from "./marks.js";
import { outline } from "./shapes.js";

const paths = new Map();

/** A path that is made once for each shape and size. */
function shapePath(shape, r) {
  const key = `${shape} ${r}`;
  return paths.get(key) ?? paths.set(key, new Path2D(outline(shape, r))).get(key);
}

/** One line with its arrow, bar, ring or double stroke. */
export function drawLine(ctx, line, spots, look) {
  const ink = inkOf(line.style);
  ctx.save();
  ctx.globalAlpha = look.faded ? 0.4 : 1;
  ctx.strokeStyle = look.colours[ink.colour];
  ctx.lineWidth = look.selected ? 2.5 : ink.width;
  for (const mark of marksOf(line.style, ends(line, spots))) {
    const path = new Path2D(mark.d);
    ctx.setLineDash(mark.dashed ? [6, 4] : []);
    ctx.fillStyle = look.colours[mark.hollow ? "bg" : ink.colour];
    if (mark.filled || mark.hollow) ctx.fill(path);
    if (!mark.filled) ctx.stroke(path);
    if (mark.sign) write(ctx, mark.sign.text, mark.sign.x, mark.sign.y + 0.5, { font: look.fonts.strong, colour: look.colours.text, align: "center", faded: look.faded });
  }
  ctx.restore();
}

/** The shape of a thing with its letter. */
export function drawShape(ctx, thing, spot, look) {
  const { colours } = look;
  const colour = colours[thing.kind.family];
  const path = shapePath(thing.kind.shape, spot.r);
  ctx.save();
  ctx.translate(spot.x, spot.y);
  ctx.globalAlpha = look.faded ? 0.4 : 1;
  ctx.fillStyle = colours.bg;
  ctx.fill(shapePath("disc", spot.r + (spot.level ? 2 : 5)));
  ctx.fill(path);
  const solid = thing.kind.shape === "disc";
  ctx.fillStyle = colour;
  ctx.globalAlpha *= solid ? 1 : 0.14;
  ctx.fill(path);
  ctx.globalAlpha = look.faded ? 0.4 : 1;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.5;
  ctx.stroke(path);
  const around = thing.kind.shape === "ring" ? "disc" : thing.kind.shape;
  if (look.hovered && spot.level) rim(ctx, shapePath(around, spot.r + 4), colours.text, 2);
  if (look.focused || !spot.level) rim(ctx, shapePath(around, spot.r + (spot.level ? 5 : 4)), colours.accent, spot.level ? 2 : 3);
  ctx.restore();
  write(ctx, thing.kind.letter, spot.x, spot.y + 0.5, { font: spot.level ? look.fonts.letter : look.fonts.big, colour: solid ? colours.bg : colours.text, align: "center", faded: look.faded });
}

function rim(ctx, path, colour, width) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke(path);
}

/** The name of a thing, on a thin plate of the background so that no line cuts it. */
export function drawName(ctx, spot, look) {
  const { label } = spot;
  ctx.save();
  ctx.globalAlpha = look.faded ? 0.2 : 0.85;
  ctx.fillStyle = look.colours.bg;
  const air = spot.level ? 1 : 4;
  ctx.fillRect(label.x - air, label.y + 1, label.w + 2 * air, label.h - 2);
  ctx.restore();
  write(ctx, look.text ?? label.text, label.x + 1, label.y + label.h / 2 + 0.5, { font: look.bold ? look.fonts.strong : look.fonts.small, colour: look.colours.text, align: "left", faded: look.faded });
}

/** The words of a line on their plate. */
export function drawPlate(ctx, line, look) {
  const { plate } = line;
  const { colours } = look;
  const denied = line.style === "denied";
  ctx.save();
  ctx.globalAlpha = look.faded ? 0.4 : 1;
  ctx.beginPath();
  ctx.roundRect(plate.x, plate.y + 1, plate.w, plate.h - 2, 4);
  ctx.fillStyle = look.selected ? colours[denied ? "deny-bg" : "accent-bg"] : colours.bg;
  ctx.fill();
  if (look.selected) {
    ctx.strokeStyle = colours[denied ? "deny" : "accent"];
    ctx.lineWidth = 1;
    ctx.stroke();
  }
  ctx.restore();
  write(ctx, line.label, plate.x + plate.w / 2, plate.y + plate.h / 2 + 0.5, { font: denied ? look.fonts.strongSmall : look.fonts.small, colour: colours[denied ? "deny" : "text2"], align: "center", faded: look.faded });
}

function write(ctx, text, x, y, { font, colour, align, faded = false }) {
  ctx.save();
  ctx.globalAlpha = faded ? 0.4 : 1;
  ctx.font = font;
  ctx.fillStyle = colour;
  ctx.textAlign = align;
  ctx.textBaseline = "middle";
  ctx.direction = "ltr";
  ctx.fillText(text, x, y);
  ctx.restore();
}
