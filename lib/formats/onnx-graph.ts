/** The field numbers are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto. */
import { bytesField, floatField, integerField, message } from "./protobuf.ts";

/** Version of the file format, and of the set of operators: the first with Gelu. */
const FILE_VERSION = 9;
const OPERATORS_VERSION = 20;

/** Codes of the types of tensors. */
const FLOAT32 = 1;
const INT64 = 7;

/** A whole number, a text, whole numbers, or a float. */
export type Attribute = number | string | readonly number[] | { readonly float: number };

/** An input or output: its lengths, or the name of a length that is free. */
export interface Port {
  readonly name: string;
  readonly shape: readonly (number | string)[];
}

type Bytes = Uint8Array<ArrayBuffer>;

/** An ONNX graph in the making: operators that pass values to each other by name. */
export class OnnxGraph {
  readonly #operators: Bytes[] = [];
  readonly #constants = new Map<string, Bytes>();

  /**
   * Adds an operator (https://onnx.ai/onnx/operators).
   *
   * @param output the name of its value; a fresh one unless said
   * @returns that name
   */
  add(
    operator: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, Attribute>> = {},
    output = `value${this.#operators.length + 1}`,
  ): string {
    this.#operators.push(
      message(
        ...inputs.map((input) => bytesField(1, input)),
        bytesField(2, output),
        bytesField(4, operator),
        ...Object.entries(attributes).map(([name, value]) => bytesField(5, attribute(name, value))),
      ),
    );
    return output;
  }

  /** Adds numbers the operators use, once for each name. Gives the name back. */
  addFloats(name: string, shape: readonly number[], values: Float32Array<ArrayBuffer>): string {
    return this.#addConstant(name, shape, FLOAT32, new Uint8Array(values.buffer));
  }

  /** Adds a list of whole numbers. Gives its name back. */
  addIntegers(name: string, values: readonly number[]): string {
    const bytes = new BigInt64Array(values.map(BigInt)).buffer;
    return this.#addConstant(name, [values.length], INT64, new Uint8Array(bytes));
  }

  /** The file. */
  finish(input: Port, output: Port): Bytes {
    const graph = message(
      ...this.#operators.map((operator) => bytesField(1, operator)),
      bytesField(2, "network"),
      ...[...this.#constants.values()].map((constant) => bytesField(5, constant)),
      bytesField(11, port(input)),
      bytesField(12, port(output)),
    );
    return message(
      integerField(1, FILE_VERSION),
      bytesField(2, "hidden-layers"),
      bytesField(7, graph),
      bytesField(8, integerField(2, OPERATORS_VERSION)),
    );
  }

  #addConstant(name: string, shape: readonly number[], type: number, bytes: Bytes): string {
    const lengths = shape.map((length) => integerField(1, length));
    const rest = [integerField(2, type), bytesField(8, name), bytesField(9, bytes)];
    this.#constants.set(name, message(...lengths, ...rest));
    return name;
  }
}

function attribute(name: string, value: Attribute): Bytes {
  const named = bytesField(1, name);
  if (typeof value === "number") return message(named, integerField(3, value), integerField(20, 2));
  if (typeof value === "string") return message(named, bytesField(4, value), integerField(20, 3));
  if ("float" in value) return message(named, floatField(2, value.float), integerField(20, 1));
  return message(named, ...value.map((one) => integerField(8, one)), integerField(20, 7));
}

function port({ name, shape }: Port): Bytes {
  const lengths = shape.map((length) =>
    bytesField(1, typeof length === "number" ? integerField(1, length) : bytesField(2, length)),
  );
  const tensor = message(integerField(1, FLOAT32), bytesField(2, message(...lengths)));
  return message(bytesField(1, name), bytesField(2, bytesField(1, tensor)));
}
