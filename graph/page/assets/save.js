// Handing files to the reader: made in the page, fetched from nowhere.

import { el } from "./dom.js";
import { svgFile } from "./svg.js";

const SHARP = 2; // pixels of a PNG for each of the picture
const LARGEST = 8000;

/** Offer a text as a file. */
export function offerFile(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  download(name, address);
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

function download(name, href) {
  const link = el("a", { download: name, href });
  document.body.append(link);
  link.click();
  link.remove();
}

/** Save a picture as SVG, with the colours that it is shown in. */
function saveSvg(svg, look, name) {
  offerFile(`${name}.svg`, "image/svg+xml", svgFile(svg, look));
}

/** Save a picture as PNG: the same drawing, turned into pixels by the browser. */
function savePng(svg, look, name) {
  const image = new Image();
  image.addEventListener("load", () => {
    const scale = Math.min(SHARP, LARGEST / Math.max(image.width, image.height, 1));
    const canvas = el("canvas", { width: Math.ceil(image.width * scale), height: Math.ceil(image.height * scale) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    download(`${name}.png`, canvas.toDataURL("image/png"));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgFile(svg, look))}`;
}

/** The two links that save a picture; `svg()` draws it when asked. */
export function saveLinks(page, name, svg) {
  const link = (label, save) => el("button", { type: "button", class: "link", "data-key": `save ${label}`, "aria-label": `Save picture as ${label}`, on: { click: () => save(svg(), page.look(), name) } }, label);
  return el("span", { class: "save" }, "Save picture ", link("PNG", savePng), " ", link("SVG", saveSvg));
}
