import type { ShikiTransformer } from "shiki";

const foreground = "color:var(--astro-code-foreground)";

/**
 * Makes highlighted code light: classes where Shiki writes styles, and nothing around what has the
 * colour that all code has. It tells how many lines and columns there are, so that the browser knows the
 * place that code takes before it is in sight, and need not lay it out until then.
 */
export const lightCode: ShikiTransformer = {
  name: "light-code",
  code(node) {
    const lines = this.source.trimEnd().split("\n");
    const columns = Math.max(...lines.map((line) => line.length));
    node.properties["style"] = `--lines:${lines.length};--columns:${columns}`;
  },
  line(node) {
    node.children = node.children.flatMap((piece) => {
      if (piece.type !== "element") return [piece];
      const style = String(piece.properties["style"] ?? "");
      if (style === foreground) return piece.children;
      const colour = style.match(/^color:var\(--astro-code-(token-[a-z-]+)\)$/)?.[1];
      if (colour) piece.properties = { class: colour };
      return [piece];
    });
  },
};
