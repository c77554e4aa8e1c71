// The data of the hand-written graph, as the page reads it.
import { readFileSync } from "node:fs";
import { readModel } from "../../../graph/page/assets/model.js";

export const model = readModel(JSON.parse(readFileSync(process.env.PAGE_DATA, "utf8")));
export const thing = (id) => model.byId.get(id);
export const all = { hide: new Set(), kinds: new Set(), only: false };
