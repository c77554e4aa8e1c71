// The regions of the page: top bar, list, picture, panel; sheet and side for the views without a picture.

import { button, el, fill, own } from "./dom.js";

const NAMES = [["", "Explore"], ["pairs", "Pairs"], ["path", "Path"], ["check", "Check"], ["quiz", "Quiz"]];

/** Make the regions and put them into the document. */
export function newFrame(page, { searchBox, help }) {
  const frame = {
    live: el("p", { class: "unseen", role: "status", "aria-live": "polite" }),
    list: el("nav", { class: "list", "aria-label": "Things and filters", tabindex: "-1" }),
    panel: el("main", { class: "panel" }),
    strip: el("div", { class: "strip" }),
    canvas: el("div", { class: "canvas", tabindex: "0", role: "img" }),
    wide: el("div", { class: "overview", tabindex: "0", role: "img", hidden: true }),
    legend: el("div", { class: "legend" }),
    sheet: el("main", { class: "sheet", hidden: true }),
    side: el("aside", { class: "side", "aria-label": "Beside", hidden: true }),
    links: el("nav", { class: "views", "aria-label": "Views" }),
    menu: el("nav", { class: "menu-list", "aria-label": "All views" }),
  };
  frame.picture = el("section", { class: "picture", "aria-label": "Picture" }, frame.strip, frame.canvas, frame.wide, frame.legend);
  frame.theme = el("button", { type: "button", class: "control", on: { click: () => page.toggleTheme() } });
  frame.menuButton = button("Explore", () => page.toggleMenu(), { class: "control menu-button", "aria-haspopup": "true", "aria-expanded": "false" });
  const acts = el("div", { class: "acts" },
    frame.menu,
    button("Things and filters", () => page.toggleList(), { class: "control drawer-button" }),
    frame.theme,
    el("button", { type: "button", class: "control keys-button", "aria-label": "All keys", on: { click: () => page.help() } }, "?"));
  const top = el("header", { class: "top" }, el("a", { class: "notes-name", href: "#" }, own(page.model.title)), searchBox.node, frame.links, frame.menuButton, acts);
  fill(document.getElementById("app"), top, frame.list, frame.panel, frame.picture, frame.sheet, frame.side, frame.live, help);
  return frame;
}

/** Draw the links to the views anew; each keeps what is chosen. */
export function drawViews(page, frame) {
  const here = page.state.v === "overview" ? "" : page.state.v;
  const link = ([v, label]) => el("a", { href: page.viewAddress(v), "aria-current": v === here ? "page" : null, "data-key": `view ${v}` }, label);
  fill(frame.links, NAMES.map(link));
  fill(frame.menu, NAMES.map(link));
  frame.menuButton.textContent = NAMES.find(([v]) => v === here)[1];
}

/** Show the regions that a view needs. */
export function arrange(frame, { picture = false, side = false, list = true }) {
  document.body.classList.toggle("reading", !picture);
  document.body.classList.toggle("sided", !picture && side);
  frame.panel.hidden = frame.picture.hidden = !picture;
  frame.sheet.hidden = picture;
  frame.side.hidden = picture || !side;
  frame.list.hidden = !list;
  for (const region of [frame.panel, frame.sheet, frame.side]) if (region.hidden) region.replaceChildren();
}
