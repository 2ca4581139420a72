import type {
  AnyNode,
  Identifier,
  Pattern,
  Program,
  VariableDeclaration,
  VariableDeclarator,
} from "acorn";
import { childNodes, isFunction } from "./child-nodes.ts";
import { patternNames } from "./pattern-names.ts";
import type { Binding, BindingKind, Reference, Scopes } from "./scopes.ts";

interface Scope {
  readonly names: Map<string, Binding>;
  readonly parent: Scope | null;
  readonly owner: AnyNode | null;
}

type Use = { reads: boolean; writes: boolean };
const written: Use = { reads: false, writes: true };
const updated: Use = { reads: true, writes: true };

/** Finds what every name in a cell refers to. */
export function findScopes(program: Program): Scopes {
  const bindings = new Map<Identifier, Binding>();
  const references = new Map<Identifier, Reference>();
  const scopes = new Map<AnyNode, Scope>();
  const top = open(program, null, null);
  declareVariables(program, top);
  declareStatements(program.body, top);
  for (const statement of program.body) visit(statement, top);
  return {
    topLevel: top.names,
    references,
    bindings,
    declares: (block, name) => scopes.get(block)?.names.has(name) ?? false,
  };

  function open(node: AnyNode, parent: Scope | null, owner: AnyNode | null): Scope {
    const scope = { names: new Map(), parent, owner };
    scopes.set(node, scope);
    return scope;
  }

  function declare(
    node: Identifier,
    kind: BindingKind,
    scope: Scope,
    made: { madeAt?: number; declarator?: VariableDeclarator } = {},
  ): void {
    const binding = scope.names.get(node.name) ?? {
      name: node.name,
      kind,
      node,
      topLevel: scope === top,
      madeAt: made.madeAt ?? 0,
      declarator: made.declarator ?? null,
      owner: scope.owner,
    };
    scope.names.set(node.name, binding);
    bindings.set(node, binding);
  }

  function declareVariable(node: VariableDeclaration, scope: Scope, madeWhere: boolean): void {
    for (const declarator of node.declarations) {
      const madeAt = madeWhere ? declarator.end : 0;
      for (const name of patternNames(declarator.id)) {
        declare(name, node.kind, scope, { madeAt, declarator });
      }
    }
  }

  function declareStatements(statements: readonly AnyNode[], scope: Scope): void {
    for (const node of statements) {
      if (node.type === "VariableDeclaration" && node.kind !== "var") {
        declareVariable(node, scope, true);
      } else if (node.type === "FunctionDeclaration" && node.id) {
        declare(node.id, "function", scope);
      } else if (node.type === "ClassDeclaration" && node.id) {
        declare(node.id, "class", scope, { madeAt: node.body.start });
      } else if (node.type === "ImportDeclaration") {
        for (const { local } of node.specifiers)
          declare(local, "import", scope, { madeAt: node.end });
      }
    }
  }

  /** Declares the `var`s of a function or of the cell, however deep in its blocks they stand. */
  function declareVariables(node: AnyNode, scope: Scope): void {
    for (const child of childNodes(node)) {
      if (isFunction(child) || child.type === "ClassBody") continue;
      if (child.type === "VariableDeclaration" && child.kind === "var") {
        declareVariable(child, scope, node.type === "Program");
      }
      declareVariables(child, scope);
    }
  }

  function visitAll(nodes: readonly (AnyNode | null | undefined)[], scope: Scope): void {
    for (const node of nodes) if (node) visit(node, scope);
  }

  function refer(node: Identifier, scope: Scope, use: Use): void {
    let at: Scope | null = scope;
    while (at && !at.names.has(node.name)) at = at.parent;
    const binding = at?.names.get(node.name) ?? null;
    references.set(node, { node, binding, owner: scope.owner, ...use });
  }

  /** Visits what is bound or assigned; without a use it is only bound. */
  function visitPattern(node: Pattern | AnyNode, scope: Scope, use: Use | null): void {
    if (node.type === "Identifier") {
      if (use) refer(node, scope, use);
    } else if (node.type === "AssignmentPattern") {
      visitPattern(node.left, scope, use);
      visit(node.right, scope);
    } else if (node.type === "ArrayPattern") {
      for (const element of node.elements) if (element) visitPattern(element, scope, use);
    } else if (node.type === "RestElement") {
      visitPattern(node.argument, scope, use);
    } else if (node.type === "ObjectPattern") {
      for (const part of node.properties) {
        if (part.type === "Property" && part.computed) visit(part.key, scope);
        visitPattern(part.type === "Property" ? part.value : part, scope, use);
      }
    } else {
      visit(node, scope);
    }
  }

  function visitFunction(node: AnyNode, outer: Scope): void {
    if (!isFunction(node)) return;
    const scope = open(node, outer, node);
    if (node.type === "FunctionExpression" && node.id) declare(node.id, "function", scope);
    for (const parameter of node.params) {
      for (const name of patternNames(parameter)) declare(name, "parameter", scope);
    }
    declareVariables(node.body, scope);
    if (node.body.type === "BlockStatement") declareStatements(node.body.body, scope);
    for (const parameter of node.params) visitPattern(parameter, scope, null);
    if (node.body.type === "BlockStatement") visitAll(node.body.body, scope);
    else visit(node.body, scope);
  }

  function visit(node: AnyNode, scope: Scope): void {
    switch (node.type) {
      case "Identifier":
        refer(node, scope, { reads: true, writes: false });
        break;
      case "VariableDeclaration":
        for (const { id, init } of node.declarations) {
          visitPattern(id, scope, null);
          if (init) visit(init, scope);
        }
        break;
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        visitFunction(node, scope);
        break;
      case "ClassDeclaration":
      case "ClassExpression": {
        const inner = open(node, scope, scope.owner);
        if (node.type === "ClassExpression" && node.id) declare(node.id, "class", inner);
        visitAll([node.superClass, ...node.body.body], inner);
        break;
      }
      case "PropertyDefinition":
        if (node.computed) visit(node.key, scope);
        if (node.value) visit(node.value, node.static ? scope : { ...scope, owner: node });
        break;
      case "StaticBlock":
      case "BlockStatement": {
        const inner = open(node, scope, scope.owner);
        if (node.type === "StaticBlock") declareVariables(node, inner);
        declareStatements(node.body, inner);
        visitAll(node.body, inner);
        break;
      }
      case "ForStatement":
      case "ForInStatement":
      case "ForOfStatement": {
        const inner = open(node, scope, scope.owner);
        const head = node.type === "ForStatement" ? node.init : node.left;
        if (head?.type === "VariableDeclaration") {
          if (head.kind !== "var") declareVariable(head, inner, true);
          visit(head, inner);
        } else if (head) {
          if (node.type === "ForStatement") visit(head, inner);
          else visitPattern(head, inner, written);
        }
        visitAll(
          childNodes(node).filter((child) => child !== head),
          inner,
        );
        break;
      }
      case "SwitchStatement": {
        visit(node.discriminant, scope);
        const inner = open(node, scope, scope.owner);
        declareStatements(
          node.cases.flatMap(({ consequent }) => consequent),
          inner,
        );
        visitAll(node.cases, inner);
        break;
      }
      case "CatchClause": {
        const inner = open(node, scope, scope.owner);
        const names = node.param ? patternNames(node.param) : [];
        for (const name of names) declare(name, "parameter", inner);
        if (node.param) visitPattern(node.param, inner, null);
        visit(node.body, inner);
        break;
      }
      case "AssignmentExpression":
        visitPattern(node.left, scope, node.operator === "=" ? written : updated);
        visit(node.right, scope);
        break;
      case "UpdateExpression":
        visitPattern(node.argument, scope, updated);
        break;
      case "ImportDeclaration":
        break;
      default:
        visitAll(childNodes(node), scope);
        break;
    }
  }
}
