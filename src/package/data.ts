/** The door of "hidden-layers/data" in the package, which brings the data sets along. */
import { setDataSource } from "../../lib/data/index.ts";
import { readPart } from "./read-part.ts";

export * from "../../lib/data/index.ts";

setDataSource(readPart);
