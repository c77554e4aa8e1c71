// The state of the page in its address, after the "#". Whatever stands there is treated as hostile.

/**
 * `v` view · `n` thing · `d` depth · `more` steps of "Show more" · `by` order of the list · `hide`, `kinds`, `only`
 * filters · `f` opened fact · `note` opened line · `a`, `b` the two of a pair or the ends of a path · `over` walk over
 * denials · `g` group of the overview · `points` all things as points · `c` list of the check view · `q` stack of questions or of pairs · `i` question.
 */
export const DEFAULTS = { v: "", n: "", d: 1, more: 0, by: "kind", hide: [], kinds: [], only: false, f: "", note: "", a: "", b: "", over: false, g: "", points: false, c: "", q: "", i: "" };

/** What a step to another thing or view leaves behind. */
export const PLAIN = { v: "", f: "", note: "", more: 0, a: "", b: "", over: false, g: "", points: false, c: "", q: "", i: "" };

const VIEWS = ["", "overview", "pairs", "path", "check", "quiz"];

const TEXTS = ["n", "f", "note", "a", "b", "g", "c", "q", "i"];
const LISTS = ["hide", "kinds"];
const FLAGS = ["only", "over", "points"];
const STEPS = ["v", "n", "a", "b", "c", "q"];
const LONGEST = 2000;

/** Read an address; unknown keys and impossible values fall back to the defaults. */
export function parseAddress(hash) {
  const state = { ...DEFAULTS };
  for (const part of hash.replace(/^#/, "").slice(0, LONGEST).split("&")) {
    const cut = part.indexOf("=");
    if (cut < 1) continue;
    const key = part.slice(0, cut);
    const value = decode(part.slice(cut + 1));
    if (TEXTS.includes(key)) state[key] = value;
    else if (LISTS.includes(key)) state[key] = [...new Set(value.split(",").filter(Boolean))].sort();
    else if (FLAGS.includes(key)) state[key] = value === "1";
    else if (key === "v" && VIEWS.includes(value)) state.v = value;
    else if (key === "d" && /^[123]$/.test(value)) state.d = Number(value);
    else if (key === "more" && /^\d{1,2}$/.test(value)) state.more = Number(value);
    else if (key === "by" && value === "note") state.by = value;
  }
  return state;
}

/** Write an address: only what differs from the defaults, in a fixed order. */
export function formatAddress(state) {
  const parts = [];
  for (const key of Object.keys(DEFAULTS)) {
    const value = state[key];
    if (Array.isArray(value)) {
      if (value.length) parts.push(`${key}=${[...value].sort().map(encodeURIComponent).join(",")}`);
    } else if (value !== DEFAULTS[key]) {
      parts.push(`${key}=${encodeURIComponent(value === true ? "1" : value)}`);
    }
  }
  return parts.length ? `#${parts.join("&")}` : "#";
}

/** Whether a change leads elsewhere, so that "back" undoes it; filters and opened rows do not. */
export function isStep(before, next) {
  return STEPS.some((key) => before[key] !== next[key]) || fileOf(before.note) !== fileOf(next.note) || openedGroup(before.g) !== openedGroup(next.g);
}

function openedGroup(key) {
  return key.startsWith("open~") ? key : "";
}

function fileOf(place) {
  return place.replace(/:\d+$/, "");
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
