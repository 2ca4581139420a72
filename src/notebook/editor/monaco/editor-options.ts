import type { TextMetrics } from "../code-box.ts";
import type { monaco } from "./monaco.ts";

/** An editor that sets text as the static code does and has nothing beside it. */
export function optionsFor(
  metrics: TextMetrics,
): monaco.editor.IStandaloneEditorConstructionOptions {
  const { padding } = metrics;
  return {
    fontFamily: metrics.fontFamily,
    fontSize: metrics.fontSize,
    fontWeight: metrics.fontWeight,
    fontLigatures: metrics.fontFeatures === "normal" ? true : metrics.fontFeatures,
    lineHeight: metrics.lineHeight,
    letterSpacing: metrics.letterSpacing,
    padding: { top: padding.top, bottom: padding.bottom },

    lineNumbers: "off",
    glyphMargin: false,
    folding: false,
    // The left padding belongs to the editor, so that a click there reaches it.
    lineDecorationsWidth: padding.left,
    lineNumbersMinChars: 0,
    minimap: { enabled: false },
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    rulers: [],
    guides: { indentation: false, bracketPairs: false },
    stickyScroll: { enabled: false },
    renderLineHighlight: "all",
    renderLineHighlightOnlyWhenFocus: true,
    renderWhitespace: "none",
    bracketPairColorization: { enabled: false },
    disableLayerHinting: true,

    wordWrap: "off",
    scrollBeyondLastLine: false,
    scrollBeyondLastColumn: 2,
    scrollbar: {
      vertical: "hidden",
      verticalScrollbarSize: 0,
      horizontalScrollbarSize: 8,
      useShadows: false,
      alwaysConsumeMouseWheel: false,
      ignoreHorizontalScrollbarInContentHeight: true,
    },
    automaticLayout: false,
    fixedOverflowWidgets: true,

    stickyTabStops: true,
    acceptSuggestionOnEnter: "smart",
    wordBasedSuggestions: "off",
    inlineSuggest: { enabled: false },
    suggest: { localityBonus: false, showStatusBar: false },
    find: { addExtraSpaceOnTop: true, autoFindInSelection: "never" },
    links: false,
    occurrencesHighlight: "off",
    colorDecorators: false,
    codeLens: false,
    contextmenu: false,
    dragAndDrop: false,
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
  };
}
