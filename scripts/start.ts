import { parseArgs } from "node:util";
import { base, build, dist, isBuilt } from "./build.ts";
import { serve } from "./serve.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4321" },
    host: { type: "string", default: "localhost" },
  },
});

if (isBuilt()) console.log("The site is built already, and nothing has changed since.");
else if (!build()) process.exit(1);

const { address } = await serve({
  folder: dist,
  port: Number(values.port),
  host: values.host,
  base,
});
console.log(`\nHidden Layers is at ${address}\nCtrl+C ends it.`);
