/** What the check of an exercise imports from "exercise". */
export { Expectation, expect, mistake } from "./expect.ts";
