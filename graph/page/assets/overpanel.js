// The view "Overview": the groups as a list, as bubbles, and what one of them holds.

import { PLAIN } from "./address.js";
import { button, el, fill, own } from "./dom.js";
import { arrange } from "./frame.js";
import { factKey } from "./model.js";
import { count, inSentence } from "./names.js";
import { fitOverview, showOverview, zoomIn, zoomOut } from "./overview.js";
import { mostlyIn, readRegions } from "./regions.js";
import { overviewSvg } from "./oversvg.js";
import { scoreBar, thingLink } from "./rows.js";
import { saveLinks } from "./save.js";
import { placeText, wordsOf } from "./sentence.js";

const ROWS = 5;
const MOST = 300, MOST_ON_PHONE = 12; // groups in the picture

/** Draw the view anew. */
export function drawOverview(page, { frame, over }) {
  const regions = regionsOf(page);
  const { g, points } = page.state;
  const opened = regions.byKey.get(g.replace(/^open~/, "")) ?? null;
  const chosen = g.startsWith("open~") ? null : opened;
  arrange(frame, { picture: true });
  frame.canvas.hidden = true;
  frame.wide.hidden = false;
  drawGroups(page, frame.list, regions, opened);
  fill(frame.panel, opened ? groupPanel(page, regions, opened) : allPanel(page, regions));
  const whole = chosen ? null : opened;
  drawFrame(page, frame, over, { regions, opened: whole, points });
  showOverview(over, regions, { points, chosen, opened: whole, most: mostOf(page) });
  if (over.hidden) drawFrame(page, frame, over, { regions, opened: whole, points });
}

/** The groups, read when they are first looked at. */
export function regionsOf(page) {
  page.model.regions ??= readRegions(page.model.regionColumns, page.model);
  return page.model.regions;
}

function drawGroups(page, box, regions, here) {
  const shown = regions.list.slice(0, page.isUnfolded("groups") ? regions.list.length : 40);
  fill(box,
    el("div", { class: "list-head" }, el("h2", {}, "Groups"), el("span", { class: "figure" }, `${regions.list.length}, by size`)),
    el("ul", { class: "ranked" }, shown.map((region) => el("li", {}, groupLink(page, region, region === here)))),
    regions.list.length > shown.length ? button(`${regions.list.length - shown.length} more`, () => page.unfold("groups"), { class: "link more", "data-key": "more groups" }) : null,
    el("div", { class: "filters" }, el("label", { class: "check" },
      el("input", { type: "checkbox", checked: page.state.points, "data-key": "points", on: { change: () => page.go({ points: !page.state.points, g: "" }) } }),
      el("span", {}, "All things as points"), el("span", { class: "figure" }, page.model.things.length.toLocaleString("en-GB")))));
}

function groupLink(page, region, here) {
  const [first, ...others] = region.names;
  return el("a", { class: here ? "group-link here" : "group-link", href: page.address({ ...PLAIN, v: "overview", g: region.key }), "aria-current": here ? "true" : null, "data-key": `group ${region.key}` },
    el("span", { class: "two-names" }, own(first), el("span", { class: "why" }, own(others.join(", ")))), el("span", { class: "figure" }, region.members.length));
}

