import { globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { createMarkdownProcessor } from "@astrojs/markdown-remark";
import { rehypeWideScrolls } from "../lesson/rehype-wide-scrolls.ts";
import { licenceHref } from "./licence-texts.ts";
import { readSources, type Sources } from "./read-sources.ts";

/** A data set's name, the name of its folder, and what its sources say, as HTML. */
export type CreditedSet = Sources & { name: string };

/** All data sets, in the order of their titles. @throws Error where one lacks a part */
export async function creditedSets(): Promise<CreditedSet[]> {
  const { render } = await createMarkdownProcessor({
    smartypants: false,
    rehypePlugins: [rehypeWideScrolls],
  });
  const html = async (markdown: string) => {
    const { code } = await render(markdown);
    return code.replace(/href="([^":/]+)\.txt"/g, (_, name) => `href="${licenceHref(name)}"`);
  };
  const sets = globSync("content/data/*").map(async (path): Promise<CreditedSet> => {
    const folder = path.replaceAll("\\", "/");
    const { title, what, origin, authors, licence, attribution, changes } = readSources(
      textOf(`${folder}/SOURCES.md`),
      `${folder}/SOURCES.md`,
    );
    return {
      ...{ name: basename(folder), title },
      ...{ what: await html(what), origin: await html(origin), authors: await html(authors) },
      ...{ licence: await html(licence), changes: await html(changes) },
      attribution: attribution && (await html(attribution)),
    };
  });
  return (await Promise.all(sets)).sort((one, other) => one.title.localeCompare(other.title, "en"));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Error(
      `${file} can't be read.
Each folder of content/data says where its data come from, and ${dirname(file)} does not.
Write one in the form of content/data/mnist/SOURCES.md.`,
    );
  }
}
