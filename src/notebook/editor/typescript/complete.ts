import type ts from "typescript";
import type { CellProject } from "./cell-project.ts";
import { explanation } from "./explain.ts";
import { formatOptions } from "./format.ts";
import type { CellPlace, Completion, Language, TextEdit } from "./language.ts";
import { publicModules } from "./resolve-module.ts";

const preferences: ts.UserPreferences = {
  includeCompletionsForModuleExports: true,
  includeCompletionsWithInsertText: true,
  importModuleSpecifierPreference: "non-relative",
  quotePreference: "double",
};

export function completionsAt(
  project: CellProject,
  place: CellPlace,
  offset: number,
): Completion[] {
  const { file, start } = project.module(place);
  const found = project.service.getCompletionsAtPosition(file, start + offset, preferences);
  return (found?.entries ?? []).filter(isOffered).map((entry) => ({
    name: entry.name,
    kind: entry.kind,
    sortText: entry.sortText,
    insert: entry.insertText ?? entry.name,
    deprecated: /\bdeprecated\b/.test(entry.kindModifiers ?? ""),
    ...(entry.replacementSpan
      ? {
          replaces: {
            start: entry.replacementSpan.start - start,
            length: entry.replacementSpan.length,
          },
        }
      : {}),
    ...(entry.source && entry.data ? { from: entry.source, data: entry.data } : {}),
  }));
}

/** Of what could be imported, only the public modules are offered, not the files they are made of. */
const isOffered = ({ source }: ts.CompletionEntry) =>
  source === undefined || source in publicModules;

export function completionDetailsAt(
  project: CellProject,
  place: CellPlace,
  offset: number,
  { name, from, data }: Pick<Completion, "name" | "from" | "data">,
): ReturnType<Language["completionDetails"]> {
  const { file, start, end } = project.module(place);
  const details = project.service.getCompletionEntryDetails(
    file,
    start + offset,
    name,
    formatOptions,
    from,
    preferences,
    data,
  );
  if (!details) return undefined;
  const edits = (details.codeActions ?? [])
    .flatMap(({ changes }) => changes)
    .filter(({ fileName }) => fileName === file)
    .flatMap(({ textChanges }) => textChanges)
    .map(({ span, newText }): TextEdit => {
      const at = Math.min(Math.max(span.start, start), end) - start;
      return { start: at, length: span.length, text: newText };
    });
  return {
    ...explanation(details.displayParts, details.documentation, details.tags),
    edits,
  };
}
