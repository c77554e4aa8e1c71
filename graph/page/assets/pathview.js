// The view "Path": how two things hang together, up to three routes, each step with its lines.

import { button, el, fill, own } from "./dom.js";
import { lineButton, openedQuotes } from "./evidence.js";
import { arrange } from "./frame.js";
import { count } from "./names.js";
import { pickBox } from "./pick.js";
import { factsOfStep, routes } from "./route.js";
import { thingLink } from "./rows.js";
import { saveLinks } from "./save.js";
import { wordsOf } from "./sentence.js";
import { routePicture } from "./smallpicture.js";

/** Draw the view anew. */
export function drawPath(page, { frame }) {
  const { model, state } = page;
  const a = model.byId.get(state.a) ?? null;
  const b = model.byId.get(state.b) ?? null;
  const found = a && b ? routes(model, a.i, b.i, { denied: state.over }) : [];
  arrange(frame, {});
  fill(frame.list, ends(page, a, b), found.length ? summary(page, found) : null);
  fill(frame.sheet, head(page, a, b, found), found.map((way, k) => route(page, frame, way, k)));
}

function ends(page, a, b) {
  const box = (label, key, value) => el("div", { class: "pick-row" }, el("span", { class: "pick-label" }, label), pickBox(page, { label, key, value, choose: (thing) => page.go({ v: "path", [key]: thing.id }) }));
  return el("div", { class: "list-part" },
    el("h2", {}, "Path"),
    box("From", "a", a), box("To", "b", b),
    el("label", { class: "check" },
      el("input", { type: "checkbox", checked: page.state.over, "data-key": "over", on: { change: () => page.go({ over: !page.state.over }) } }),
      el("span", {}, "Also over denials")),
    a && b ? button(["Swap ", el("kbd", {}, "S")], () => page.go({ a: b.id, b: a.id }), { class: "control", "data-key": "swap ends" }) : null);
}

function summary(page, found) {
  return el("div", { class: "list-part" }, el("h2", {}, count(found.length, "route")),
    el("ol", { class: "ranked" }, found.map((way, k) => el("li", {}, el("a", { class: "ranked-pair", href: `#route-${k}`, on: { click: (event) => jump(event, k) } },
      el("span", { class: "figure" }, k + 1), el("span", { class: "two-names" }, own(way.slice(1, -1).map((i) => page.model.things[i].name).join(", ") || "directly")), el("span", { class: "figure" }, count(way.length - 1, "step")))))));
}

function jump(event, k) {
  event.preventDefault();
  event.stopPropagation();
  document.getElementById(`route-${k}`)?.scrollIntoView({ block: "start" });
}

function head(page, a, b, found) {
  const title = a && b ? [own(a.name), " to ", own(b.name)] : "How two things hang together";
  return el("header", { class: "sheet-head" }, el("div", {}, el("h1", { tabindex: "-1", id: "title" }, title), el("p", {}, page.notice ?? told(page, a, b, found))));
}

function told(page, a, b, found) {
  if (!a || !b) return "Choose where to start and where to end. Routes use what the notes state, in either direction.";
  if (a === b) return "This is one and the same thing.";
  const over = page.state.over ? "Denied relations count as ways too." : "No route runs over a denied relation.";
  if (found.length) return `${count(found.length, "route")}, the shortest first. ${over}`;
  return page.state.over ? "Nothing in the notes joins the two, not even a denial." : "Nothing that the notes state joins the two. “Also over denials” looks further.";
}

function route(page, { sheet }, way, k) {
  const { model, state } = page;
  const width = Math.min(1000, (sheet.clientWidth || 800) - 48);
  const svg = way.length > 1 ? routePicture(model, way, { width, measure: page.measure, denied: state.over }) : null;
  return el("section", { class: "route", id: `route-${k}`, "aria-label": `Route ${k + 1}` },
    el("h2", {}, `Route ${k + 1}, ${count(way.length - 1, "step")}`),
    svg ? el("div", { class: "small-picture" }, svg, saveLinks(page, `route-${k + 1}`, () => svg)) : null,
    el("ol", { class: "steps" }, way.slice(1).map((to, at) => el("li", {}, factsOfStep(model, way[at], to, state.over).map((fact) => step(page, fact, way[at]))))));
}

function step(page, fact, from) {
  const { things } = page.model;
  const to = fact.s === from ? fact.o : fact.s;
  return el("div", { class: fact.denied ? "row deny" : "row" },
    el("div", { class: "row-line" },
      el("span", { class: "words" }, thingLink(page, things[from]), " ", el("span", { class: fact.denied ? "denial" : "" }, wordsOf(fact, from)), " ", thingLink(page, things[to]),
        fact.against ? el("span", { class: "disputed" }, "! notes disagree") : null),
      lineButton(page, [fact], { long: 30 })),
    openedQuotes(page, [fact]));
}
