// Which relations are shown.

import { el } from "./dom.js";
import { LIKELY_LABEL, groupCounts } from "./links.js";

/** The boxes under "Relations shown". */
export function filterBoxes(page) {
  const counts = groupCounts(page.model, page.thing);
  const { groups } = page.model;
  const named = [...groups.filter((group) => group.id !== "confused"), { id: "not", label: "does not" }, { id: "confused", label: LIKELY_LABEL }];
  const shown = named.filter((group) => counts.get(group.id));
  return el("fieldset", { class: "filters" },
    el("legend", {}, "Relations shown"),
    shown.map((group) => box(page, group, counts.get(group.id))),
    el("label", { class: "check only" },
      el("input", { type: "checkbox", checked: page.state.only, "data-key": "only", on: { change: () => page.toggleOnly() } }),
      el("span", {}, "Only these two"), el("kbd", {}, "N")),
  );
}

function box(page, group, count) {
  const { state } = page;
  const last = group.id === "not" || group.id === "confused";
  return el("label", { class: state.only && !last ? "check off" : "check" },
    el("input", { type: "checkbox", checked: !state.hide.includes(group.id), "data-key": `group ${group.id}`, on: { change: () => page.toggleGroup(group.id) } }),
    el("span", {}, group.label), el("span", { class: "figure" }, count));
}
