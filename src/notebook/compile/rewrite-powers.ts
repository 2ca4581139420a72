import type { AnyNode, AssignmentExpression } from "acorn";
import { Refusal } from "./cell-syntax-error.ts";
import type { CellText } from "./cell-text.ts";
import { childNodes } from "./child-nodes.ts";

/** Turns `**` and `**=` into calls, since engines differ in the last bits of the operator. */
export function rewritePowers(node: AnyNode, text: CellText): void {
  for (const child of childNodes(node)) rewritePowers(child, text);
  if (node.type === "BinaryExpression" && node.operator === "**") {
    const operator = text.token("**", node.left.end);
    text.open(node.start, `${text.mark}.power(`);
    text.replace(operator.start, operator.end, ",");
    text.close(node.end, ")");
  } else if (node.type === "AssignmentExpression" && node.operator === "**=") {
    rewriteAssignment(node, text);
  }
}

function rewriteAssignment(node: AssignmentExpression, text: CellText): void {
  const { left } = node;
  const operator = text.token("**=", left.end);
  if (left.type === "Identifier") {
    text.replace(operator.start, operator.end, `= ${text.mark}.power(${left.name},`);
  } else if (left.type !== "MemberExpression") {
    throw new Refusal(left.start, "This can't be assigned to.", "Assign to a name instead.");
  } else if (left.object.type === "Super" || left.property.type === "PrivateIdentifier") {
    if (left.object.type !== "Super" && left.object.type !== "ThisExpression") {
      throw new Refusal(
        operator.start,
        "‘**=’ can't stand after this.",
        "Write a = a ** b instead.",
      );
    }
    const place = text.slice(left.start, left.end);
    text.replace(operator.start, operator.end, `= ${text.mark}.power(${place},`);
  } else {
    if (node.start < left.start) text.replace(node.start, left.start, "");
    text.open(node.start, `${text.mark}.powerInto(`);
    if (left.computed) {
      const bracket = text.token("[", left.object.end);
      text.replace(bracket.start, bracket.end, ", (");
      text.replace(left.end - 1, operator.end, "),");
    } else {
      const dot = text.token(".", left.object.end);
      const key = text.slice(left.property.start, left.property.end);
      text.replace(dot.start, operator.end, `, ${JSON.stringify(key)},`);
    }
  }
  text.close(node.end, ")");
}
