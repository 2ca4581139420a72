import * as library from "../../../lib/core.ts";
import * as data from "../../../lib/data/index.ts";
import * as check from "../check/index.ts";
import * as notebook from "../show/index.ts";

/** What cells import from. "hidden-layers" grows when a cell asks for more of it. */
export const modules = {
  "hidden-layers": { ...library },
  "hidden-layers/data": data,
  notebook,
  exercise: check,
};
