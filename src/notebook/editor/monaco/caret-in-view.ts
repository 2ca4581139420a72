import type { monaco } from "./monaco.ts";

/** The editor shows all its lines, so it is the page that must scroll to the one being typed in. */
export function keepCaretInView(editor: monaco.editor.IStandaloneCodeEditor): void {
  editor.onDidChangeCursorPosition(({ position }) => {
    if (!editor.hasTextFocus()) return;
    const caret = editor.getScrolledVisiblePosition(position);
    const box = editor.getContainerDomNode().getBoundingClientRect();
    if (!caret) return;
    const page = document.documentElement;
    const above = Number.parseFloat(getComputedStyle(page).scrollPaddingTop) || 0;
    const top = box.top + caret.top - above;
    const bottom = box.top + caret.top + caret.height + 2 * caret.height - page.clientHeight;
    if (top < 0) scrollBy({ top, behavior: "instant" });
    else if (bottom > 0) scrollBy({ top: Math.min(bottom, top), behavior: "instant" });
  });
}