function drawFrame(page, { strip, legend, wide }, over, { regions, opened, points }) {
  const shown = shownText(page, regions, { opened, points });
  const hidden = over.hidden > 0 ? count(over.hidden, "name") : "";
  const act = (label, words, run) => button(label, run, { class: "control small-control", "aria-label": words, "data-key": words });
  fill(strip,
    el("div", { class: "path" }, el("span", { class: "where" },
      opened || points ? [el("a", { href: page.address({ ...PLAIN, v: "overview" }) }, "Overview"), el("span", { class: "then" }, "›")] : null,
      own(opened ? opened.names[0] : points ? "All things" : "Overview", { class: "current" }))),
    el("div", { class: "counts" }, el("span", { class: "total" }, shown), hidden ? el("span", { class: "hidden-names", title: "Zoom in, or point at one" }, `${hidden} hidden`) : null),
    el("div", { class: "zoom" }, act("−", "Zoom out", () => zoomOut(over)), act("+", "Zoom in", () => zoomIn(over)), act("Fit", "Fit into the picture", () => fitOverview(over))),
    page.phone ? button(page.full ? "Close" : "Full screen", page.toggleFull, { class: "link", "data-key": "full" }) : null);
  fill(legend, el("p", { class: "small" }, opened || points ? "Each point is a thing, shape and colour by kind; lines are the strongest relations, denials in their own colour." : "Area: number of things. Width: number of relations between two groups. Arrow keys walk, Enter opens."),
    saveLinks(page, "overview", () => overviewSvg(page.model, regionsOf(page), { opened, points, label: "Overview", measure: page.measure })));
  wide.setAttribute("aria-label", opened ? `Picture of the ${opened.members.length} things of the group ${opened.names.join(", ")}; the panel lists them.` : `Picture of ${regions.list.length} groups; the list on the left has the same. Arrow keys walk, Enter opens.`);
}

function mostOf(page) {
  return page.phone && !page.full ? MOST_ON_PHONE : MOST;
}

/** The honest count of what is drawn. */
function shownText(page, regions, { opened, points }) {
  const things = page.model.things.length;
  if (opened) return `Showing ${count(opened.members.length, "thing")} of ${things.toLocaleString("en-GB")}`;
  if (points) return `Showing all ${count(things, "thing")}`;
  const groups = regions.list.length;
  const most = Math.min(mostOf(page), groups);
  return most < groups ? `Showing ${most} of ${count(groups, "group")}` : `Showing ${count(groups, "group")} of ${count(things, "thing")}`;
}

function lane(name, rows, deny = false) {
  return el("section", { class: deny ? "lane deny" : "lane", "aria-label": name }, el("h2", { class: "lane-name" }, name), el("div", { class: "lane-rows" }, rows));
}

function row(...children) {
  return el("div", { class: "row" }, el("div", { class: "row-line" }, children));
}

function allPanel(page, regions) {
  const ties = regions.list.flatMap((region) => [...region.ties].filter(([other]) => other > region.i).map(([other, weight]) => ({ a: region, b: regions.list[other], weight }))).sort((x, y) => y.weight - x.weight || x.a.i - y.a.i).slice(0, 12);
  return [
    el("header", { class: "panel-head" }, el("h1", { tabindex: "-1", id: "title" }, "Overview"),
      el("p", {}, `${count(page.model.things.length, "thing")} in ${count(regions.list.length, "group")} that hang together.`),
      el("p", { class: "small" }, "A group is called by its best connected things. Choose one to see what it holds.")),
    page.notice ? el("div", { class: "notice" }, page.notice) : null,
    ties.length ? lane("Best tied", ties.map(({ a, b, weight }) => row(el("span", { class: "words" }, regionLink(page, a), " and ", regionLink(page, b)), el("span", { class: "figure" }, count(weight, "relation"))))) : null,
  ];
}

function regionLink(page, region) {
  return el("a", { href: page.address({ ...PLAIN, v: "overview", g: region.key }) }, own(region.names[0]));
}

