import { isTensor, tensorText } from "./recognize.ts";

const depthLimit = 3;
const itemLimit = 20;
const textLimit = 2000;

/** The text of one line of `console.log`: texts as they are, other values as code would write them. */
export function formatConsole(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === "string" ? value : formatValue(value))).join(" ");
}

/** A value as code, shortened where it is deep, long or goes round in circles; never throws. */
export function formatValue(value: unknown): string {
  return new Formatter().format(value, 0);
}

class Formatter {
  readonly #above: object[] = [];
  #room = textLimit;

  format(value: unknown, depth: number): string {
    try {
      const text = this.#text(value, depth);
      this.#room -= text.length;
      return text;
    } catch {
      return "[a value that cannot be shown]";
    }
  }

  #text(value: unknown, depth: number): string {
    if (typeof value === "string") return JSON.stringify(shortened(value));
    if (typeof value === "bigint") return `${value}n`;
    if (Object.is(value, -0)) return "-0";
    if (typeof value === "function") return `[function ${value.name || "without a name"}]`;
    if (typeof value !== "object" || value === null) return String(value);
    if (value instanceof Error) return String(value);
    if (value instanceof Date) return Number.isNaN(+value) ? "Invalid Date" : value.toISOString();
    if (value instanceof RegExp) return String(value);
    if (isTensor(value)) return tensorText(value);
    if (this.#above.includes(value)) return "[circular]";
    if (depth >= depthLimit) return Array.isArray(value) ? "[…]" : "{…}";
    this.#above.push(value);
    const text = this.#inside(value, depth + 1);
    this.#above.pop();
    return text;
  }

  #inside(value: object, depth: number): string {
    const item = (entry: unknown) => this.format(entry, depth);
    if (Array.isArray(value)) return `[${this.#list(value, value.length, item)}]`;
    if (ArrayBuffer.isView(value) && Symbol.iterator in value) {
      const numbers = value as unknown as ArrayLike<number>;
      return `${typeName(value)} [${this.#list(Array.from(firstOf(numbers)), numbers.length, item)}]`;
    }
    if (value instanceof Set) return `Set {${this.#list([...value], value.size, item)}}`;
    if (value instanceof Map) {
      const pair = ([key, entry]: [unknown, unknown]) => `${item(key)} => ${item(entry)}`;
      return `Map {${this.#list([...value], value.size, pair)}}`;
    }
    if (depth === 1 && saysItself(value)) return String(value);
    const keys = Object.keys(value);
    const named = typeName(value);
    const property = (key: string) => `${key}: ${item((value as Record<string, unknown>)[key])}`;
    const inner = this.#list(keys, keys.length, property);
    return (named === "Object" ? "" : `${named} `) + (inner === "" ? "{}" : `{ ${inner} }`);
  }

  #list<Item>(items: readonly Item[], count: number, text: (item: Item) => string): string {
    const parts: string[] = [];
    for (const item of items.slice(0, itemLimit)) {
      if (this.#room <= 0) break;
      parts.push(text(item));
    }
    if (parts.length < count) parts.push(`… ${count - parts.length} more`);
    return parts.join(", ");
  }
}

function firstOf(numbers: ArrayLike<number>): number[] {
  return Array.prototype.slice.call(numbers, 0, itemLimit);
}

/** Whether its class wrote a text for it, as a summary of a network has. */
export function saysItself(value: object): boolean {
  const own: unknown = Object.getPrototypeOf(value)?.toString;
  return typeof own === "function" && own !== Object.prototype.toString;
}

export function typeName(value: object): string {
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name;
  return typeof name === "string" && name !== "" ? name : "Object";
}

function shortened(text: string): string {
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
