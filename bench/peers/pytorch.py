"""PyTorch with one thread: reads requests from standard input, a line of JSON each."""

import json
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(1)


class Classes(nn.Module):
    """What comes out of the layers, judged by softmax and cross-entropy."""

    def __init__(self, *layers):
        super().__init__()
        self.layers = nn.Sequential(*layers)

    def forward(self, x, y):
        return F.cross_entropy(self.layers(x), y)


class Points(Classes):
    def forward(self, x, y):
        return F.mse_loss(self.layers(x), y)


class Characters(nn.Module):
    def __init__(self, recurrent):
        super().__init__()
        self.embedding = nn.Embedding(64, 64)
        self.recurrent = recurrent
        self.linear = nn.Linear(64, 64)

    def forward(self, x, y):
        outputs, _ = self.recurrent(self.embedding(x))
        return F.cross_entropy(self.linear(outputs).reshape(-1, 64), y.reshape(-1))


def read(folder, name, shape):
    with open(f"{folder}/{name}.bin", "rb") as file:
        values = torch.frombuffer(bytearray(file.read()), dtype=torch.float32)
    return values.reshape(shape)


def linear(weights, bias):
    layer = nn.Linear(*weights.shape)
    layer.weight.data = weights.t().contiguous()
    layer.bias.data = bias
    return layer


def convolution(weights, bias):
    layer = nn.Conv2d(weights.shape[2], weights.shape[3], 3, padding=1)
    layer.weight.data = weights.permute(3, 2, 0, 1).contiguous()
    layer.bias.data = bias
    return layer


def recurrent(kind, numbers):
    layer = kind(64, 64, batch_first=True)
    layer.weight_ih_l0.data = numbers["inputWeights"].t().contiguous()
    layer.weight_hh_l0.data = numbers["hiddenWeights"].t().contiguous()
    layer.bias_ih_l0.data = numbers["bias"]
    # PyTorch has a second bias, of no use; it stays at zero.
    layer.bias_hh_l0.data = torch.zeros_like(numbers["bias"])
    layer.bias_hh_l0.requires_grad = False
    return layer


def model_for(workload, n):
    if workload == "W2":
        return Classes(
            linear(n["weights1"], n["bias1"]), nn.ReLU(), linear(n["weights2"], n["bias2"])
        )
    if workload == "W3":
        return Points(
            linear(n["weights1"], n["bias1"]),
            nn.Tanh(),
            linear(n["weights2"], n["bias2"]),
            nn.Tanh(),
            linear(n["weights3"], n["bias3"]),
        )
    if workload == "W4":
        # Ours flattens channels last, PyTorch channels first.
        last = n["weights3"].reshape(7, 7, 32, 10).permute(2, 0, 1, 3).reshape(1568, 10)
        return Classes(
            convolution(n["weights1"], n["bias1"]),
            nn.ReLU(),
            nn.MaxPool2d(2),
            convolution(n["weights2"], n["bias2"]),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Flatten(),
            linear(last, n["bias3"]),
        )
    model = Characters(recurrent(nn.LSTM if workload == "W5-LSTM" else nn.RNN, n))
    model.embedding.weight.data = n["embedding"]
    model.linear = linear(n["weights"], n["outputBias"])
    return model


def prepare(folder, request):
    n = {name: read(folder, name, shape) for name, shape in request["shapes"].items()}
    workload = request["workload"]
    if workload.startswith("W1"):
        left, right = n["left"], n["right"]

        def product():
            torch.matmul(left, right)
            return 0.0

        return product
    model = model_for(workload, n)
    x = n["inputs"].long() if workload.startswith("W5") else n["inputs"]
    if workload == "W4":
        x = x.permute(0, 3, 1, 2).contiguous()
    y = n["targets"] if workload == "W3" else n["labels"].long()
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.SGD(trained, lr=request["rate"])

    def step():
        optimizer.zero_grad(set_to_none=True)
        loss = model(x, y)
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


def run(step, milliseconds, processor_time):
    start = time.perf_counter()
    processor_start = time.process_time()
    steps = 0
    while True:
        step()
        steps += 1
        elapsed = (time.perf_counter() - start) * 1000
        if elapsed >= milliseconds:
            if processor_time:
                elapsed = (time.process_time() - processor_start) * 1000
            return {"steps": steps, "milliseconds": elapsed}


def main():
    step = None
    for line in sys.stdin:
        request = json.loads(line)
        if "workload" in request:
            step = prepare(sys.argv[1], request)
            answer = {}
        elif "steps" in request:
            answer = [step() for _ in range(request["steps"])]
        else:
            answer = run(step, request["milliseconds"], request["processorTime"])
        print(json.dumps(answer), flush=True)


main()
