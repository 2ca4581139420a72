import type { AnyNode, Identifier } from "acorn";

/** The names that a pattern such as `{ a, b: [c, ...d] }` binds. */
export function patternNames(pattern: AnyNode): Identifier[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern];
    case "AssignmentPattern":
      return patternNames(pattern.left);
    case "RestElement":
      return patternNames(pattern.argument);
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element ? patternNames(element) : []));
    case "ObjectPattern":
      return pattern.properties.flatMap((part) =>
        patternNames(part.type === "Property" ? part.value : part),
      );
    default:
      return [];
  }
}
