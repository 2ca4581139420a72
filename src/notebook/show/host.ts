/** What the host of the cells uses: the worker in the page, or the program that records lessons. */
export { formatConsole } from "./format-console.ts";
export { log } from "./log.ts";
export { connect, finishCell, type OutputSink, startCell } from "./sink.ts";
