import { parseArgs } from "node:util";
import { contenders, ours } from "./contenders.ts";
import { names, type Workload } from "./workloads.ts";

export interface Options {
  workloads: Workload[];
  /** Names of contenders, ours first. */
  contenders: string[];
  rounds: number;
  /** How long each is at work in a round. */
  milliseconds: number;
  /** Whether to count the time of the processor, which others on a busy machine do not lengthen. */
  processorTime: boolean;
  /** Whether the result goes into lib/README.md. */
  write: boolean;
}

/** Reads `npm run bench -- W2 W4 --rounds 5 --peers jax-js,pytorch --write`. */
export function readOptions(given: string[]): Options {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      rounds: { type: "string", default: "9" },
      milliseconds: { type: "string", default: "400" },
      peers: { type: "string" },
      "processor-time": { type: "boolean", default: false },
      write: { type: "boolean", default: false },
    },
  });
  const known = contenders.map(({ name }) => name).filter((name) => name !== ours);
  const peers = values.peers === undefined ? known : values.peers.split(",").filter(Boolean);
  for (const peer of peers) {
    if (!known.includes(peer)) {
      throw new Error(`No peer is called ${peer}; there are ${known.join(", ")}.`);
    }
  }
  for (const wanted of positionals) {
    if (!names.some((name) => isMeant(name, wanted))) {
      throw new Error(`No workload is called ${wanted}; there are ${names.join(", ")}.`);
    }
  }
  return {
    workloads: names.filter(
      (name) => positionals.length === 0 || positionals.some((wanted) => isMeant(name, wanted)),
    ),
    contenders: [ours, ...peers],
    rounds: wholeNumber("rounds", values.rounds),
    milliseconds: wholeNumber("milliseconds", values.milliseconds),
    processorTime: values["processor-time"],
    write: values.write,
  };
}

/** W1 means W1-64, W1-256 …; W5-lstm means W5-LSTM. */
function isMeant(name: string, wanted: string): boolean {
  return `${name}-`.toUpperCase().startsWith(`${wanted}-`.toUpperCase());
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${option} takes a whole number above 0, not ${text}.`);
}
