export {
  arrange,
  type CellText,
  createNotebook,
  edit,
  insert,
  move,
  type Notebook,
  type Outcome,
  remove,
} from "./notebook.ts";
export { finished, started, workerEnded } from "./run-events.ts";
export {
  blockedBy,
  forgets,
  missingImports,
  planAbove,
  planAll,
  planRun,
  planStale,
  runsAlone,
} from "./run-plan.ts";
export { type Because, type CellStatus, statuses } from "./statuses.ts";
