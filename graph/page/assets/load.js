// The data of the page: JSON as it stands, or packed to a third of its size.

/** Read a data block; nothing is fetched, the browser unpacks what lies in the page. */
export async function readBlock(id) {
  const block = document.getElementById(id);
  if (block.dataset.form !== "deflate") return JSON.parse(block.textContent);
  if (typeof DecompressionStream === "undefined") tooOld();
  const packed = Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
  block.textContent = "";
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

function tooOld() {
  const words = "This browser is too old to unpack the page. Open it in one from 2023 or later, or have it written with compress=False.";
  document.getElementById("app").textContent = words;
  throw new Error(words);
}
