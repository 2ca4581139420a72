/** What a data set's `SOURCES.md` says for readers; its files and how to rebuild them stay there. */
export interface Sources {
  title: string;
  /** Markdown, as all below. */
  what: string;
  origin: string;
  authors: string;
  licence: string;
  /** In the words its authors ask for. */
  attribution?: string | undefined;
  changes: string;
}

const needed = ["Origin", "Authors", "Licence", "What was changed", "Files", "Rebuild"];

/** `file` is the name used in errors. @throws Error where a part is missing */
export function readSources(markdown: string, file: string): Sources {
  const [head = "", ...rest] = markdown.split(/^## /m);
  const [, title = "", what = ""] = head.match(/^# (.+)\n([\s\S]*)$/) ?? [];
  const sections = new Map(
    rest.map((section): [string, string] => {
      const [name = "", ...lines] = section.split("\n");
      return [name.trim(), lines.join("\n").trim()];
    }),
  );
  const given = [title && "a title", what.trim() && "what it is", ...sections.keys()].filter(
    Boolean,
  );
  if (title === "") fail(file, "begins without a title", "# and the data set's name", given);
  if (what.trim() === "") {
    fail(file, "does not say what the data set is", "a sentence below the title", given);
  }
  for (const name of needed) {
    if (!sections.get(name)) fail(file, `has no "${name}"`, `text under "## ${name}"`, given);
  }
  const of = (name: string) => sections.get(name) ?? "";
  if (!/https?:\/\/|\]\([^)]+\)/.test(of("Licence"))) {
    fail(file, "names a licence without a link", 'an address under "## Licence"', given);
  }
  return {
    ...{ title, what: what.trim(), origin: of("Origin"), authors: of("Authors") },
    ...{ licence: of("Licence"), attribution: sections.get("Attribution") },
    changes: of("What was changed"),
  };
}

function fail(file: string, problem: string, expected: string, given: readonly string[]): never {
  throw new Error(
    `${file} ${problem}.
The page of credits needs ${expected}; there is ${given.length > 0 ? given.join(", ") : "nothing"}.
Write it down from the data set's own papers: what is given on without it has no known right to be.`,
  );
}
