import places from "virtual:reference-places";
import type { LanguageClient } from "../language-client.ts";
import type { Completion, ExplainedName, Stretch, TextEdit } from "../typescript/language.ts";
import { monaco } from "./monaco.ts";
import type { OpenCells } from "./open-cells.ts";

type Model = monaco.editor.ITextModel;

interface OfferedCompletion extends monaco.languages.CompletionItem {
  asked: { model: Model; offset: number; completion: Completion };
}

/** Completion, explanation on hover, and hints about a call's parameters, from the worker. */
export function offerTypeScriptHelp(
  selector: string,
  language: LanguageClient,
  cells: OpenCells,
): void {
  const { languages } = monaco;

  languages.registerCompletionItemProvider(selector, {
    triggerCharacters: [".", '"', "'"],
    async provideCompletionItems(model, position) {
      const place = cells.place(model);
      if (!place) return undefined;
      const offset = model.getOffsetAt(position);
      const word = model.getWordUntilPosition(position);
      const range = new monaco.Range(
        position.lineNumber,
        word.startColumn,
        position.lineNumber,
        word.endColumn,
      );
      const found = (await language.ask("completions", place, offset)) ?? [];
      if (model.isDisposed()) return undefined;
      const suggestions = found.map(
        (completion): OfferedCompletion => ({
          label: completion.from
            ? { label: completion.name, description: completion.from }
            : completion.name,
          kind: kindOf(completion.kind),
          sortText: completion.sortText,
          insertText: completion.insert,
          range: completion.replaces ? rangeOf(model, completion.replaces) : range,
          ...(completion.deprecated ? { tags: [languages.CompletionItemTag.Deprecated] } : {}),
          asked: { model, offset, completion },
        }),
      );
      return { suggestions };
    },
    async resolveCompletionItem(item) {
      const { model, offset, completion } = (item as OfferedCompletion).asked;
      const place = model.isDisposed() ? undefined : cells.place(model);
      if (!place) return item;
      const details = await language.ask("completionDetails", place, offset, completion);
      if (!details || model.isDisposed()) return item;
      return {
        ...item,
        detail: details.code,
        documentation: { value: details.text },
        additionalTextEdits: details.edits.map((edit) => editOf(model, edit)),
      };
    },
  });

  languages.registerHoverProvider(selector, {
    async provideHover(model, position) {
      const place = cells.place(model);
      const found = place && (await language.ask("explain", place, model.getOffsetAt(position)));
      if (!found || model.isDisposed()) return undefined;
      return { range: rangeOf(model, found), contents: explanationMarkdown(found) };
    },
  });

  languages.registerSignatureHelpProvider(selector, {
    signatureHelpTriggerCharacters: ["(", ","],
    signatureHelpRetriggerCharacters: [")"],
    async provideSignatureHelp(model, position) {
      const place = cells.place(model);
      const found = place && (await language.ask("signatures", place, model.getOffsetAt(position)));
      if (!found) return undefined;
      const value = {
        activeSignature: found.signature,
        activeParameter: found.parameter,
        signatures: found.signatures.map(({ code, text, parameters }) => ({
          label: code,
          documentation: { value: text },
          parameters: parameters.map((parameter) => ({
            label: parameter.label,
            documentation: { value: parameter.text },
          })),
        })),
      };
      return { value, dispose() {} };
    },
  });
}

/** The edits that lay a cell out. */
export async function formattingEdits(
  model: Model,
  language: LanguageClient,
  cells: OpenCells,
): Promise<monaco.languages.TextEdit[]> {
  const place = cells.place(model);
  const version = model.getVersionId();
  const edits = (place && (await language.ask("format", place))) ?? [];
  if (model.isDisposed() || model.getVersionId() !== version) return [];
  return edits.map((edit) => editOf(model, edit));
}

/**
 * Opens what the reference says of the name at a place, with its source. Browsers open a page for
 * some seconds after a key or a click; where the answer takes longer, its explanation is shown
 * instead, which has the links.
 */
export async function openReference(
  editor: monaco.editor.ICodeEditor,
  position: monaco.Position,
  language: LanguageClient,
  cells: OpenCells,
): Promise<void> {
  const model = editor.getModel();
  if (!model) return;
  const place = cells.place(model);
  const found = place && (await language.ask("explain", place, model.getOffsetAt(position)));
  const known = found && referencePlace(found.declared);
  if (!known) return;
  if (navigator.userActivation?.isActive ?? true) {
    open(known.source ?? known.entry, "_blank", "noopener");
    return;
  }
  editor.setPosition(position);
  editor.trigger("reference", "editor.action.showHover", {});
}

const explanationMarkdown = ({ code, text, declared }: ExplainedName) =>
  [`\`\`\`typescript\n${code}\n\`\`\``, text, referenceLinks(declared)]
    .filter(Boolean)
    .map((value) => ({ value }));

function referenceLinks(declared: readonly string[]): string {
  const place = referencePlace(declared);
  if (!place) return "";
  const source = place.source ? ` · [Source](${place.source})` : "";
  return `[Reference](${place.entry})${source}`;
}

/** Where the reference describes the first of these declarations that it knows, and its code there. */
function referencePlace(declared: readonly string[]): (typeof places)[string] | undefined {
  const place = declared.map((name) => places[name]).find((found) => found !== undefined);
  if (!place) return undefined;
  const site = new URL(import.meta.env.BASE_URL.replace(/\/?$/, "/"), location.href);
  const address = (path: string) => new URL(path, site).href;
  const { entry, source } = place;
  return { entry: address(entry), ...(source ? { source: address(source) } : {}) };
}

const editOf = (model: Model, edit: TextEdit) => ({ range: rangeOf(model, edit), text: edit.text });

function rangeOf(model: Model, { start, length }: Stretch): monaco.Range {
  return monaco.Range.fromPositions(
    model.getPositionAt(start),
    model.getPositionAt(start + length),
  );
}

function kindOf(kind: string): monaco.languages.CompletionItemKind {
  const kinds = monaco.languages.CompletionItemKind;
  switch (kind) {
    case "keyword":
    case "primitive type":
      return kinds.Keyword;
    case "const":
    case "let":
    case "var":
    case "local var":
    case "parameter":
    case "alias":
      return kinds.Variable;
    case "function":
    case "local function":
      return kinds.Function;
    case "method":
      return kinds.Method;
    case "class":
      return kinds.Class;
    case "interface":
    case "type":
      return kinds.Interface;
    case "module":
    case "external module name":
      return kinds.Module;
    case "string":
      return kinds.Value;
    default:
      return kinds.Field;
  }
}
