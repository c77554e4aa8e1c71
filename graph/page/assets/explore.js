// The view "Explore": the picture of one thing and its neighbours, its panel, the list.

import { fill } from "./dom.js";
import { firstPanel } from "./first.js";
import { arrange } from "./frame.js";
import { drawList } from "./list.js";
import { factKey } from "./model.js";
import { linesAmong, nearby } from "./nearby.js";
import { thingPanel } from "./panel.js";
import { outgrown, showNearby } from "./picture.js";
import { notePanel, readPlace } from "./reader.js";
import { drawLegend, drawStrip } from "./strip.js";

/** Draw the view anew; `moved` where it shows something else than before. */
export function drawExplore(page, { frame, picture, start }, moved) {
  const { panel } = frame;
  const scroll = moved ? 0 : panel.scrollTop;
  const place = page.state.note ? readPlace(page.model, page.state.note) : null;
  arrange(frame, { picture: true, list: page.model.things.length > 0 });
  frame.picture.hidden = page.focus === null;
  frame.canvas.hidden = false;
  frame.wide.hidden = true;
  fill(panel, place ? notePanel(page, place) : page.thing ? thingPanel(page, page.thing) : firstPanel(page));
  drawList(page, frame.list);
  if (page.focus !== null) drawPicture(page, frame, picture, start);
  panel.scrollTop = scroll;
  if (place) panel.querySelector(".hit")?.scrollIntoView({ block: "center" });
}

function drawPicture(page, { canvas, strip, legend }, picture, start) {
  const { model } = page;
  const { d, more, hide, kinds, only } = page.state;
  const filters = { hide: new Set(hide), kinds: new Set(kinds), only };
  const small = page.phone && !page.full;
  const amount = small ? 9 : Math.max(10, Math.min(28, Math.floor((canvas.clientWidth * innerHeight) / 24000)));
  const first = page.thing ? amount : Math.min(amount, start.nodes.length - 1);
  const near = nearby(model, page.focus, { depth: page.thing ? d : 1, more: small ? 0 : more, filters, first, deeper: small ? 0 : 12, step: 24 });
  const drawn = near.batches.flat();
  const lines = linesAmong(model, [page.focus, ...drawn], filters);
  page.shownStyles = new Set(lines.map((line) => line.style));
  page.shownKinds = new Set([page.focus, ...drawn].map((i) => model.things[i].kind.id));
  drawStrip(page, strip, { drawn: drawn.length, total: near.total, hidden: {} });
  drawLegend(page, legend); // both before the canvas is measured
  if (outgrown(picture)) picture.stale = true;
  const hidden = showNearby(picture, page.focus, { ...near, lines, all: only });
  picture.selected = factOf(page, page.state.f);
  drawStrip(page, strip, { drawn: drawn.length, total: near.total, hidden });
  canvas.setAttribute("aria-label", `Picture of ${model.things[page.focus].name} and ${drawn.length} of ${near.total} neighbours. Arrow keys walk, Enter opens; the panel lists the same.`);
}

/** The fact of the chosen thing that an address names. */
export function factOf(page, key) {
  return page.thing && key ? [...page.thing.out, ...page.thing.into].find((fact) => factKey(page.model, fact) === key) ?? null : null;
}
