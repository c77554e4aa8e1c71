// The page: its state, what each act changes, and the drawing anew after it.

import { DEFAULTS, formatAddress, parseAddress } from "./address.js";
import { button, el, fill, own } from "./dom.js";
import { firstPanel } from "./first.js";
import { focusKey, markRows, refocus } from "./focus.js";
import { newHelp } from "./help.js";
import { listen } from "./keys.js";
import { DENIED, lanesOf } from "./lanes.js";
import { drawList } from "./list.js";
import { factKey, readModel } from "./model.js";
import { fold } from "./names.js";
import { linesAmong, nearby } from "./nearby.js";
import { thingPanel } from "./panel.js";
import { neighbourAt, newPicture, outgrown, point, readLook, savePicture, selectFact, showNearby } from "./picture.js";
import { notePanel, readPlace } from "./reader.js";
import { thingLink } from "./rows.js";
import { nearest, searchIndex } from "./search.js";
import { newSearchBox } from "./searchbox.js";
import { isDark, openTheme, recall, remember, switchTheme } from "./settings.js";
import { followAddress } from "./steps.js";
import { drawLegend, drawStrip } from "./strip.js";

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const NARROW = matchMedia("(max-width: 1279px)"), PHONE = matchMedia("(max-width: 599px)");

const model = readModel(read("data"));
const start = read("start");
const index = searchIndex(model);
const unfolded = new Set(), opened = new Set(), groups = new Map(), lanes = new Map();
const page = { model, state: { ...DEFAULTS }, thing: null, focus: null, notice: null, full: false, listOpen: false, shownKinds: new Set() };
const steps = followAddress(() => page.state, enterState);
let letters = recall("letters") !== "off";
let cursor = null;

// What the parts ask for

Object.assign(page, {
  address: (changes) => formatAddress({ ...page.state, ...changes }),
  addressOf: (thing) => page.address({ n: thing.id, f: "", note: "", more: 0 }),
  go, open: (i) => go({ n: model.things[i].id, f: "", note: "", more: 0 }),
  isOpen: (row) => row.facts.some((fact) => opened.has(factKey(model, fact))),
  toggleFact(row, key) {
    const open = page.isOpen(row);
    row.facts.forEach((fact) => opened.delete(factKey(model, fact)));
    if (!open) opened.add(key);
    go({ f: open ? "" : key });
  },
  isUnfolded: (key) => unfolded.has(key),
  unfold(key) { flip(unfolded, key); draw(); },
  groupOpen: (group) => groups.get(group.key) ?? (page.thing ? group.things.includes(page.thing) : group.kind?.id === "service"),
  openGroup(group) { groups.set(group.key, !page.groupOpen(group)); draw(); },
  laneOpen: (lane) => lanes.get(lane.name) ?? ((lane.denied && lane.rows.length > 0) || lane.rows.some(page.isOpen)),
  foldLane(lane) { lanes.set(lane.name, !page.laneOpen(lane)); draw(); },
  toggleGroup: (group) => go({ hide: toggled(page.state.hide, group) }),
  toggleKind: (kind) => go({ kinds: toggled(page.state.kinds, kind) }),
  toggleOnly: () => go({ only: !page.state.only }),
  toggleList() { page.listOpen = !page.listOpen; draw(); return true; },
  toggleFull() { page.full = !page.full; redraw(); return true; },
  save: () => savePicture(picture, page.focus === null ? "graph" : model.things[page.focus].id),
  point: (i) => point(picture, i),
  pickFact: (fact) => selectFact(picture, fact ?? factOf(page.state.f)),
  search() { searchBox.focus(); return true; },
  help() { help.showModal(); return true; },
  dialogOpen: () => help.open,
  lettersOn: () => letters,
  toggleTheme, openLane, walk, enter, escape, back,
});

const flip = (set, key) => set.delete(key) || set.add(key);

const toggled = (list, value) => (list.includes(value) ? list.filter((other) => other !== value) : [...list, value].sort());

// State and address

