import { CellProject } from "./cell-project.ts";
import { completionDetailsAt, completionsAt } from "./complete.ts";
import { explainAt, signaturesAt } from "./explain.ts";
import { formatEdits } from "./format.ts";
import type { Language } from "./language.ts";
import { findProblems } from "./problems.ts";
import type { Answer, Request } from "./requests.ts";

function answering(project: CellProject): Language {
  return {
    open: (notebook, cells) => project.open(notebook, cells),
    change: (place, source) => project.change(place, source),
    problems: (place) => findProblems(project, place),
    completions: (place, offset) => completionsAt(project, place, offset),
    completionDetails: (place, offset, completion) =>
      completionDetailsAt(project, place, offset, completion),
    explain: (place, offset) => explainAt(project, place, offset),
    signatures: (place, offset) => signaturesAt(project, place, offset),
    format: (place) => formatEdits(project, place),
  };
}

let language: Language | undefined;

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  if (data.type === "begin") {
    language = answering(new CellProject(data.declarations));
    return;
  }
  const { request, question, values } = data;
  const answer: Answer = { request };
  try {
    const ask = language?.[question] as ((...values: unknown[]) => unknown) | undefined;
    answer.value = ask?.(...values);
  } catch (error) {
    answer.error = String(error);
  }
  postMessage(answer);
});
