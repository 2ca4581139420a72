import { type Expression, type PrivateIdentifier, type Program, parse, type Super } from "acorn";

export type ResultValue = number | string | boolean;

/** The named results of a lesson's cells: `results.train.accuracy`. */
export type Results = Record<string, Record<string, ResultValue>>;

export type Verdict = { holds: true } | { holds: false; because: string };

class ClaimError extends Error {}

type Node = Expression | PrivateIdentifier | Super;

/**
 * Whether a condition on recorded results holds, such as `train.accuracy > 0.94` or
 * `results['train-deep']['test accuracy'] > results['train-simple']['test accuracy']`.
 *
 * A condition that is not understood, or names what no cell shows, does not hold.
 */
export function checkClaim(when: string, results: Results): Verdict {
  try {
    const answer = evaluate(parseClaim(when), results);
    if (typeof answer !== "boolean") {
      throw new ClaimError(`it is ${show(answer)}, neither true nor false`);
    }
    return answer
      ? { holds: true }
      : { holds: false, because: `it is false: ${known(when, results)}` };
  } catch (error) {
    if (error instanceof ClaimError) return { holds: false, because: error.message };
    throw error;
  }
}

/** Why a condition can't be read at all, or nothing. */
export function claimSyntaxProblem(when: string): string | undefined {
  try {
    namesIn(parseClaim(when));
    return undefined;
  } catch (error) {
    if (error instanceof ClaimError) return error.message;
    throw error;
  }
}

function parseClaim(when: string): Expression {
  let program: Program;
  try {
    program = parse(when, { ecmaVersion: 2023 });
  } catch (error) {
    throw new ClaimError(
      `it can't be read: ${(error as Error).message.replace(/ \(\d+:\d+\)$/, "")}`,
    );
  }
  const [statement, ...others] = program.body;
  if (statement?.type !== "ExpressionStatement" || others.length > 0) {
    throw new ClaimError("it can't be read: it must be one condition");
  }
  return statement.expression;
}

function evaluate(node: Node, results: Results): ResultValue {
  switch (node.type) {
    case "Literal":
      if (isResultValue(node.value)) return node.value;
      break;
    case "Identifier":
    case "MemberExpression":
      return resultOf(memberPath(node), results);
    case "UnaryExpression": {
      const value = evaluate(node.argument, results);
      if (node.operator === "!") return !boolean(value);
      if (node.operator === "-") return -number(value);
      break;
    }
    case "LogicalExpression": {
      const left = boolean(evaluate(node.left, results));
      const right = boolean(evaluate(node.right, results));
      if (node.operator === "&&") return left && right;
      if (node.operator === "||") return left || right;
      break;
    }
    case "BinaryExpression":
      return binary(node.operator, evaluate(node.left, results), evaluate(node.right, results));
  }
  throw notUnderstood(node);
}

function binary(operator: string, left: ResultValue, right: ResultValue): ResultValue {
  switch (operator) {
    case "===":
    case "!==":
      if (typeof left !== typeof right) {
        throw new ClaimError(`${show(left)} and ${show(right)} can't be compared`);
      }
      return (left === right) === (operator === "===");
    case "<":
      return number(left) < number(right);
    case "<=":
      return number(left) <= number(right);
    case ">":
      return number(left) > number(right);
    case ">=":
      return number(left) >= number(right);
    case "+":
      return number(left) + number(right);
    case "-":
      return number(left) - number(right);
    case "*":
      return number(left) * number(right);
    case "/":
      return number(left) / number(right);
    default:
      throw new ClaimError(`"${operator}" is not known in a condition`);
  }
}

/** `train.accuracy` and `results['train']['accuracy']` are both ["train", "accuracy"]. */
function memberPath(node: Node): [cell: string, name: string] {
  const path: string[] = [];
  let at: Node = node;
  while (at.type === "MemberExpression") {
    const { property, computed } = at;
    if (!computed && property.type === "Identifier") path.unshift(property.name);
    else if (property.type === "Literal" && typeof property.value === "string") {
      path.unshift(property.value);
    } else throw notUnderstood(node);
    at = at.object;
  }
  if (at.type !== "Identifier") throw notUnderstood(node);
  if (at.name !== "results") path.unshift(at.name);
  const [cell, name, ...deeper] = path;
  if (cell === undefined || name === undefined || deeper.length > 0) {
    throw new ClaimError(
      `"${path.join(".")}" does not name a result: write cell.name or results['cell']['name']`,
    );
  }
  return [cell, name];
}

function resultOf([cell, name]: [string, string], results: Results): ResultValue {
  const shown = Object.hasOwn(results, cell) ? results[cell] : undefined;
  if (!shown) throw new ClaimError(`no cell is named "${cell}"`);
  const value = Object.hasOwn(shown, name) ? shown[name] : undefined;
  if (value === undefined) {
    const names = Object.keys(shown).map((known) => `"${known}"`);
    throw new ClaimError(
      `the cell "${cell}" shows no "${name}" (it shows ${names.join(", ") || "no named value"})`,
    );
  }
  return value;
}

/** What the results in a condition are, for the message of one that is false. */
function known(when: string, results: Results): string {
  const paths = namesIn(parseClaim(when));
  return paths.map((path) => `${path.join(".")} is ${show(resultOf(path, results))}`).join(", ");
}

function namesIn(node: Node): [string, string][] {
  switch (node.type) {
    case "Literal":
      return [];
    case "Identifier":
    case "MemberExpression":
      return [memberPath(node)];
    case "UnaryExpression":
      return namesIn(node.argument);
    case "LogicalExpression":
    case "BinaryExpression":
      return [...namesIn(node.left), ...namesIn(node.right)];
    default:
      throw notUnderstood(node);
  }
}

function number(value: ResultValue): number {
  if (typeof value !== "number") throw new ClaimError(`${show(value)} is not a number`);
  return value;
}

function boolean(value: ResultValue): boolean {
  if (typeof value !== "boolean") throw new ClaimError(`${show(value)} is neither true nor false`);
  return value;
}

const isResultValue = (value: unknown): value is ResultValue =>
  typeof value === "number" || typeof value === "string" || typeof value === "boolean";

const show = (value: ResultValue) => (typeof value === "string" ? `"${value}"` : String(value));

const notUnderstood = (node: Node) =>
  new ClaimError(
    `it holds a ${node.type}; a condition is made of results, numbers, texts, + - * /, comparisons, && || !`,
  );
