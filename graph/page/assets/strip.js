// The strip above the picture (where am I, honest count, depth) and the legend below it.

import { button, el, fill, own } from "./dom.js";
import { kindIcon, lineIcon } from "./icons.js";
import { count } from "./names.js";
import { CAP } from "./nearby.js";
import { thingLink } from "./rows.js";
import { saveLinks } from "./save.js";

/** Draw the strip anew. */
export function drawStrip(page, box, shown) {
  fill(box,
    el("div", { class: "path" }, page.narrow && !page.phone ? button("Things and filters", page.toggleList, { class: "control", "aria-expanded": String(page.listOpen), "data-key": "drawer" }) : null, path(page)),
    el("div", { class: "counts" }, countText(page, shown), moreButton(page, shown)),
    page.thing ? depthSwitch(page) : null,
    page.phone ? button(page.full ? "Close" : "Full screen", page.toggleFull, { class: "link", "data-key": "full" }) : null,
  );
}

function path(page) {
  const { model, thing } = page;
  const all = [el("a", { href: page.viewAddress("overview"), "data-key": "overview" }, "Overview"), el("span", { class: "then" }, "›")];
  if (!thing) return page.focus === null ? null : el("span", { class: "where" }, all, el("span", {}, "Best connected: ", own(model.things[page.focus].name)));
  const above = [];
  for (let at = thing.parent; at >= 0 && above.length < 2; at = model.things[at].parent) above.unshift(model.things[at]);
  return el("span", { class: "where" },
    all,
    above.map((other) => [thingLink(page, other), el("span", { class: "then" }, "›")]),
    own(thing.name, { class: "current" }));
}

function countText(page, { drawn, total, hidden }) {
  if (page.focus === null) return null;
  const parts = [hidden.names ? count(hidden.names, "name") : "", hidden.lines ? count(hidden.lines, "line") : "", hidden.labels ? count(hidden.labels, "label") : ""].filter(Boolean);
  return [el("span", { class: "total" }, drawn < total ? `Showing ${drawn} of ${total}` : `Showing all ${total}`),
    parts.length ? el("span", { class: "hidden-names", title: `${parts.join(", ")}: shown when one of their things is pointed at` }, `${parts.join(", ")} hidden`) : null];
}

function moreButton(page, { drawn, total }) {
  if (!page.thing) return page.focus === null ? null : button("Open", () => page.open(page.focus), { class: "link", "data-key": "open first" });
  if (drawn >= total || (page.phone && !page.full)) return null;
  if (drawn >= CAP) return el("span", { class: "nothing" }, "the most that is drawn");
  return button("Show more", () => page.go({ more: page.state.more + 1 }), { class: "link", "data-key": "more" });
}

function depthSwitch(page) {
  return el("div", { class: "depth" }, el("span", { id: "depth-name" }, "Depth"),
    el("div", { class: "switch", role: "group", "aria-labelledby": "depth-name" }, [1, 2, 3].map((depth) =>
      button(depth, () => page.go({ d: depth }), { class: page.state.d === depth ? "on" : "", "aria-pressed": String(page.state.d === depth), "data-key": `depth ${depth}` }))));
}

const SAMPLES = [["plain", "part of, is a"], ["named", "other relation, named"], ["denied", "denied"], ["confused", "confused with"], ["disagree", "notes disagree"]];

/** Draw the legend anew; where the list is folded away, it names the shapes too. */
export function drawLegend(page, box) {
  const kinds = page.narrow ? page.model.kinds.filter((kind) => page.shownKinds.has(kind.id)) : [];
  fill(box,
    el("div", { class: "samples" },
      SAMPLES.filter(([style]) => style !== "disagree" || page.shownStyles.has(style)).map(([style, label]) => el("span", { class: "sample-item" }, lineIcon(style), label)),
      kinds.map((kind) => el("span", { class: "sample-item" }, kindIcon(kind, 18), kind.one))),
    page.focus === null ? null : saveLinks(page, page.model.things[page.focus].id, page.svg),
  );
}
