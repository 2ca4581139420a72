import type { GlossaryEntry } from "./gather-glossary.ts";

const base = () => import.meta.env.BASE_URL.replace(/\/?$/, "/");

/** Where a term can be read about. */
export const termHref = {
  introduced: ({ lesson, key }: GlossaryEntry) => `${base()}lessons/${lesson}/#term-${key}`,
  glossary: ({ key }: GlossaryEntry) => `${base()}glossary/#${key}`,
};
