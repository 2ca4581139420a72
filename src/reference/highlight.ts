import { createCssVariablesTheme, createHighlighter } from "shiki";

const theme = createCssVariablesTheme({ variablePrefix: "" });
const highlighter = createHighlighter({ langs: ["ts"], themes: [theme] });
const known = new Map<string, Promise<string>>();

/**
 * TypeScript as HTML in the colours of the lessons' code, with a class where they have a style: a
 * page holds thousands of words. Members of the tensor are read as inside their class.
 */
export function highlight(code: string, asMember = false): Promise<string> {
  const context = asMember ? "declare class Tensor {\n" : "";
  const done = known.get(context + code) ?? highlighted(code, context);
  known.set(context + code, done);
  return done;
}

async function highlighted(code: string, grammarContextCode: string): Promise<string> {
  const lines = (await highlighter).codeToTokensBase(code, {
    lang: "ts",
    theme,
    grammarContextCode,
  });
  return lines.map((line) => line.map(tokenHtml).join("")).join("\n");
}

function tokenHtml({ content, color = "" }: { content: string; color?: string }): string {
  const text = content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const name = color.match(/token-([a-z]+)/)?.[1];
  return name === undefined || content.trim() === "" ? text : `<i class="${name}">${text}</i>`;
}
