import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repeatedKey } from "./repeated-key.ts";

describe("repeatedKey", () => {
  it("finds a key that one object has twice, however it is written", () => {
    expect(repeatedKey('{"a": 1, "b": 2, "a" : 3}')).toBe("a");
    expect(repeatedKey('{"a":1,"\\u0061"\n:2}')).toBe("a");
    expect(repeatedKey('{"x":{"y":[{"z":1,"z":2}]}}')).toBe("z");
    expect(repeatedKey('{"a":{"a":1},"b":{"a":1},"a":2}')).toBe("a");
  });

  it("takes no text for a key, and the same key in two objects for two", () => {
    expect(repeatedKey('{"a":"a","b":["a","a"],"c":{"a":1},"d":{"a":2}}')).toBeUndefined();
    expect(repeatedKey('{"a":"\\"a\\":","b":"{\\"b\\":1","\\\\":1,"\\"":2}')).toBeUndefined();
  });

  it("finds none in what JSON.stringify writes, and each that is put in", () => {
    const entries = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
    fc.assert(
      fc.property(entries, fc.nat(), (object, place) => {
        const json = JSON.stringify(object);
        expect(repeatedKey(json)).toBeUndefined();
        const keys = Object.keys(object);
        const key = keys[place % keys.length] as string;
        expect(repeatedKey(`${json.slice(0, -1)},${JSON.stringify(key)}:0}`)).toBe(key);
      }),
    );
  });
});
