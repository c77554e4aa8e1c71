// All keys, in a dialog.

import { button, el } from "./dom.js";

const KEYS = [
  [["/"], "search"],
  [["Esc"], "close, then back"],
  [["↑", "↓", "←", "→"], "walk neighbours in the picture, rows in list and panel"],
  [["Enter"], "open"],
  [["Backspace"], "back"],
  [["1", "2", "3"], "depth; in the quiz 1 to 4 answer"],
  [["N"], "denials and confusable things only"],
  [["E"], "open all lines of the lane"],
  [["C"], "compare with …"],
  [["P"], "path to …"],
  [["J", "K"], "next, previous pair"],
  [["S"], "swap sides"],
  [["O"], "overview"],
  [["T"], "light or dark"],
  [["?"], "all keys"],
];

/** Make the dialog; `letters` tells whether letter keys act and switches them. */
export function newHelp(letters) {
  const box = el("input", { type: "checkbox", checked: letters.on(), on: { change: () => letters.set(box.checked) } });
  const dialog = el("dialog", { class: "help", "aria-labelledby": "help-title" },
    el("h2", { id: "help-title" }, "Keys"),
    el("dl", {}, KEYS.map(([keys, what]) => el("div", {}, el("dt", {}, keys.map((key) => el("kbd", {}, key))), el("dd", {}, what)))),
    el("label", { class: "check" }, box, el("span", {}, "Letters and figures act outside text fields")),
    el("p", { class: "small" }, "Drawn with vis-network, under the Apache 2.0 or the MIT License, through pyvis."),
    button("Close", () => dialog.close(), { class: "control" }),
  );
  return dialog;
}
