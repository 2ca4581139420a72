import type { CodeBox } from "../code-box.ts";
import { type Colour, colours } from "../colours/colour-line.ts";
import { lineParts, variable } from "../colours/known-lines.ts";
import type { LineState } from "../colours/lex-line.ts";
import { monaco } from "./monaco.ts";

/** Where a line begins, in the form Monaco compares. */
class State implements monaco.languages.IState {
  readonly line: LineState;

  constructor(line: LineState) {
    this.line = line;
  }

  clone(): State {
    return this;
  }

  equals(other: monaco.languages.IState): boolean {
    return other instanceof State && other.line === this.line;
  }
}

/** Colours the editor's text as the static code is coloured, in whatever theme the page is. */
export function colourLikeStaticCode(language: string, box: CodeBox): void {
  const languageId = monaco.languages.getEncodedLanguageId(language);
  monaco.languages.setTokensProvider(language, {
    getInitialState: () => new State("code"),
    tokenizeEncoded(line, state) {
      const { parts, after } = lineParts(line, (state as State).line);
      const tokens = parts.flatMap(({ start, colour }) => [start, metadata(colour, languageId)]);
      return { tokens: Uint32Array.from(tokens), endState: new State(after) };
    },
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(colours.map((colour) => rule(colour, box)).join("\n"));
  document.adoptedStyleSheets.push(sheet);
}

/** Monaco knows a colour by a number, and 0 as none. */
const numberOf = (colour: Colour) => colours.indexOf(colour) + 1;

/** A token as bits: colour, whether its brackets count, comment or string, language. */
function metadata(colour: Colour, languageId: number): number {
  const comment = colour === "token-comment" ? 1 : 0;
  const string = colour === "token-string-expression" || colour === "token-string" ? 2 : 0;
  const brackets = comment || string ? 0 : 1;
  return (numberOf(colour) << 15) | (brackets << 10) | ((comment | string) << 8) | languageId;
}

/** What the page's styles make of a piece of code in this colour. */
function rule(colour: Colour, { code }: CodeBox): string {
  const probe = document.createElement("span");
  probe.className = colour;
  code.append(probe);
  const { fontStyle, fontWeight } = getComputedStyle(probe);
  probe.remove();
  const declarations = `color: ${variable(colour)}; font-style: ${fontStyle}; font-weight: ${fontWeight};`;
  return `.monaco-editor .mtk${numberOf(colour)} { ${declarations} }`;
}
