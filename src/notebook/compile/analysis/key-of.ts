import type {
  AssignmentProperty,
  MemberExpression,
  MethodDefinition,
  Property,
  PropertyDefinition,
} from "acorn";
import type { Collector } from "./collector.ts";

/** The property's key if the text says it, otherwise `*`. */
export function keyOf(
  collector: Collector,
  node: AssignmentProperty | MemberExpression | Property | MethodDefinition | PropertyDefinition,
): string {
  const key = node.type === "MemberExpression" ? node.property : node.key;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  if (!node.computed && key.type === "Identifier") return key.name;
  if (key.type === "Literal") return String(key.value);
  collector.value(key);
  return "*";
}
