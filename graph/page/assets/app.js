// The page: its state, what each act changes, and the drawing anew after it.

import { DEFAULTS, PLAIN, formatAddress, isStep, parseAddress } from "./address.js";
import { drawCheck } from "./checkview.js";
import { fill } from "./dom.js";
import { drawExplore, factOf } from "./explore.js";
import { focusKey, markRows, refocus } from "./focus.js";
import { arrange, drawViews, newFrame } from "./frame.js";
import { newFolds } from "./folds.js";
import { newHelp } from "./help.js";
import { listen } from "./keys.js";
import { knownState } from "./known.js";
import { readBlock } from "./load.js";
import { factKey, readModel } from "./model.js";
import { inSentence } from "./names.js";
import { chosenPair, drawPairs, pairList, stepPair, swapPair } from "./pairs.js";
import { drawPath } from "./pathview.js";
import { drawOverview, regionsOf } from "./overpanel.js";
import { newOverview, nextRegion, repaint } from "./overview.js";
import { measureOf, neighbourAt, newPicture, outgrown, pictureSvg, point, readLook, selectFact } from "./picture.js";
import { openPins } from "./pins.js";
import { placeOf, readPlace, sideNote } from "./reader.js";
import { answer, openQuiz } from "./quiz.js";
import { drawQuiz, goOn } from "./quizview.js";
import { searchIndex } from "./search.js";
import { newSearchBox } from "./searchbox.js";
import { isDark, openTheme, recall, remember, switchTheme } from "./settings.js";
import { followAddress } from "./steps.js";

const NARROW = matchMedia("(max-width: 1279px)"), PHONE = matchMedia("(max-width: 599px)");
const VIEW = { "": drawExplore, pairs: drawPairs, path: drawPath, overview: drawOverview, quiz: drawQuiz, check: drawCheck };
const PICTURED = new Set(["", "overview"]);
const TITLES = { pairs: "Pairs", path: "Path", check: "Check", quiz: "Quiz", overview: "Overview" };

const model = readModel(await readBlock("data"));
const start = await readBlock("start");
const index = searchIndex(model);
const page = { model, index, state: { ...DEFAULTS }, thing: null, focus: null, notice: null, full: false, listOpen: false, shownKinds: new Set(), pins: openPins() };
const folds = newFolds(page, () => draw());
page.quiz = openQuiz(page);
const steps = followAddress(() => page.state, enterState);
let letters = recall("letters") !== "off";
let cursor = null;

// What the parts ask for

Object.assign(page, {
  address: (changes) => formatAddress({ ...page.state, ...changes }),
  addressOf: (thing) => page.address({ ...PLAIN, n: thing.id }),
  viewAddress: (v) => page.address({ ...PLAIN, v }),
  go, open: (i) => go({ ...PLAIN, n: model.things[i].id }),
  toggleGroup: (group) => go({ hide: toggled(page.state.hide, group) }),
  toggleKind: (kind) => go({ kinds: toggled(page.state.kinds, kind) }),
  toggleOnly: () => exploring() && go({ only: !page.state.only }),
  toggleList() { page.listOpen = !page.listOpen; draw(); return true; },
  toggleFull() { page.full = !page.full; redraw(); return true; },
  toggleMenu() { frame.menuButton.setAttribute("aria-expanded", String(document.body.classList.toggle("menu"))); },
  pin(key) { page.pins.toggle(key); draw(); },
  svg: () => pictureSvg(picture, model.things[page.focus].name),
  point: (i) => exploring() && point(picture, i),
  pickFact: (fact) => selectFact(picture, fact ?? factOf(page, page.state.f)),
  search() { searchBox.focus(); return true; },
  help() { help.showModal(); return true; },
  dialogOpen: () => help.open,
  lettersOn: () => letters,
  stepPair: (step) => page.state.v === "pairs" && stepPair(page, step),
  swap: () => (page.state.v === "pairs" ? swapPair(page) : page.state.v === "path" && go({ a: page.state.b, b: page.state.a })),
  compareWith: () => go({ ...PLAIN, v: "pairs", a: chosen() }) && pickUp("b"),
  pathTo: () => go({ ...PLAIN, v: "path", a: chosen() }) && pickUp(chosen() ? "b" : "a"),
  overview: () => go({ ...PLAIN, v: "overview", g: page.thing ? regionsOf(page).list[regionsOf(page).home[page.thing.i]].key : "" }),
  answer: (key) => page.state.v === "quiz" && page.answerPart(page.quiz.answers.indexOf(null), key - 1),
  answerPart(part, option) { return part >= 0 && answer(page.quiz, part, option) && (draw(), true); },
  nextQuestion: () => goOn(page),
  toggleQuestions(kind) { page.quiz.off.delete(kind) || page.quiz.off.add(kind); page.quiz.deck = null; page.quiz.now = null; draw(); },
  say(words, anew) { page.notice = words || null; frame.live.textContent = words; if (anew) draw(); },
  depth: (d) => exploring() && page.thing !== null && go({ d }),
  openLane: () => exploring() && page.thing !== null && folds.openLane(),
  toggleTheme, walk, enter, escape, back,
});

const exploring = () => page.state.v === "";

const toggled = (list, value) => (list.includes(value) ? list.filter((other) => other !== value) : [...list, value].sort());

/** The thing that the reader is at, whatever the view. */
function chosen() {
  if (page.state.v === "pairs") {
    const pair = chosenPair(page, pairList(page));
    return pair ? model.things[pair.a].id : page.state.a;
  }
  return page.state.v === "path" ? page.state.a : page.thing?.id ?? "";
}

function pickUp(key) {
  document.querySelector(`[data-key="pick ${key}"]`)?.focus();
  return true;
}

// State and address

