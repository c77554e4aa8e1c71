// The panel on the right: what a thing is, and its lanes.

import { PLAIN } from "./address.js";
import { button, el, own } from "./dom.js";
import { chevron, kindIcon } from "./icons.js";
import { lanesOf } from "./lanes.js";
import { listed, homeOf } from "./sentence.js";
import { rowOfLane, thingLink } from "./rows.js";

const SHOWN = 6; // rows of a lane before "more"

/** Everything the panel shows of one thing. */
export function thingPanel(page, thing) {
  const home = homeOf(thing);
  const lanes = lanesOf(page.model, thing);
  return [
    head(page, thing, home),
    page.notice ? el("p", { class: "notice" }, page.notice) : null,
    lanes.map((lane) => laneBox(page, thing, lane, home)),
  ];
}

function head(page, thing, home) {
  const others = thing.aliases.length ? [" Also ", thing.aliases.slice(0, 6).map((alias, k) => [k ? ", " : "", own(alias)]), thing.aliases.length > 6 ? ` and ${thing.aliases.length - 6} more` : "", "."] : ".";
  const within = thing.parent >= 0 ? [" of ", thingLink(page, page.model.things[thing.parent])] : "";
  return el("header", { class: "panel-head" },
    el("div", { class: "head-line" }, el("h1", { tabindex: "-1", id: "title" }, kindIcon(thing.kind, 32), own(thing.name)), acts(page, thing)),
    el("p", {}, thing.kind.one, within, thing.aliases.length ? "." : "", others),
    el("p", { class: "small" }, described(page, thing, home)),
  );
}

/** What else to do with a thing; its best pair is where "Compare" begins. */
function acts(page, thing) {
  const best = thing.pairs?.length ? page.model.things[thing.pairs[0].other].id : "";
  const link = (label, changes) => el("a", { href: page.address({ ...PLAIN, ...changes }), "data-key": `act ${label}` }, label);
  return el("span", { class: "head-acts" },
    link("Compare", { v: "pairs", a: thing.id, b: best, q: best ? `about~${thing.id}` : "" }), link("Path", { v: "path", a: thing.id }), link("Quiz", { v: "quiz", q: `about~${thing.id}` }));
}

function described(page, thing, home) {
  const found = thing.discovered ? ` Found in the notes, not in the catalogue.` : "";
  if (home < 0) return `Named in the notes, described in no line of its own.${found}`;
  const { file } = page.model.notes[home];
  const ranges = thing.places.filter((place) => place.note === home).map((place) => (place.last > place.first ? `${place.first}–${place.last}` : `${place.first}`));
  const elsewhere = new Set(thing.places.map((place) => place.note)).size - 1;
  return ["Described in ", own(file), ` ${listed(ranges, 4)}${elsewhere ? ` and in ${elsewhere} more ${elsewhere > 1 ? "notes" : "note"}` : ""}. Bare numbers are its lines.${found}`];
}

function laneBox(page, thing, lane, home) {
  const key = `lane ${lane.name}`;
  const folded = page.phone && !page.laneOpen(lane);
  const all = page.isUnfolded(key) || lane.rows.slice(SHOWN).some(page.isOpen);
  const rows = lane.rows.slice(0, all ? lane.rows.length : SHOWN + Number(lane.rows.length === SHOWN + 1));
  const hidden = lane.rows.length - rows.length;
  const title = page.phone
    ? el("h2", { class: "lane-name" }, el("button", { type: "button", "aria-expanded": String(!folded), "data-key": `fold ${lane.name}`, on: { click: () => page.foldLane(lane) } },
        chevron(!folded), el("span", {}, lane.name), el("span", { class: "lane-sum" }, summary(lane))))
    : el("h2", { class: "lane-name" }, lane.name);
  return el("section", { class: `lane${lane.denied ? " deny" : ""}${lane.limits ? " limits" : ""}`, "aria-label": lane.name, "data-lane": lane.name },
    title,
    folded ? null : el("div", { class: "lane-rows" },
      rows.length ? rows.map((row) => rowOfLane(page, thing, row, home)) : el("p", { class: "nothing" }, "Nothing said in the notes"),
      hidden > 0 ? button(`${hidden} more`, () => page.unfold(key), { class: "link more", "data-key": key }) : null),
  );
}

function summary(lane) {
  if (!lane.rows.length) return "not said";
  const [first] = lane.rows;
  if (first.score !== undefined) return lane.rows.length > 1 ? `${first.thing.name}, ${lane.rows.length - 1} more` : first.thing.name;
  return String(lane.rows.length);
}
