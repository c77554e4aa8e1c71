// The state of the page in its address, after the "#". Whatever stands there is treated as hostile.

export const DEFAULTS = { n: "", d: 1, more: 0, by: "kind", hide: [], kinds: [], only: false, f: "", note: "" };

const TEXTS = ["n", "f", "note"];
const LISTS = ["hide", "kinds"];
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
    else if (key === "d" && /^[123]$/.test(value)) state.d = Number(value);
    else if (key === "more" && /^\d{1,2}$/.test(value)) state.more = Number(value);
    else if (key === "by" && value === "note") state.by = value;
    else if (key === "only") state.only = value === "1";
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

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
