/** The table of differences as Markdown, with whole addresses and where it comes from. */
export function markdownTable(table: HTMLTableElement, address: string): string {
  const rows = Array.from(table.rows, ({ cells }) => Array.from(cells, markdownOf));
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`);
  const title = table.caption?.textContent?.trim() ?? "";
  return [`## ${title}`, "", ...lines, "", `From <${address}>.`, ""].join("\n");
}

function markdownOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.textContent ?? "");
  if (!(node instanceof Element) || node.matches(".kind, script, style")) return "";
  const inside = Array.from(node.childNodes, markdownOf).join("");
  if (node instanceof HTMLAnchorElement) return `[${inside}](${node.href})`;
  if (node.matches("strong")) return `**${inside}**`;
  if (node.matches("em")) return `*${inside}*`;
  if (node.matches("p + p")) return `<br>${inside.trim()}`;
  return node.matches("p, th, td") ? inside.trim() : inside;
}

/** What Markdown would take for a sign of its own. */
const escaped = (text: string) =>
  text
    .replace(/\s+/g, (space) => (space.includes("\u00a0") ? "\u00a0" : " "))
    .replace(/[\\|*_[\]<`]/g, "\\$&");
