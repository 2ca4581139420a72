/** Our own library, by its door. */
import * as library from "hidden-layers";
import { type Contender, type Step, serve } from "./contender.ts";
import { type Numbers, rates, type Workload } from "./workloads.ts";

const { conv2d, crossEntropy, embedding, flatten, linear, lstm, maxPool2d } = library;
const { meanSquaredError, relu, rnn, sequential, sgd, tanh, tensor } = library;

const contender: Contender = (workload, numbers) => {
  const given = (name: string) => {
    const { shape, values } = numbers[name] as Numbers;
    return tensor(values, { shape });
  };
  if (workload.startsWith("W1")) {
    const left = given("left");
    const right = given("right");
    return () => left.matmul(right).size;
  }
  const model = modelFor(workload);
  const first = Object.keys(numbers).slice(2);
  for (const [i, parameter] of model.parameters().entries()) {
    parameter.assign(given(first[i] as string));
  }
  const optimizer = sgd(model.parameters(), { rate: rates[workload] as number });
  const inputs = given("inputs");
  const answers = workload === "W3" ? given("targets") : given("labels");
  const measure = workload === "W3" ? meanSquaredError : crossEntropy;
  const step: Step = () => {
    const loss = measure(model(inputs), answers);
    loss.backward();
    optimizer.step();
    return loss.item();
  };
  return step;
};

function modelFor(workload: Workload) {
  if (workload === "W2") return sequential(linear(784, 128), relu, linear(128, 10));
  if (workload === "W3") {
    return sequential(linear(2, 16), tanh, linear(16, 16), tanh, linear(16, 1));
  }
  if (workload === "W4") {
    return sequential(
      conv2d(1, 16, { padding: "same" }),
      relu,
      maxPool2d(2),
      conv2d(16, 32, { padding: "same" }),
      relu,
      maxPool2d(2),
      flatten,
      linear(1568, 10),
    );
  }
  const recurrent = workload === "W5-LSTM" ? lstm(64, 64) : rnn(64, 64);
  return sequential(embedding(64, 64), recurrent, linear(64, 64));
}

serve(contender);
