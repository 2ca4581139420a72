import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { LessonError } from "./lesson-error.ts";
import { lessonFile, lessonOf } from "./lesson-path.ts";

/** Fails on a formula that KaTeX could not set; it would only show it in red. */
export function rehypeFormulasHold() {
  return (tree: Root, file: VFile): void => {
    const lesson = lessonOf(file.path);
    const path = lesson ? lessonFile(lesson) : file.path;
    const complaint = file.messages.find(({ source }) => source === "rehype-katex");
    if (complaint) {
      const reason = complaint.cause instanceof Error ? complaint.cause.message : complaint.reason;
      throw new LessonError(`This formula can't be set: ${reason}`, path, complaint.line ?? 1);
    }
    visit(tree, "element", ({ properties, position }) => {
      const classes = properties["className"];
      const failed = Array.isArray(classes) && classes.includes("katex-error");
      const red = String(properties["style"] ?? "").includes("color:#cc0000");
      if (failed || red) {
        throw new LessonError("This formula can't be set.", path, position?.start.line ?? 1);
      }
    });
  };
}
