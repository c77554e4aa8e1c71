// A box in which a thing is chosen by its name, for the ends of a path and for "compare with".

import { el, own } from "./dom.js";
import { kindIcon } from "./icons.js";
import { search } from "./search.js";

/** Make the box. `choose(thing)` is called with the thing; `key` keeps its focus when the page is drawn anew. */
export function pickBox(page, { label, key, value = null, choose }) {
  const box = { options: [], at: 0 };
  const list = el("div", { class: "matches", id: `pick-${key}`, role: "listbox", "aria-label": label, hidden: true, on: { mousedown: (event) => event.preventDefault() } });
  const input = el("input", {
    type: "search", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-expanded": "false", "aria-controls": `pick-${key}`, "aria-autocomplete": "list", "aria-label": label,
    placeholder: value ? null : "Type a name", value: value ? value.name : null, "data-key": `pick ${key}`,
    on: { input: () => update(), keydown, focus: () => input.select(), blur: () => setTimeout(close, 0) },
  });

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    if (value) input.value = value.name;
  }

  function update() {
    const found = search(page.index, input.value.trim(), { names: 8, near: 3, lines: 0 });
    box.options = [...found.names, ...found.near].map((hit) => hit.thing);
    box.at = 0;
    list.replaceChildren(...box.options.map((thing, k) => el("div", { class: "match", role: "option", id: `pick-${key}-${k}`, on: { click: () => run(thing), mousemove: () => mark(k) } }, kindIcon(thing.kind), el("span", { class: "match-name" }, own(thing.name)))));
    if (!box.options.length && input.value.trim()) list.append(el("div", { class: "match-none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, "Nothing named ", el("em", {}, own(input.value.trim()))));
    list.hidden = !list.childElementCount;
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark(0);
  }

  function mark(k) {
    box.at = k;
    [...list.children].forEach((node, i) => {
      node.classList.toggle("on", i === k && box.options.length > 0);
      node.setAttribute("aria-selected", String(i === k && box.options.length > 0));
    });
    if (box.options[k]) input.setAttribute("aria-activedescendant", `pick-${key}-${k}`);
  }

  function run(thing) {
    list.hidden = true;
    choose(thing);
  }

  function keydown(event) {
    const { length } = box.options;
    if (event.key === "Escape" && !list.hidden) close();
    else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && length) mark((box.at + (event.key === "ArrowDown" ? 1 : length - 1)) % length);
    else if (event.key === "Enter" && box.options[box.at]) run(box.options[box.at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return el("div", { class: "search pick" }, input, list);
}
