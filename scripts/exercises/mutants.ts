import { type Node, parse } from "acorn";
import { full } from "acorn-walk";
import { stripTypes } from "../../src/notebook/compile/strip-types.ts";

/** A solution with one thing spoiled. */
export interface Mutant {
  /** What was changed, such as "line 3: + for -". */
  readonly change: string;
  readonly code: string;
}

const swaps: Readonly<Record<string, string>> = {
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "<": ">=",
  ">": "<=",
  "<=": ">",
  ">=": "<",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
  "+=": "-=",
  "-=": "+=",
};

type Place = Node & Record<string, unknown>;

/** Ways to spoil a solution: other operators and numbers, a statement less, another answer. */
export function mutants(source: string): Mutant[] {
  const stripped = stripTypes(source);
  if ("message" in stripped) return [];
  const { code } = stripped;
  const found: Mutant[] = [];
  const add = (start: number, end: number, text: string) => {
    const line = code.slice(0, start).split("\n").length;
    const old = code.slice(start, end).trim().split("\n")[0];
    const change = text === "" ? `without ${old}` : `${text} for ${old}`;
    found.push({
      change: `line ${line}: ${change}`,
      code: code.slice(0, start) + text + code.slice(end),
    });
  };
  const program = parsed(code);
  if (!program) return [];
  full(program, (node) => {
    const place = node as Place;
    switch (node.type) {
      case "BinaryExpression":
      case "LogicalExpression":
      case "AssignmentExpression": {
        const { left, right, operator } = place as unknown as {
          left: Node;
          right: Node;
          operator: string;
        };
        const at = code.indexOf(operator, left.end);
        const other = swaps[operator];
        if (other !== undefined && at < right.start) add(at, at + operator.length, other);
        break;
      }
      case "Literal":
        if (typeof place["value"] === "number")
          add(node.start, node.end, String(place["value"] * 3 + 1));
        else if (typeof place["value"] === "string" && !isModule(code, node)) {
          add(node.start, node.end, '"something else"');
        }
        break;
      case "ExpressionStatement":
        add(node.start, node.end, "");
        break;
      case "ReturnStatement":
        if (place["argument"]) add(node.start, node.end, "return undefined;");
        break;
    }
  });
  return found;
}

/** A solution that is no program is found out elsewhere. */
function parsed(code: string): Node | undefined {
  try {
    return parse(code, { ecmaVersion: "latest", sourceType: "module" });
  } catch {
    return undefined;
  }
}

const isModule = (code: string, { start }: Node) => /from\s*$/.test(code.slice(0, start));
