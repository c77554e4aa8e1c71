// Names: folding them for comparison, cutting them, telling how far two spellings are apart.

/** A text as it is compared: lower case, without accents, hyphens and underscores as spaces. */
export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[\s\-_‐‑]+/g, " ").trim();
}

/** Cut the middle out of a name; its end tells twins apart. */
export function cutMiddle(text, length) {
  const letters = [...text];
  if (letters.length <= length) return text;
  const tail = Math.floor((length - 1) / 2);
  return `${letters.slice(0, length - 1 - tail).join("")}…${letters.slice(letters.length - tail).join("")}`;
}

/** Number of single changes (a swap of neighbours counts as one) between two texts; more than `most` gives `most + 1`. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length];
}

/** Many or one: `count(1, "line") === "1 line"`. */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}

/** A label inside a sentence: "Service" becomes "service", "API" stays. */
export function inSentence(label) {
  return label.slice(1, 2) === label.slice(1, 2).toLowerCase() ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
