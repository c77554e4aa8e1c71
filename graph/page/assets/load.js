// The data of the page: JSON as it stands, or packed to a third of its size.

/** Read a data block; nothing is fetched, the browser unpacks what lies in the page. */
export async function readBlock(id) {
  const block = document.getElementById(id);
  if (block.dataset.form !== "deflate") return JSON.parse(block.textContent);
  const packed = Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
  block.textContent = "";
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}
