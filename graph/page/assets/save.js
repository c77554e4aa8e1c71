// Handing files to the reader: made in the page, fetched from nowhere.

import { el } from "./dom.js";

/** Offer a text as a file. */
export function offerFile(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  download(name, address);
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** Follow a link that downloads. */
export function download(name, href) {
  const link = el("a", { download: name, href });
  document.body.append(link);
  link.click();
  link.remove();
}
