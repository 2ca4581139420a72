import type { CellEditor, EditorOptions, RunProblem } from "./cell-editor.ts";
import type { CodeBox } from "./code-box.ts";
import { writeLines } from "./colours/write-lines.ts";
import { keysHint } from "./keys-hint.ts";

/** Below this size a phone zooms in on whatever is typed into. */
const smallestUnzoomed = 16;

/**
 * A text area whose own text is invisible, exactly over the static code, which follows what is typed.
 * For fingers, and for when the full editor can't be loaded.
 */
export function openPlainEditor(
  box: CodeBox,
  { label, onChange, onRun, onLeave }: EditorOptions,
  notice?: string,
): CellEditor {
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
  // Without a notice this is for a finger, which has none of the keys.
  const hint = notice ? keysHint({ tabIndents: false, notice }) : undefined;
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

  area.addEventListener("input", () => {
    paint();
    onChange(area.value);
  });
  area.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      onRun(event.shiftKey);
    } else if (event.key === "Escape") {
      event.preventDefault();
      onLeave();
    } else if (event.key === "Enter") {
      event.preventDefault();
      insert(area, `\n${indentation(area)}`);
    }
  });

  return {
    get source() {
      return area.value;
    },
    replace(source) {
      if (source === area.value) return;
      area.focus({ preventScroll: true });
      area.select();
      insert(area, source);
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
