import { accuracy, evaluate } from "hidden-layers";
import { show } from "notebook";
import { expect, mistake } from "exercise";

const longer = lastFlag(1000, 30, 8);
const share = (from: number, to: number, held: typeof hold) =>
  evaluate(() => {
    const inputs = longer.inputs.slice(0, to, { axis: 1 });
    const { outputs } = layer.run(inputs, { override: (step) => (step < 20 ? held(step) : {}) });
    const last = outputs.slice(to - 1, to, { axis: 1 }).reshape([1000, 4]);
    return accuracy(answer(last), longer.labels);
  });
const untouched = share(0, 30, () => ({}));
const afterwards = share(0, 30, hold);
const atOnce = share(0, 20, hold);
show("right, untouched", untouched);
show("right, with your clamps, after 20 steps", atOnce);
show("right, with your clamps, after 30 steps", afterwards);

const steps = Array.from({ length: 20 }, (_, step) => Object.keys(hold(step) ?? {}));
const clamps = steps.reduce((sum, gates) => sum + gates.length, 0);
expect(untouched).atLeast(0.95, "the share it gets right when nothing is held");
mistake(
  steps.slice(0, 8).some((gates) => gates.length > 0),
  "Flags may still come until step 7, and then it learns the sign anew. Clamp in steps 8 to 19.",
);
expect(clamps).atMost(2, "the number of clamps");
mistake(
  afterwards > 0.65 && atOnce < 0.65,
  "The sign is hidden, not gone: ten steps later the network knows it again. The cells kept it.",
);
const first = steps.findIndex((gates) => gates.includes("forget"));
mistake(
  afterwards > 0.65 && clamps === 1 && first >= 0,
  "Only the cells were emptied. The hidden state of the step before still knew the sign, and wrote it back in the same step.",
);
expect(afterwards).atMost(0.65, "the share of right answers after 30 steps");