function groupPanel(page, regions, region) {
  const { model } = page;
  const denied = region.inside.filter((fact) => fact.denied);
  const whole = page.state.g.startsWith("open~");
  const file = mostlyIn(model, region);
  const told = region.things.length ? `${count(region.things.length, "relation")} inside` : "no relation inside";
  return [
    el("header", { class: "panel-head" },
      el("div", { class: "head-line" }, el("h1", { tabindex: "-1", id: "title" }, own(region.names.join(", "))),
        el("a", { class: "control main", href: page.address({ ...PLAIN, v: "overview", g: whole ? region.key : `open~${region.key}` }), "data-key": "open group" }, whole ? "All groups" : ["Open group ", el("kbd", {}, "Enter")])),
      el("p", {}, `${count(region.members.length, "thing")}, ${told}; ${count(denied.length, "denial")} among its facts.`),
      el("p", { class: "small" }, region.things.length ? "Named after its three best connected things." : "Things that the notes name and say nothing of.", file ? [" Mostly ", own(file), "."] : "")),
    page.notice ? el("div", { class: "notice" }, page.notice) : null,
    lane(whole ? "Things" : "Hubs", hubs(page, region, whole)),
    region.ties.size ? lane("Tied to", tiedTo(page, regions, region)) : null,
    denied.length ? lane("Does not", denials(page, denied), true) : null,
    mixUps(page, region),
    lane("By kind", el("p", { class: "kinds" }, kinds(model, region))),
  ];
}

function tiedTo(page, regions, region) {
  const best = [...region.ties].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, ROWS);
  return best.map(([other, weight], k) => row(
    el("span", { class: "words" }, el("a", { href: page.address({ ...PLAIN, v: "overview", g: regions.list[other].key }) }, own(regions.list[other].names.join(", ")))),
    el("span", { class: "figure" }, k ? weight : count(weight, "relation"))));
}

function hubs(page, region, whole) {
  const key = `hubs ${region.key}`;
  const all = whole && page.isUnfolded(key);
  const shown = region.hubs.slice(0, all ? 400 : whole ? 20 : ROWS);
  const { things } = page.model;
  const left = region.hubs.length - shown.length;
  return [shown.map((i, k) => row(el("span", { class: "words" }, thingLink(page, things[i])), el("span", { class: "figure" }, k ? things[i].near.size : count(things[i].near.size, "neighbour")))),
    whole && left > 0 ? (all ? el("p", { class: "nothing" }, `${left} more: search for them`) : button(`${left} more`, () => page.unfold(key), { class: "link more", "data-key": key })) : null];
}

function denials(page, denied) {
  const key = "group denials";
  const { model } = page;
  const shown = denied.slice(0, page.isUnfolded(key) ? 60 : 3);
  return [
    shown.map((fact) => row(
      el("span", { class: "words" }, thingLink(page, model.things[fact.s]), ` ${wordsOf(fact, fact.s)} `, fact.o >= 0 ? thingLink(page, model.things[fact.o]) : own(fact.value ? fact.value.raw : fact.text)),
      el("a", { class: "ref", href: page.address({ ...PLAIN, n: model.things[fact.s].id, f: factKey(model, fact) }), title: placeText(fact.proofs[0]), "aria-label": placeText(fact.proofs[0]) }, own(String(fact.proofs[0].first))))),
    denied.length > shown.length ? button(`${denied.length - shown.length} more`, () => page.unfold(key), { class: "link more", "data-key": key }) : null,
  ];
}

function mixUps(page, region) {
  const there = new Set(region.members);
  const { model } = page;
  const pairs = model.pairs.filter((pair) => there.has(pair.a) && there.has(pair.b)).slice(0, ROWS);
  if (!pairs.length) return null;
  return lane("Confused", pairs.map((pair) => el("div", { class: "row" }, el("div", { class: "row-line mixed" },
    el("a", { class: "words", href: page.address({ ...PLAIN, v: "pairs", a: model.things[pair.a].id, b: model.things[pair.b].id }) }, own(model.things[pair.a].name), " / ", own(model.things[pair.b].name)), scoreBar(pair.score)))));
}

function kinds(model, region) {
  const counts = new Map();
  for (const i of region.members) counts.set(model.things[i].kind, (counts.get(model.things[i].kind) ?? 0) + 1);
  return model.kinds.filter((kind) => counts.has(kind)).map((kind) => `${counts.get(kind)} ${counts.get(kind) === 1 ? inSentence(kind.one) : inSentence(kind.many)}`).join(", ");
}
