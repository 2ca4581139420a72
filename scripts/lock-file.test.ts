import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

interface LockedPackage {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

describe.each(["package-lock.json", "bench/package-lock.json"])("%s", (file) => {
  const text = readFileSync(join(import.meta.dirname, "..", file), "utf8");
  const packages: Record<string, LockedPackage> = JSON.parse(text).packages;

  // npm leaves out what its registry could not give it, and a newer npm then refuses the file.
  it("names the packages that other systems need", () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          !(`node_modules/${name}` in packages || `${place}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it("names no registry, so that each machine uses its own", () => {
    const resolved = Object.values(packages).filter(({ resolved }) => resolved !== undefined);
    expect(resolved).toEqual([]);
  });
});
