// Elements, built from names, attributes and text nodes only; no text ever becomes markup.

const SVG = "http://www.w3.org/2000/svg";
const DRAWN = new Set(["svg", "path", "text", "line", "g", "circle"]);

/** Make an element. `on` holds listeners; null and false attributes and children are left out. */
export function el(tag, attributes = {}, ...children) {
  const node = DRAWN.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, String(value));
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return node;
}

/** Put new children into an element. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return node;
}

/** A name or quote that keeps its own direction of writing to itself. */
export function own(text, attributes = {}) {
  return el("bdi", attributes, text);
}

/** A button; `key` finds it again after the page was drawn anew. */
export function button(label, onClick, attributes = {}) {
  return el("button", { type: "button", on: { click: onClick }, ...attributes }, label);
}

/** What is seen, and what is read out in its place. */
export function spoken(words, ...seen) {
  return [el("span", { class: "unseen" }, words), el("span", { "aria-hidden": "true" }, ...seen)];
}
