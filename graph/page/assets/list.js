// The list on the left: all things by kind or by note; it is the legend of the shapes too.

import { button, el, fill, own } from "./dom.js";
import { filterBoxes } from "./filters.js";
import { chevron, kindIcon } from "./icons.js";
import { cutMiddle } from "./names.js";
import { homeOf } from "./sentence.js";

const TOP = 4; // things of an open group before "more"
const MOST = 300;
const LETTERS = 20; // of a name, before its middle is cut

/** Draw the list anew. */
export function drawList(page, box) {
  const { by } = page.state;
  const tab = (name, label) => button(label, () => page.go({ by: name }), { class: by === name ? "on" : "", "aria-pressed": String(by === name), "data-key": `by ${name}` });
  fill(box,
    el("div", { class: "switch two", role: "group", "aria-label": "Sort the list" }, tab("kind", "By kind"), tab("note", "By note")),
    el("div", { class: "groups" }, (by === "kind" ? kindGroups(page) : noteGroups(page)).map((group) => groupBox(page, group))),
    page.model.things.length > 1 ? filterBoxes(page) : null,
  );
}

function kindGroups(page) {
  const { model, state } = page;
  return model.kinds
    .map((kind) => ({ key: `kind ${kind.id}`, kind, label: kind.many, things: model.order.filter((thing) => thing.kind === kind), hidden: state.kinds.includes(kind.id) }))
    .filter((group) => group.things.length);
}

function noteGroups(page) {
  const homes = new Map(page.model.notes.map((note) => [note.i, []]));
  const rest = [];
  for (const thing of page.model.order) (homes.get(homeOf(thing)) ?? rest).push(thing);
  const groups = page.model.notes.map((note) => ({ key: `note ${note.file}`, label: note.file, things: homes.get(note.i) }));
  return [...groups, { key: "note", label: "Only named", things: rest }].filter((group) => group.things.length);
}

function groupBox(page, group) {
  const open = page.groupOpen(group);
  return el("section", { class: group.hidden ? "group off" : "group" },
    el("div", { class: "group-head" },
      el("button", { type: "button", class: "group-name", "aria-expanded": String(open), "data-key": group.key, on: { click: () => page.openGroup(group) } },
        chevron(open), group.kind ? kindIcon(group.kind) : null, own(cutMiddle(group.label, LETTERS), { title: group.label }), el("span", { class: "figure" }, group.things.length)),
      group.kind ? button(group.hidden ? "Show" : "Hide", () => page.toggleKind(group.kind.id), { class: "link hide", "aria-label": `${group.hidden ? "Show" : "Hide"} ${group.label} in the picture`, "data-key": `hide ${group.key}` }) : null,
    ),
    open ? members(page, group) : null,
  );
}

function members(page, group) {
  const all = page.isUnfolded(`all ${group.key}`);
  const { things } = group;
  const shown = things.slice(0, all ? MOST : TOP);
  if (page.thing && things.includes(page.thing) && !shown.includes(page.thing)) shown.push(page.thing);
  const left = things.length - shown.length;
  return el("ul", {}, shown.map((thing) => el("li", {}, memberLink(page, thing))),
    left > 0 ? el("li", {}, all ? el("span", { class: "nothing" }, `${left} more: search for them`) : button(`${left} more`, () => page.unfold(`all ${group.key}`), { class: "link more", "data-key": `all ${group.key}` })) : null);
}

function memberLink(page, thing) {
  const here = page.thing === thing;
  return el("a", {
    class: here ? "member here" : "member", href: page.addressOf(thing), "data-key": `list ${thing.id}`, "data-thing": thing.i, "aria-current": here ? "true" : null, title: thing.name,
    on: { mouseenter: () => page.point(thing.i), mouseleave: () => page.point(null), focus: () => page.point(thing.i), blur: () => page.point(null) },
  }, own(cutMiddle(thing.name, LETTERS)), el("span", { class: "figure" }, thing.near.size));
}