/** Change the state; a new thing, view or note is a step that "back" undoes, other changes are not. */
function go(changes) {
  const next = { ...page.state, ...changes };
  const before = page.state;
  enterState(next);
  steps.write(next, before, isStep(before, next));
  return true;
}

function enterState(next) {
  const moved = isStep(page.state, next);
  const line = moved || next.note !== page.state.note;
  const { next: shown, notice } = knownState(page, next);
  Object.assign(page, { state: shown, notice });
  page.thing = model.byId.get(page.state.n) ?? null;
  page.focus = page.thing ? page.thing.i : start.nodes.length ? model.byId.get(start.nodes[0].id).i : null;
  if (moved) {
    cursor = null;
    page.listOpen = false;
    folds.clear();
  }
  if (page.state.f) folds.opened.add(page.state.f);
  draw(moved, line);
  if (moved) showOpened();
}

// Drawing

const searchBox = newSearchBox(page, index);
const help = newHelp({ on: () => letters, set: (on) => { letters = on; remember("letters", on ? "on" : "off"); } });
const frame = newFrame(page, { searchBox, help });
openTheme(themed);
const picture = newPicture(frame.canvas, start, model, { open: page.open, openLine, hover: markRows });
const over = newOverview(frame.wide, page, { open: page.open, choose: (region) => go({ g: region.key }) });
Object.assign(page, { measure: measureOf(picture), look: () => picture.look });
themed();

function draw(moved = false, line = moved) {
  const key = focusKey();
  const { sheet, list } = frame;
  const scroll = moved ? [0, list.scrollTop] : [sheet.scrollTop, list.scrollTop];
  page.phone = PHONE.matches;
  page.narrow = NARROW.matches;
  document.body.classList.toggle("full", page.full);
  document.body.classList.toggle("drawer", page.listOpen);
  document.body.dataset.view = page.state.v || "explore";
  document.title = [titleOf(), model.title, "explorer"].filter(Boolean).join(" · ");
  drawViews(page, frame);
  VIEW[page.state.v](page, { frame, picture, over, start }, moved);
  if (!PICTURED.has(page.state.v)) besideNote(line);
  [sheet.scrollTop, list.scrollTop] = scroll;
  if (moved) list.querySelector(".here")?.scrollIntoView({ block: "nearest" });
  if (moved) say();
  refocus(key, moved, steps.walked());
  if (moved && page.phone) scrollTo(0, 0);
}

function titleOf() {
  if (!exploring()) return TITLES[page.state.v];
  return page.thing ? page.thing.name : "";
}

/** A note that is opened from another view stands at its side. */
function besideNote(line) {
  const place = page.state.note ? readPlace(model, page.state.note) : null;
  if (!place) return;
  const scroll = frame.side.scrollTop;
  arrange(frame, { side: true });
  fill(frame.side, sideNote(page, place));
  frame.side.scrollTop = scroll;
  if (line) frame.side.querySelector(".hit")?.scrollIntoView({ block: "center" });
}

function redraw() {
  picture.stale = true;
  draw();
}

function say() {
  const { thing } = page;
  if (!exploring()) frame.live.textContent = `${TITLES[page.state.v]}: ${document.getElementById("title")?.textContent ?? ""}`;
  if (!exploring() || !thing) return;
  const denied = [...thing.out, ...thing.into].filter((fact) => fact.denied).length;
  frame.live.textContent = `${thing.name}, ${inSentence(thing.kind.one)}, ${thing.near.size} neighbours, ${denied} denied`;
}

// Acts of keyboard and mouse

/** A line of the picture opens its fact; where a note is open, it turns to the line of the note. */
function openLine(line) {
  const [fact] = line.facts;
  const from = line.facts.some((other) => other.s === page.focus || other.o === page.focus) ? page.focus : fact.s;
  go({ n: model.things[from].id, f: factKey(model, fact), note: page.state.note ? placeOf(fact.proofs[0]) : "" });
  showOpened();
}

function showOpened() {
  frame.panel.querySelector(".row.open")?.scrollIntoView({ block: "nearest" });
}

function walk(dx, dy) {
  if (page.state.v === "overview") return walkGroups(dx, dy);
  if (page.focus === null || !exploring()) return false;
  const next = neighbourAt(picture, cursor ?? page.focus, dx, dy);
  if (next === null) return false;
  cursor = next;
  frame.canvas.focus({ preventScroll: true });
  point(picture, next);
  markRows(next);
  frame.live.textContent = `${model.things[next].name}, ${inSentence(model.things[next].kind.one)}`;
  return true;
}

function walkGroups(dx, dy) {
  const next = nextRegion(over, dx, dy);
  if (!next || over.opened) return false;
  go({ g: next.key });
  frame.wide.focus({ preventScroll: true });
  frame.live.textContent = `Group ${next.names.join(", ")}, ${next.members.length} things`;
  return true;
}

function enter() {
  if (page.state.v === "quiz") return goOn(page);
  if (page.state.v === "overview") return over.chosen !== null && go({ g: `open~${over.chosen.key}` });
  return cursor === null ? false : page.open(cursor);
}

function escape() {
  if (page.full) return page.toggleFull();
  if (page.listOpen) return page.toggleList();
  if (!page.state.note && folds.closeLines()) return go({ f: "" });
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
  frame.theme.textContent = isDark() ? "Light" : "Dark";
  readLook(picture);
  if (page.state.v === "overview") repaint(over);
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
new ResizeObserver(() => exploring() && outgrown(picture) && resized()).observe(frame.canvas);
new ResizeObserver(() => page.state.v === "overview" && resized()).observe(frame.wide);
listen(page);
enterState(parseAddress(location.hash));
document.documentElement.dataset.ready = "true";
