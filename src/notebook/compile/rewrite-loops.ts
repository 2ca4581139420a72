import type { AnyNode, Expression, ForStatement, Statement } from "acorn";
import type { CellText } from "./cell-text.ts";
import { childNodes, isFunction } from "./child-nodes.ts";
import type { Scopes } from "./scopes.ts";

interface Places {
  readonly text: CellText;
  readonly scopes: Scopes;
  lineOf(position: number): number;
}

/** Puts a checkpoint at the start of each round of the loops that run with the cell itself. */
export function rewriteLoops(node: AnyNode, places: Places, depth = 0): void {
  if (isFunction(node) || node.type === "ClassBody") return;
  const body = loopBody(node);
  for (const child of childNodes(node)) {
    rewriteLoops(child, places, child === body ? depth + 1 : depth);
  }
  if (!body) return;
  const { text } = places;
  const counting =
    depth === 0 && node.type === "ForStatement" ? countedBy(node, places) : undefined;
  const loop = text.newLoop();
  const line = places.lineOf(node.start);
  const kind = counting ? `, ${counting.step}, ${counting.inclusive}` : "";
  text.prologue.push(`const ${loop} = ${text.mark}.loop(${line}, ${depth}${kind});`);
  const check = `if (${loop}.due(${counting?.values ?? ""})) await ${loop}.pause();`;
  if (body.type === "BlockStatement") {
    text.close(body.start + 1, ` ${check}`);
  } else {
    text.open(body.start, `{ ${check} `);
    text.close(body.end, " }");
  }
}

function loopBody(node: AnyNode): Statement | undefined {
  switch (node.type) {
    case "ForStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
      return node.body;
    default:
      return undefined;
  }
}

interface Counting {
  /** The arguments of `due`. */
  readonly values: string;
  readonly step: number;
  readonly inclusive: boolean;
}

/** What a loop such as `for (let i = 0; i < steps; i++)` counts, if its rounds can be known. */
function countedBy(node: ForStatement, { text, scopes }: Places): Counting | undefined {
  const { init, test, update } = node;
  if (init?.type !== "VariableDeclaration" || test?.type !== "BinaryExpression") return undefined;
  const { left, operator, right } = test;
  if (left.type !== "Identifier" || (operator !== "<" && operator !== "<=")) return undefined;
  const counter = left.name;
  const declarator = init.declarations.find(
    ({ id }) => id.type === "Identifier" && id.name === counter,
  );
  const start = declarator?.init;
  const step = stepOf(update, counter);
  if (!start || step === undefined || !isSimple(start) || !isSimple(right)) return undefined;
  const names = [counter, ...namesOf(start), ...namesOf(right)];
  const { body } = node;
  const isBlock = body.type === "BlockStatement";
  if (isBlock && names.some((name) => scopes.declares(body, name))) return undefined;
  const values = [counter, text.slice(right.start, right.end)];
  if (text.slice(start.start, start.end) !== "0") values.push(text.slice(start.start, start.end));
  return { values: values.join(", "), step, inclusive: operator === "<=" };
}

function stepOf(update: Expression | null | undefined, counter: string): number | undefined {
  if (update?.type === "UpdateExpression") {
    const { operator, argument } = update;
    const counts = argument.type === "Identifier" && argument.name === counter;
    return counts && operator === "++" ? 1 : undefined;
  }
  if (update?.type !== "AssignmentExpression" || update.operator !== "+=") return undefined;
  const { left, right } = update;
  if (left.type !== "Identifier" || left.name !== counter || right.type !== "Literal") {
    return undefined;
  }
  return typeof right.value === "number" && right.value > 0 ? right.value : undefined;
}

/** Whether reading it again each round costs and changes nothing. */
function isSimple(node: AnyNode): boolean {
  if (node.type === "Identifier") return true;
  if (node.type === "Literal") return typeof node.value === "number";
  return node.type === "MemberExpression" && !node.computed && isSimple(node.object);
}

function namesOf(node: AnyNode): string[] {
  if (node.type === "Identifier") return [node.name];
  return node.type === "MemberExpression" ? namesOf(node.object) : [];
}
