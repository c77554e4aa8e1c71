// The steps that "back" undoes, kept in step with those of the browser.

import { formatAddress, parseAddress } from "./address.js";

/** Follow the address of the page. `enter(state)` is called when the reader goes back, forward, or types an address. */
export function followAddress(current, enter) {
  const trail = [];
  let framed = false; // a page inside a frame may have no address of its own

  addEventListener("hashchange", () => {
    const address = location.hash || "#";
    if (formatAddress(current()) === address) return;
    const last = trail[trail.length - 1];
    if (last && formatAddress(last) === address) trail.pop();
    else trail.push(current());
    enter(parseAddress(address));
  });

  return {
    walked: () => trail.length > 0,
    /** Write a new state into the address: as a step of its own, or in place of the last one. */
    write(state, before, step) {
      if (step) trail.push(before);
      try {
        if (!framed) history[step ? "pushState" : "replaceState"](null, "", formatAddress(state));
      } catch {
        framed = true;
      }
    },
    back() {
      const before = trail.pop();
      if (!before) return false;
      if (framed) enter(before);
      else history.back();
      return true;
    },
  };
}
