/**
 * The door of "hidden-layers/notebook": what lessons import from "notebook". Outside of a page it is
 * told as text.
 */
import { installMathematics } from "../../lib/kernels/mathematics.ts";
import { uniform } from "../../lib/random.ts";
import { tellOutputs } from "./tell-outputs.ts";

export * from "../notebook/show/index.ts";
export { beginCell, endCell } from "./tell-outputs.ts";

// As in a page, so that the numbers are the same.
installMathematics(Math, uniform);
tellOutputs();
