// What an address may ask for: unknown names are said, filters that would hide the chosen thing are lifted.

import { el, own } from "./dom.js";
import { fold } from "./names.js";
import { thingLink } from "./rows.js";
import { nearest } from "./search.js";

/** A state that can be shown, and what has to be said about it. */
export function knownState(page, state) {
  const { model, index } = page;
  const next = { ...state };
  let notice = null;
  next.hide = state.hide.filter((id) => id === "not" || model.groups.some((group) => group.id === id));
  next.kinds = state.kinds.filter((id) => model.kinds.some((kind) => kind.id === id));
  for (const key of ["n", "a", "b"]) {
    if (!next[key] || model.byId.has(next[key])) continue;
    const same = index.entries.find((entry) => entry.key === fold(next[key]));
    if (same) next[key] = same.thing.id;
    else notice = unknown(page, next[key]);
  }
  const thing = model.byId.get(next.n);
  if (!thing || !next.kinds.includes(thing.kind.id)) return { next, notice };
  next.kinds = next.kinds.filter((id) => id !== thing.kind.id);
  return { next, notice: `${thing.kind.many} are shown again, they include ${thing.name}.` };
}

function unknown(page, name) {
  const near = nearest(page.index, fold(name.slice(0, 60)), new Set(), 3, true);
  return el("span", {}, "Nothing named ", el("em", {}, own(name.slice(0, 80))), ".", near.length ? [" Nearest: ", near.map(({ thing }, k) => [k ? ", " : "", thingLink(page, thing)]), "."] : "");
}
