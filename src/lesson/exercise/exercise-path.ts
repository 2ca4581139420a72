const exercisePath = /(?:^|\/)content\/lessons\/([^/]+\/[^/]+\/exercises\/[^/]+)\/index\.mdx$/;

/** The exercise an MDX file is: "start/first/exercises/count-weights", or nothing. */
export function exerciseOf(path: string | undefined): string | undefined {
  return path?.replaceAll("\\", "/").match(exercisePath)?.[1];
}

/** The path from the project's root, for messages. */
export const exerciseFile = (exercise: string, file = "index.mdx") =>
  `content/lessons/${exercise}/${file}`;
