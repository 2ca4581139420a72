import { describe, expect, it } from "vitest";
import { bytesField, floatField, integerField, message } from "./protobuf.ts";

describe("a message", () => {
  it("is written as in the examples of the encoding's description", () => {
    expect([...integerField(1, 150)]).toEqual([0x08, 0x96, 0x01]);
    expect([...bytesField(2, "testing")]).toEqual([
      ...[0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67],
    ]);
    expect([...bytesField(3, integerField(1, 150))]).toEqual([0x1a, 0x03, 0x08, 0x96, 0x01]);
    expect([...integerField(1, -2)]).toEqual([0x08, 0xfe, ...new Array(8).fill(0xff), 0x01]);
  });

  it("holds whole numbers of any size, floats, and fields of two bytes", () => {
    expect([...integerField(1, 0)]).toEqual([0x08, 0]);
    expect([...integerField(1, 2 ** 40)]).toEqual([0x08, ...new Array(5).fill(0x80), 0x20]);
    expect([...integerField(20, 1)]).toEqual([0xa0, 0x01, 0x01]);
    expect([...floatField(2, 0.5)]).toEqual([0x15, 0, 0, 0, 0x3f]);
    expect([...message(integerField(1, 1), message(), integerField(2, 2))]).toEqual([8, 1, 16, 2]);
  });
});
