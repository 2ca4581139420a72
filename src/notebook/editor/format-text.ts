import { openLanguage } from "./language-client.ts";
import { applyEdits } from "./typescript/apply-edits.ts";

/** A notebook of the TypeScript worker that is there for formatting alone. */
const notebook = -1;

/** The text of a cell laid out; as it is where the TypeScript worker can't be loaded. */
export async function formatText(cell: string, source: string): Promise<string> {
  const language = openLanguage();
  await language.ask("open", notebook, [{ name: cell, source }]);
  const edits = await language.ask("format", { notebook, cell });
  await language.ask("open", notebook, []);
  return applyEdits(source, edits ?? []);
}