/** Change the state; a new thing or note is a step that "back" undoes, other changes are not. */
function go(changes) {
  const next = { ...page.state, ...changes };
  const before = page.state;
  const step = next.n !== before.n || next.note !== before.note;
  enterState(next);
  steps.write(next, before, step);
  return true;
}

function enterState(next) {
  const moved = next.n !== page.state.n || next.note !== page.state.note;
  page.notice = null;
  page.state = known(next);
  page.thing = model.byId.get(page.state.n) ?? null;
  page.focus = page.thing ? page.thing.i : start.nodes.length ? model.byId.get(start.nodes[0].id).i : null;
  if (moved) {
    cursor = null;
    page.listOpen = false;
    unfolded.clear();
    opened.clear();
    lanes.clear();
  }
  if (page.state.f) opened.add(page.state.f);
  draw(moved);
  if (moved) showOpened();
}

/** A state that can be shown: an unknown name is said, a filter that would hide the chosen thing is lifted. */
function known(state) {
  const next = { ...state };
  next.hide = state.hide.filter((id) => id === "not" || model.groups.some((group) => group.id === id));
  next.kinds = state.kinds.filter((id) => model.kinds.some((kind) => kind.id === id));
  if (next.n && !model.byId.has(next.n)) {
    const same = index.entries.find((entry) => entry.key === fold(next.n));
    if (same) next.n = same.thing.id;
    else page.notice = unknown(next.n);
  }
  const thing = model.byId.get(next.n);
  if (!thing || !next.kinds.includes(thing.kind.id)) return next;
  page.notice = `${thing.kind.many} are shown again, they include ${thing.name}.`;
  return { ...next, kinds: next.kinds.filter((id) => id !== thing.kind.id) };
}

function unknown(name) {
  const near = nearest(index, fold(name.slice(0, 60)), new Set(), 3, true);
  return el("p", {}, "Nothing named ", el("em", {}, own(name.slice(0, 80))), ".", near.length ? [" Nearest: ", near.map(({ thing }, k) => [k ? ", " : "", thingLink(page, thing)]), "."] : "");
}

function factOf(key) {
  return page.thing && key ? [...page.thing.out, ...page.thing.into].find((fact) => factKey(model, fact) === key) ?? null : null;
}

// Drawing

const live = el("p", { class: "unseen", role: "status", "aria-live": "polite" });
const list = el("nav", { class: "list", "aria-label": "Things and filters" });
const panel = el("main", { class: "panel" });
const strip = el("div", { class: "strip" });
const canvas = el("div", { class: "canvas", tabindex: "0", role: "img" });
const legend = el("div", { class: "legend" });
const views = el("section", { class: "picture", "aria-label": "Picture" }, strip, canvas, legend);
const searchBox = newSearchBox(page, index);
const help = newHelp({ on: () => letters, set: (on) => { letters = on; remember("letters", on ? "on" : "off"); } });
const themeButton = el("button", { type: "button", class: "control", on: { click: () => toggleTheme() } });
const top = el("header", { class: "top" },
  el("a", { class: "notes-name", href: "#" }, own(model.title)),
  searchBox.node,
  el("nav", { class: "views", "aria-label": "Views" }, el("a", { href: "#", "aria-current": "page" }, "Explore")),
  button("Explore", () => { document.body.classList.toggle("menu"); }, { class: "control menu-button", "aria-haspopup": "true" }),
  el("div", { class: "acts" }, button("Things and filters", () => page.toggleList(), { class: "control drawer-button" }), themeButton, el("button", { type: "button", class: "control keys-button", "aria-label": "All keys", on: { click: page.help } }, "?")),
);

openTheme(themed);
fill(document.getElementById("app"), top, list, panel, views, live, help);
const picture = newPicture(canvas, start, model, { open: page.open, openLine, hover: markRows });
themed();

