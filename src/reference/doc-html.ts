/** Turns the text of a doc comment into HTML, with links to what it names. */
export class DocHtml {
  readonly #places: Readonly<Record<string, string>>;
  readonly #base: string;

  constructor(places: Readonly<Record<string, string>>, base: string) {
    this.#places = places;
    this.#base = base.replace(/\/?$/, "/");
  }

  /** Paragraphs and lists. Of a member of the tensor, names of other members are links too. */
  blocks(text: string, ofMember = false): string {
    return text
      .split(/\n(?: *\n)+/)
      .filter((block) => block.trim() !== "")
      .map((block) => {
        if (/^( {4}.*\n?)+$/.test(block)) return preformatted(block);
        const items = block.split(/^- /m);
        if (items.length === 1) return `<p>${this.line(block, ofMember)}</p>`;
        const [before = "", ...rest] = items;
        const lead = before.trim() === "" ? "" : `<p>${this.line(before, ofMember)}</p>`;
        return `${lead}<ul>${rest.map((item) => `<li>${this.line(item, ofMember)}</li>`).join("")}</ul>`;
      })
      .join("");
  }

  line(text: string, ofMember = false): string {
    return text
      .replace(/\s+/g, " ")
      .trim()
      .replace(/\{@link\s+([\w.]+)[^}]*\}/g, "`$1`")
      .split(/(`[^`]+`)/)
      .map((part) =>
        part.startsWith("`") ? this.code(part.slice(1, -1), ofMember) : proseHtml(part),
      )
      .join("");
  }

  /** Code in a sentence; a link where all of it is one name of the library. */
  code(text: string, ofMember = false): string {
    const html = `<code>${escapeHtml(text)}</code>`;
    const place = this.placeOf(text, ofMember);
    return place === undefined ? html : `<a href="${place}">${html}</a>`;
  }

  /** A type, with links to the names in it. */
  type(text: string): string {
    const parts = text.split(/(\b[A-Z]\w*\b)/);
    return `<code>${parts.map((part, at) => (at % 2 === 1 ? this.#linked(part) : escapeHtml(part))).join("")}</code>`;
  }

  placeOf(text: string, ofMember = false): string | undefined {
    const [, point = "", name = "", call = ""] =
      text.match(/^(?:[a-z]\w*)?(\.?)(\w+)(\(.*\))?$/i) ?? [];
    const whole = point === "" ? text.replace(/\(.*\)$/, "") : name;
    const asMember = point !== "" || call !== "" || ofMember;
    const own = point === "" ? this.#find(whole) : undefined;
    return own ?? (asMember ? this.#find(`.${whole}`) : undefined);
  }

  #find(name: string): string | undefined {
    return Object.hasOwn(this.#places, name) ? `${this.#base}${this.#places[name]}` : undefined;
  }

  #linked(name: string): string {
    const place = this.#find(name);
    return place === undefined ? name : `<a href="${place}">${name}</a>`;
  }
}

/** Formulas, set apart by four spaces. */
const preformatted = (block: string) =>
  `<pre tabindex="0"><code>${escapeHtml(block.replace(/^ {4}/gm, ""))}</code></pre>`;

/** Text with its addresses and papers as links, and shapes and quoted words as code. */
function proseHtml(text: string): string {
  const special =
    /(https?:\/\/[^\s),]+[^\s),.])|arXiv[ :](\d{4}\.\d{4,5})|(\[[\w.…·×*+/, -]+\]|"[\w-]+")/g;
  let html = "";
  let after = 0;
  for (const match of text.matchAll(special)) {
    const [all, address, paper] = match;
    html += escapeHtml(text.slice(after, match.index));
    after = match.index + all.length;
    if (address) html += `<a href="${escapeHtml(address)}">${escapeHtml(shortened(address))}</a>`;
    else if (paper) html += `<a href="https://arxiv.org/abs/${paper}">arXiv ${paper}</a>`;
    else html += `<code>${escapeHtml(all)}</code>`;
  }
  return html + escapeHtml(text.slice(after));
}

const shortened = (address: string) => address.replace(/^https?:\/\/(www\.)?/, "");

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
