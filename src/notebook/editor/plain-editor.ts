import { editorKeys } from "../keys/editor-keys.ts";
import { cellKeys, isPressed } from "../keys/keys.ts";
import type { CellEditor, EditorOptions, RunProblem, Selection } from "./cell-editor.ts";
import type { CodeBox } from "./code-box.ts";
import { writeLines } from "./colours/write-lines.ts";
import { keysHint } from "./keys-hint.ts";
import { watchPauses } from "./writing-pause.ts";

/** Below this size a phone zooms in on whatever is typed into. */
const smallestUnzoomed = 16;

export interface PlainEditor extends CellEditor {
  readonly selection: Selection;
  readonly hasFocus: boolean;
  /** Waits until the reader pauses. */
  pause(): Promise<void>;
}

/**
 * A text area whose own text is invisible, exactly over the static code, which follows what is typed.
 * For fingers, and for as long as the full editor is not there.
 * With `keys` it says below what keys do, and what else there is to notice.
 */
export function openPlainEditor(
  box: CodeBox,
  { cell, label, onChange, onRun, onAdd, onLeave }: EditorOptions,
  { keys = false, notice }: { keys?: boolean; notice?: string } = {},
): PlainEditor {
  const { pre, code, place } = box;
  const area = document.createElement("textarea");
  area.className = "cell-area";
  area.value = box.source;
  area.setSelectionRange(0, 0);
  area.setAttribute("aria-label", `${label}. Escape leaves the editor.`);
  area.spellcheck = false;
  area.autocapitalize = "off";
  area.autocomplete = "off";
  area.setAttribute("autocorrect", "off");
  area.wrap = "off";

  const painted = document.createElement("span");
  painted.ariaHidden = "true";
  painted.append(...code.childNodes);
  code.append(painted, area);
  code.classList.add("cell-painted");
  const tabIndex = pre.getAttribute("tabindex");
  pre.removeAttribute("tabindex");
  const hint = keys ? keysHint({ tabIndents: false, notice }) : undefined;
  if (hint) place.after(hint);
  matchMetrics(area, box);

  let problems: readonly RunProblem[] = [];
  const paint = () => {
    writeLines(painted, area.value);
    // A text that ends with an empty line must be as high as the area that shows its caret there.
    painted.classList.toggle("cell-open-end", /(^|\n)$/.test(area.value));
    const lines = painted.querySelectorAll<HTMLElement>(".line");
    for (const [index, line] of lines.entries()) {
      line.classList.toggle(
        "cell-problem",
        problems.some(({ line }) => line === index + 1),
      );
    }
  };
  paint();
  const pause = watchPauses(area);

  area.addEventListener("input", () => {
    paint();
    onChange(area.value);
  });
  area.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    if (isPressed(event, cellKeys.run)) onRun(false);
    else if (isPressed(event, cellKeys.goOn)) onRun(true);
    else if (onAdd && isPressed(event, cellKeys.add)) onAdd();
    else if (isPressed(event, editorKeys.leave)) onLeave();
    else if (isPressed(event, editorKeys.format)) void format();
    else if (event.key === "Enter" && !(ctrlKey || metaKey || shiftKey || altKey))
      insert(area, `\n${indentation(area)}`);
    else return;
    event.preventDefault();
  });

  const replace = (source: string) => {
    if (source === area.value) return;
    area.focus({ preventScroll: true });
    area.select();
    insert(area, source);
  };

  async function format(): Promise<void> {
    const { formatText } = await import("./format-text.ts");
    const source = area.value;
    const formatted = await formatText(cell, source);
    if (area.value === source) replace(formatted);
  }

  return {
    get source() {
      return area.value;
    },
    get selection() {
      const { selectionStart: start, selectionEnd: end, selectionDirection } = area;
      const isBackward = selectionDirection === "backward";
      return isBackward ? { anchor: end, head: start } : { anchor: start, head: end };
    },
    get hasFocus() {
      return document.activeElement === area;
    },
    pause,
    replace,
    format,
    // It knows its own text and no other cell's.
    arranged() {},
    select({ anchor, head }) {
      const direction = head < anchor ? "backward" : "forward";
      area.setSelectionRange(Math.min(anchor, head), Math.max(anchor, head), direction);
    },
    focus: () => area.focus(),
    mark(list) {
      problems = list;
      paint();
    },
    close() {
      problems = [];
      paint();
      painted.classList.remove("cell-open-end");
      code.replaceChildren(...painted.childNodes);
      code.classList.remove("cell-painted");
      if (tabIndex !== null) pre.setAttribute("tabindex", tabIndex);
      hint?.remove();
    },
  };
}

/**
 * Sets the area's text as the code's is set. Where that is so small that a phone would zoom, the
 * area is laid out larger and scaled down, which looks the same.
 */
function matchMetrics(area: HTMLTextAreaElement, box: CodeBox): void {
  const { fontSize, lineHeight, letterSpacing } = box.metrics();
  const scale = Math.min(1, fontSize / smallestUnzoomed);
  const { style } = area;
  style.fontSize = `${fontSize / scale}px`;
  style.lineHeight = `${lineHeight / scale}px`;
  style.letterSpacing = letterSpacing === 0 ? "normal" : `${letterSpacing / scale}px`;
  style.width = `${100 / scale}%`;
  style.height = `${100 / scale}%`;
  style.transform = scale === 1 ? "none" : `scale(${scale})`;
}

/** Puts text in place of the selection as if typed, so that the reader can undo it. */
function insert(area: HTMLTextAreaElement, text: string): void {
  // The only way that keeps the browser's own undo; it is not going away.
  if (document.execCommand("insertText", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input"));
}

/** The blanks the current line begins with, and two more after an opening bracket. */
function indentation({ value, selectionStart }: HTMLTextAreaElement): string {
  const line = value.slice(value.lastIndexOf("\n", selectionStart - 1) + 1, selectionStart);
  const blanks = /^ */.exec(line)?.[0] ?? "";
  return /[{[(]\s*$/.test(line) ? `${blanks}  ` : blanks;
}
