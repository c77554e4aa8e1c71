// The search box and its list of matches.

import { el, fill, own } from "./dom.js";
import { glassIcon, kindIcon } from "./icons.js";
import { count, cutMiddle, fold, inSentence } from "./names.js";
import { nearest, search } from "./search.js";

/** Make the search box. Returns `{ node, focus, close, isOpen }`. */
export function newSearchBox(page, index) {
  const box = { page, index, options: [], at: 0, open: false };
  box.input = el("input", {
    type: "search", id: "search", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-expanded": "false", "aria-controls": "matches", "aria-autocomplete": "list",
    "aria-label": "Search names, other names and note text", placeholder: "Search names, other names and note text",
    on: { input: () => update(box), focus: () => update(box), keydown: (event) => keydown(box, event), blur: () => setTimeout(() => box.node.contains(document.activeElement) || close(box), 0) },
  });
  box.hint = el("kbd", { class: "hint" }, "/");
  box.list = el("div", { class: "matches", id: "matches", role: "listbox", "aria-label": "Matches", hidden: true, on: { mousedown: (event) => event.preventDefault() } });
  box.node = el("div", { class: "search", role: "search" }, glassIcon(), box.input, box.hint, box.list);
  return { node: box.node, focus: () => { box.input.focus(); box.input.select(); }, close: () => close(box), isOpen: () => box.open };
}

function close(box) {
  box.open = false;
  box.list.hidden = true;
  box.hint.textContent = "/";
  box.input.setAttribute("aria-expanded", "false");
  box.input.removeAttribute("aria-activedescendant");
}

function update(box) {
  const text = box.input.value.trim();
  if (!text) return close(box);
  const found = search(box.index, text);
  box.options = [];
  box.at = 0;
  fill(box.list, nameRows(box, found, text), nearRows(box, found, text), lineRows(box, found), foot(found));
  box.open = true;
  box.list.hidden = false;
  box.hint.textContent = "Esc";
  box.input.setAttribute("aria-expanded", "true");
  return mark(box);
}

function nameRows(box, found, text) {
  if (found.names.length) return [...found.names.map((hit) => thingRow(box, hit, text)), found.more ? el("div", { class: "match-note" }, `${found.more} more: type on`) : null];
  const wide = found.near.length ? [] : nearest(box.index, fold(text), new Set(), 3, true);
  return [el("div", { class: "match-none" }, "Nothing named ", el("em", {}, own(text)), found.total ? `; ${count(found.total, "line")} ${found.total === 1 ? "contains" : "contain"} it` : ""),
    wide.length ? el("div", { class: "match-head" }, "Nearest names") : null, wide.map((hit) => thingRow(box, hit, text))];
}

function nearRows(box, found, text) {
  if (!found.near.length) return null;
  return [el("div", { class: "match-head" }, "Near spelling"), found.near.map((hit) => thingRow(box, hit, text))];
}

function lineRows(box, found) {
  if (!found.lines.length) return null;
  return [el("div", { class: "match-head" }, "In the text of the notes"), found.lines.map((line) => lineRow(box, line))];
}

function option(box, choose, ...children) {
  const at = box.options.length;
  const node = el("div", { class: "match", role: "option", id: `match-${at}`, "aria-selected": "false", on: { click: () => run(box, choose), mousemove: () => { box.at = at; mark(box); } } }, children);
  box.options.push({ node, choose });
  return node;
}

function thingRow(box, { thing, alias }, text) {
  const parent = thing.parent >= 0 ? box.page.model.things[thing.parent].name : "";
  return option(box, () => box.page.open(thing.i), kindIcon(thing.kind),
    el("span", { class: "match-name" }, own(alias ? thing.name : marked(thing.name, text)), alias ? el("span", { class: "also" }, " also ", own(marked(alias, text))) : null),
    el("span", { class: "match-place" }, parent ? ["part of ", own(parent)] : inSentence(thing.kind.one)));
}

function lineRow(box, line) {
  const start = Math.max(0, line.at - 34);
  const parts = [start ? "…" : "", line.text.slice(start, line.at).trimStart(), el("mark", {}, line.text.slice(line.at, line.at + line.length)), line.text.slice(line.at + line.length, line.at + 70)];
  const place = `${line.note.file}:${line.number}`;
  return option(box, () => box.page.go({ note: place }), el("span", { class: "match-line" }, own(parts)), own(cutMiddle(place, 26), { class: "match-place", title: place }));
}

function marked(name, text) {
  const at = name.toLowerCase().indexOf(text.toLowerCase());
  return at < 0 ? name : [name.slice(0, at), el("mark", {}, name.slice(at, at + text.length)), name.slice(at + text.length)];
}

function foot(found) {
  const said = [found.names.length + found.more ? count(found.names.length + found.more, "name") : "", found.near.length ? `${found.near.length} near` : "", count(found.total, "line")];
  return el("div", { class: "match-foot" }, el("span", {}, el("kbd", {}, "↑"), " ", el("kbd", {}, "↓"), " choose  ", el("kbd", {}, "Enter"), " open"), el("span", {}, said.filter(Boolean).join(", ")));
}

function mark(box) {
  box.options.forEach(({ node }, k) => {
    node.classList.toggle("on", k === box.at);
    node.setAttribute("aria-selected", String(k === box.at));
  });
  const chosen = box.options[box.at];
  if (!chosen) return box.input.removeAttribute("aria-activedescendant");
  box.input.setAttribute("aria-activedescendant", chosen.node.id);
  return chosen.node.scrollIntoView({ block: "nearest" });
}

function run(box, choose) {
  box.input.value = "";
  close(box);
  box.input.blur();
  choose();
}

function keydown(box, event) {
  const { options } = box;
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    if (box.open) close(box);
    else box.input.blur();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length) {
    event.preventDefault();
    if (!box.open) return update(box);
    box.at = (box.at + (event.key === "ArrowDown" ? 1 : options.length - 1)) % options.length;
    mark(box);
  } else if (event.key === "Enter" && box.open && options[box.at]) {
    event.preventDefault();
    run(box, options[box.at].choose);
  }
  return undefined;
}
