const lessonPath = /(?:^|\/)content\/lessons\/([^/]+\/[^/]+)\/index\.mdx$/;

/** The lesson an MDX file is: "start/what-is-the-difference", or nothing when it is another text. */
export function lessonOf(path: string | undefined): string | undefined {
  return path?.replaceAll("\\", "/").match(lessonPath)?.[1];
}

/** The path from the project's root, for messages. */
export const lessonFile = (lesson: string) => `content/lessons/${lesson}/index.mdx`;
