import { monaco } from "./monaco.ts";

/**
 * Which of the page's colours each part of the editor takes, and how much of it in hundredths. The
 * ground is the static code's own, which shows through.
 */
const parts: Readonly<Record<string, readonly [variable: string, opacity?: number]>> = {
  "editor.background": ["--surface", 0],
  "editor.foreground": ["--code-text"],
  "editorCursor.foreground": ["--ink-strong"],
  "editor.selectionBackground": ["--code-selection"],
  "editor.inactiveSelectionBackground": ["--code-selection", 60],
  "editor.selectionHighlightBackground": ["--code-selection", 60],
  "editor.wordHighlightBackground": ["--code-selection", 60],
  "editor.wordHighlightStrongBackground": ["--code-selection", 60],
  "editor.wordHighlightTextBackground": ["--code-selection", 60],
  "editor.lineHighlightBackground": ["--code-line"],
  "editor.lineHighlightBorder": ["--code-line", 0],
  "editor.rangeHighlightBackground": ["--code-line"],
  "editor.findMatchBackground": ["--simple-soft"],
  "editor.findMatchBorder": ["--simple"],
  "editor.findMatchHighlightBackground": ["--simple-soft"],
  "editor.hoverHighlightBackground": ["--code-selection", 60],
  "editorBracketMatch.background": ["--accent-soft"],
  "editorBracketMatch.border": ["--accent"],
  "editorError.foreground": ["--error"],
  "editorWarning.foreground": ["--warning"],
  "editorInfo.foreground": ["--deep"],
  "editorWidget.background": ["--surface-raised"],
  "editorWidget.foreground": ["--ink"],
  "editorWidget.border": ["--rule-strong"],
  "editorHoverWidget.background": ["--surface-raised"],
  "editorHoverWidget.foreground": ["--ink"],
  "editorHoverWidget.border": ["--rule-strong"],
  "editorHoverWidget.highlightForeground": ["--accent"],
  "editorSuggestWidget.background": ["--surface-raised"],
  "editorSuggestWidget.foreground": ["--ink"],
  "editorSuggestWidget.border": ["--rule-strong"],
  "editorSuggestWidget.highlightForeground": ["--accent"],
  "editorSuggestWidget.focusHighlightForeground": ["--accent"],
  "editorSuggestWidget.selectedBackground": ["--accent-soft"],
  "editorSuggestWidget.selectedForeground": ["--ink-strong"],
  "editorSuggestWidget.selectedIconForeground": ["--ink-strong"],
  "editorSuggestWidgetStatus.foreground": ["--ink-soft"],
  "editorMarkerNavigation.background": ["--surface-raised"],
  "editorMarkerNavigationError.background": ["--error"],
  "editorMarkerNavigationError.headerBackground": ["--error-soft"],
  "editorMarkerNavigationWarning.background": ["--warning"],
  "editorMarkerNavigationWarning.headerBackground": ["--warning-soft"],
  "list.hoverBackground": ["--surface"],
  "input.background": ["--paper"],
  "input.foreground": ["--ink"],
  "input.border": ["--rule-strong"],
  "input.placeholderForeground": ["--ink-soft"],
  "inputOption.activeBackground": ["--accent-soft"],
  "inputOption.activeForeground": ["--ink-strong"],
  "inputOption.activeBorder": ["--accent"],
  "textLink.foreground": ["--accent"],
  "textLink.activeForeground": ["--accent-strong"],
  "textCodeBlock.background": ["--surface"],
  focusBorder: ["--accent"],
  foreground: ["--ink"],
  descriptionForeground: ["--ink-soft"],
  "icon.foreground": ["--ink-soft"],
  "widget.shadow": ["--ink", 15],
  "scrollbar.shadow": ["--ink", 0],
  "scrollbarSlider.background": ["--rule-strong", 40],
  "scrollbarSlider.hoverBackground": ["--rule-strong", 60],
  "scrollbarSlider.activeBackground": ["--rule-strong", 80],
};

/** Gives the editor the page's colours, and again whenever the page changes between light and dark. */
export function followPageTheme(): void {
  takePageTheme();
  new MutationObserver(takePageTheme).observe(document.documentElement, {
    attributeFilter: ["data-theme", "class", "style"],
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", takePageTheme);
}

function takePageTheme(): void {
  const probe = document.createElement("span");
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const colours: Record<string, string> = {};
  for (const [part, [variable, opacity = 100]] of Object.entries(parts)) {
    if (style.getPropertyValue(variable) === "") continue;
    probe.style.color = `var(${variable})`;
    colours[part] = hexadecimal(style.color, opacity / 100);
  }
  const dark = style.colorScheme.includes("dark") && !style.colorScheme.includes("light");
  probe.remove();
  const name = dark ? "page-dark" : "page-light";
  monaco.editor.defineTheme(name, {
    base: dark ? "vs-dark" : "vs",
    inherit: true,
    rules: [],
    colors: colours,
  });
  monaco.editor.setTheme(name);
}

/** "rgb(1, 2, 3)", as computed styles have it, in the form Monaco reads. */
function hexadecimal(colour: string, opacity: number): string {
  const [red = 0, green = 0, blue = 0, own = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const byte = (value: number) => Math.round(value).toString(16).padStart(2, "0");
  return `#${[red, green, blue, 255 * own * opacity].map(byte).join("")}`;
}
