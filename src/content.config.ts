import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { exerciseForm } from "./lesson/exercise/exercise-form.ts";

/** A lesson's id is its chapter and its name: "start/what-is-the-difference". */
const lessons = defineCollection({
  loader: glob({
    base: "./content/lessons",
    pattern: "*/*/index.mdx",
    generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ""),
  }),
  schema: z.strictObject({
    title: z.string(),
    /** The sentence under the title, in search results and shared links. */
    description: z.string(),
  }),
});

/** An exercise's id is its lesson's and its name: "start/what-is-the-difference/exercises/count". */
const exercises = defineCollection({
  loader: glob({
    base: "./content/lessons",
    pattern: "*/*/exercises/*/index.mdx",
    generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ""),
  }),
  schema: exerciseForm,
});

export const collections = { lessons, exercises };
