/** Who takes part. */
import { join } from "node:path";

export interface ContenderInfo {
  name: string;
  title: string;
  /** The program of its worker; PyTorch has none. */
  entry?: string;
  /** Whether it computes the same as ours, so that losses must agree. */
  sameMathematics: boolean;
}

const file = (name: string) => join(import.meta.dirname, name);

export const ours = "hidden-layers";

export const contenders: ContenderInfo[] = [
  { name: ours, title: "Hidden Layers", entry: file("hidden-layers.ts"), sameMathematics: true },
  { name: "jax-js", title: "jax-js", entry: file("peers/jax-js.ts"), sameMathematics: true },
  {
    name: "tensorflow-wasm",
    title: "TensorFlow.js wasm",
    entry: file("peers/tensorflow-wasm.ts"),
    sameMathematics: true,
  },
  {
    name: "tensorflow-cpu",
    title: "TensorFlow.js cpu",
    entry: file("peers/tensorflow-cpu.ts"),
    sameMathematics: true,
  },
  { name: "brain-js", title: "brain.js", entry: file("peers/brain-js.ts"), sameMathematics: false },
  {
    name: "convnetjs",
    title: "convnetjs",
    entry: file("peers/convnetjs.ts"),
    sameMathematics: false,
  },
  { name: "pytorch", title: "PyTorch, native", sameMathematics: true },
];