function draw(moved = false) {
  const key = focusKey();
  const scroll = moved ? 0 : panel.scrollTop;
  page.phone = PHONE.matches;
  page.narrow = NARROW.matches;
  const place = page.state.note ? readPlace(model, page.state.note) : null;
  document.body.classList.toggle("full", page.full);
  document.body.classList.toggle("drawer", page.listOpen);
  document.title = `${page.thing ? `${page.thing.name} · ` : ""}${model.title} · explorer`;
  fill(panel, place ? notePanel(page, place) : page.thing ? thingPanel(page, page.thing) : firstPanel(page));
  drawList(page, list);
  views.hidden = page.focus === null;
  list.hidden = !model.things.length;
  if (page.focus !== null) drawPicture();
  panel.scrollTop = scroll;
  if (place) panel.querySelector(".hit")?.scrollIntoView({ block: "center" });
  if (moved && page.thing) say(page.thing);
  refocus(key, moved, steps.walked());
  if (moved && page.phone) scrollTo(0, 0);
}

function redraw() {
  picture.stale = true;
  draw();
}

function drawPicture() {
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
  const hidden = showNearby(picture, page.focus, { ...near, lines, all: only });
  picture.selected = factOf(page.state.f);
  drawStrip(page, strip, { drawn: drawn.length, total: near.total, hidden });
  canvas.setAttribute("aria-label", `Picture of ${model.things[page.focus].name} and ${drawn.length} of ${near.total} neighbours. Arrow keys walk, Enter opens; the panel lists the same.`);
}

function say(thing) {
  const denied = [...thing.out, ...thing.into].filter((fact) => fact.denied).length;
  live.textContent = `${thing.name}, ${thing.kind.one.toLowerCase()}, ${thing.near.size} neighbours, ${denied} denied`;
}

// Acts of keyboard and mouse

function openLine(line) {
  const [fact] = line.facts;
  const from = line.facts.some((other) => other.s === page.focus || other.o === page.focus) ? page.focus : fact.s;
  go({ n: model.things[from].id, f: factKey(model, fact), note: "" });
  showOpened();
}

function showOpened() {
  panel.querySelector(".row.open")?.scrollIntoView({ block: "nearest" });
}

function openLane() {
  if (!page.thing) return false;
  const name = document.activeElement?.closest?.("[data-lane]")?.getAttribute("data-lane") ?? DENIED;
  const all = lanesOf(model, page.thing);
  const lane = all.find((other) => other.name === name && other.rows.length) ?? all.find((other) => other.rows.length);
  if (!lane) return false;
  const rows = lane.rows.filter((row) => row.facts.length && !row.parts);
  const open = rows.every(page.isOpen);
  for (const row of rows) row.facts.forEach((fact) => (open ? opened.delete(factKey(model, fact)) : opened.add(factKey(model, fact))));
  unfolded.add(`lane ${lane.name}`);
  lanes.set(lane.name, true);
  draw();
  return true;
}

function walk(dx, dy) {
  if (page.focus === null) return false;
  const next = neighbourAt(picture, cursor ?? page.focus, dx, dy);
  if (next === null) return false;
  cursor = next;
  canvas.focus({ preventScroll: true });
  point(picture, next);
  markRows(next);
  live.textContent = `${model.things[next].name}, ${model.things[next].kind.one.toLowerCase()}`;
  return true;
}

function enter() {
  if (cursor === null) return false;
  return page.open(cursor);
}

function escape() {
  if (page.full) return page.toggleFull();
  if (page.listOpen) return page.toggleList();
  if (opened.size) {
    opened.clear();
    return go({ f: "" });
  }
  return back();
}

function back() {
  return steps.back() || (page.state.note ? go({ note: "" }) : false);
}

function toggleTheme() {
  switchTheme();
  themed();
  return true;
}

function themed() {
  themeButton.textContent = isDark() ? "Light" : "Dark";
  readLook(picture);
}

// Start

document.addEventListener("click", (event) => {
  if (!event.target.closest?.(".menu-button")) document.body.classList.remove("menu");
  const link = event.target.closest?.('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  go(parseAddress(link.getAttribute("href")));
});
let resizing = 0;
const resized = () => { clearTimeout(resizing); resizing = setTimeout(redraw, 80); };
addEventListener("resize", resized);
new ResizeObserver(() => outgrown(picture) && resized()).observe(canvas);
listen(page);
enterState(parseAddress(location.hash));
document.documentElement.dataset.ready = "true";
