/**
 * Protocol Buffers as far as ONNX needs them (https://protobuf.dev/programming-guides/encoding): a
 * message is a row of fields, each of which is its number, the kind of its value, and the value.
 */

const INTEGER = 0;
const BYTES = 2;
const FLOAT = 5;

type Bytes = Uint8Array<ArrayBuffer>;

/** Fields one after another: a message, or a part of one. */
export function message(...fields: readonly Bytes[]): Bytes {
  const joined = new Uint8Array(fields.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const field of fields) {
    joined.set(field, at);
    at += field.length;
  }
  return joined;
}

export function integerField(number: number, value: number): Bytes {
  return Uint8Array.from([...tag(number, INTEGER), ...varint(value)]);
}

export function floatField(number: number, value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return message(Uint8Array.from(tag(number, FLOAT)), bytes);
}

/** A text, bytes, or a message within the message. */
export function bytesField(number: number, value: string | Bytes): Bytes {
  const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
  return message(Uint8Array.from([...tag(number, BYTES), ...varint(bytes.length)]), bytes);
}

function tag(number: number, kind: number): number[] {
  return varint(number * 8 + kind);
}

/** Seven bits a byte, the least first; negative numbers as 64 bits of two's complement. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  bytes.push(Number(rest));
  return bytes;
}
