"""Trains small networks with PyTorch 1.13 (Debian: python3-torch) and stores what the library must agree
with, in the library's layouts and names: `python3 scripts/pytorch/make-runs.py`.

Each file runs/<network>.safetensors holds inputs and labels, the weights before training
(initial.*), outputs and gradients before the first step (gradient.*), and for every optimizer the
losses of 20 steps on the same batch (losses.*), the weights after them (final.*) and what the
network then gives in evaluation mode (evaluated.*).
"""
import copy
import json
import struct
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

STEPS = 20
RUNS = Path(__file__).parent / "runs"

OPTIMIZERS = {
    "sgd": lambda parameters: torch.optim.SGD(parameters, lr=0.05),
    "momentum": lambda parameters: torch.optim.SGD(parameters, lr=0.05, momentum=0.9),
    "adam": lambda parameters: torch.optim.Adam(parameters, lr=0.01),
    "adamW": lambda parameters: torch.optim.AdamW(parameters, lr=0.01, weight_decay=0.1),
    "rmsProp": lambda parameters: torch.optim.RMSprop(parameters, lr=0.01),
}


def same(values):
    return values


def transposed(weight):
    """[out, in] to [in, out]"""
    return weight.T


def image_first(weights):
    """[out, in, height, width] to [height, width, in, out]"""
    return weights.permute(2, 3, 1, 0)


def channels_last(images):
    """[images, channels, height, width] to [images, height, width, channels]"""
    return images.permute(0, 2, 3, 1)


def moment_first(weights):
    """[out, in, time] to [time, in, out]"""
    return weights.permute(2, 1, 0)


def moments_first(sequences):
    """[batch, channels, time] to [batch, time, channels]"""
    return sequences.permute(0, 2, 1)


def linear_names(place, layer):
    return {f"{place}.weights": (layer.weight, transposed), f"{place}.bias": (layer.bias, same)}


def conv_names(place, layer):
    return {f"{place}.weights": (layer.weight, image_first), f"{place}.bias": (layer.bias, same)}


def dense():
    """linear, gelu, linear, tanh, linear, leakyRelu, linear; cross-entropy of 4 classes"""
    layers = [nn.Linear(5, 9), nn.Linear(9, 8), nn.Linear(8, 7), nn.Linear(7, 4)]
    inputs = torch.randn(11, 5)
    labels = torch.randint(0, 4, (11,))

    def forward(x):
        x = F.gelu(layers[0](x), approximate="tanh")
        x = torch.tanh(layers[1](x))
        x = F.leaky_relu(layers[2](x), 0.01)
        return layers[3](x)

    names = {}
    for place, layer in zip((0, 2, 4, 6), layers):
        names.update(linear_names(place, layer))
    return inputs, same, labels, names, forward, F.cross_entropy


def regression():
    """linear, relu, linear, sigmoid, linear; mean squared error"""
    layers = [nn.Linear(3, 10), nn.Linear(10, 6), nn.Linear(6, 2)]
    inputs = torch.randn(13, 3)
    targets = torch.randn(13, 2)

    def forward(x):
        return layers[2](torch.sigmoid(layers[1](F.relu(layers[0](x)))))

    names = {}
    for place, layer in zip((0, 2, 4), layers):
        names.update(linear_names(place, layer))
    return inputs, same, targets, names, forward, F.mse_loss


def two_answers():
    """linear, tanh, linear; binary cross-entropy of logits"""
    layers = [nn.Linear(4, 6), nn.Linear(6, 1)]
    inputs = torch.randn(9, 4)
    targets = torch.randint(0, 2, (9, 1)).float()

    def forward(x):
        return layers[1](torch.tanh(layers[0](x)))

    names = {**linear_names(0, layers[0]), **linear_names(2, layers[1])}
    return inputs, same, targets, names, forward, F.binary_cross_entropy_with_logits


def convolutional():
    """conv "same", relu, max pool, conv with stride 2 and padding 1, tanh, average pool, linear"""
    first = nn.Conv2d(2, 4, 3, padding=1)
    second = nn.Conv2d(4, 5, 3, stride=2, padding=1)
    head = nn.Linear(5 * 2 * 2, 3)
    inputs = torch.randn(4, 2, 14, 14)
    labels = torch.randint(0, 3, (4,))

    def forward(x):
        x = F.max_pool2d(F.relu(first(x)), 2)
        x = F.avg_pool2d(torch.tanh(second(x)), 2)
        return head(channels_last(x).flatten(1))

    names = {
        **conv_names(0, first),
        **conv_names(3, second),
        **linear_names(7, head),
    }
    return inputs, channels_last, labels, names, forward, F.cross_entropy


def normalized():
    """linear, layer norm, gelu, linear, batch norm, tanh, linear"""
    layers = [nn.Linear(4, 8), nn.LayerNorm(8)]
    # A bias before a batch norm has no effect, and its gradient is nothing but rounding.
    layers += [nn.Linear(8, 6, bias=False), nn.BatchNorm1d(6), nn.Linear(6, 3)]
    inputs = torch.randn(12, 4)
    labels = torch.randint(0, 3, (12,))

    def forward(x):
        x = F.gelu(layers[1](layers[0](x)), approximate="tanh")
        return layers[4](torch.tanh(layers[3](layers[2](x))))

    names = {
        **linear_names(0, layers[0]),
        **norm_names(1, layers[1]),
        "3.weights": (layers[2].weight, transposed),
        **norm_names(4, layers[3]),
        **linear_names(6, layers[4]),
    }
    return inputs, same, labels, names, forward, F.cross_entropy, layers[3]


def sequential_convolution():
    """conv1d "same", tanh, conv1d with stride 2, gelu, linear at each moment, mean over time"""
    first = nn.Conv1d(3, 5, 3, padding=1)
    second = nn.Conv1d(5, 4, 4, stride=2)
    head = nn.Linear(4, 3)
    inputs = torch.randn(4, 3, 11)
    labels = torch.randint(0, 3, (4,))

    def forward(x):
        x = F.gelu(second(torch.tanh(first(x))), approximate="tanh")
        return head(moments_first(x)).mean(1)

    names = {
        "0.weights": (first.weight, moment_first),
        "0.bias": (first.bias, same),
        "2.weights": (second.weight, moment_first),
        "2.bias": (second.bias, same),
        **linear_names(4, head),
    }
    return inputs, moments_first, labels, names, forward, F.cross_entropy


def norm_names(place, layer):
    return {f"{place}.scale": (layer.weight, same), f"{place}.shift": (layer.bias, same)}


def recurrent(kind, between=None):
    """embedding, perhaps an activation, a recurrent layer with one bias, last step, linear"""
    words = nn.Embedding(7, 4)
    layer = kind(4, 6, batch_first=True)
    # PyTorch adds two biases, of which one is enough.
    layer.bias_hh_l0.data.zero_()
    head = nn.Linear(6, 3)
    inputs = torch.randint(0, 7, (5, 9))
    labels = torch.randint(0, 3, (5,))

    def forward(x):
        vectors = words(x) if between is None else between(words(x))
        return head(layer(vectors)[0][:, -1])

    place = 1 if between is None else 2

    names = {
        "0.weights": (words.weight, same),
        f"{place}.inputWeights": (layer.weight_ih_l0, transposed),
        f"{place}.recurrentWeights": (layer.weight_hh_l0, transposed),
        f"{place}.bias": (layer.bias_ih_l0, same),
        **linear_names(place + 2, head),
    }
    return inputs, same, labels, names, forward, F.cross_entropy


def attentive():
    """embedding, positions, causal attention of two heads beside a residual, layer norm, last step, linear"""
    size, heads, time = 8, 2, 9
    words = nn.Embedding(7, size)
    parts = {name: nn.Linear(size, size) for name in ("query", "key", "value", "output")}
    norm = nn.LayerNorm(size)
    head = nn.Linear(size, 3)
    inputs = torch.randint(0, 7, (5, time))
    labels = torch.randint(0, 3, (5,))
    angles = torch.arange(time)[:, None] / 10000 ** (torch.arange(0, size, 2) / size)
    positions = torch.stack([torch.sin(angles), torch.cos(angles)], dim=2).flatten(1)
    future = torch.triu(torch.ones(time, time, dtype=torch.bool), diagonal=1)

    def attend(x):
        x = x.transpose(0, 1)
        biases = [parts[name].bias for name in ("query", "key", "value")]
        found, _ = F.multi_head_attention_forward(
            *(x, x, x, size, heads, None, torch.cat(biases), None, None, False, 0.0),
            *(parts["output"].weight, parts["output"].bias),
            attn_mask=future,
            use_separate_proj_weight=True,
            q_proj_weight=parts["query"].weight,
            k_proj_weight=parts["key"].weight,
            v_proj_weight=parts["value"].weight,
        )
        return found.transpose(0, 1)

    def forward(x):
        x = words(x) + positions
        return head(norm(x + attend(x))[:, -1])

    names = {"0.weights": (words.weight, same)}
    for name, part in parts.items():
        names.update(linear_names(f"2.attend.{name}", part))
    names.update({**norm_names(3, norm), **linear_names(5, head)})
    return inputs, same, labels, names, forward, F.cross_entropy


NETWORKS = {
    "dense": dense,
    "regression": regression,
    "two-answers": two_answers,
    "convolutional": convolutional,
    "sequential-convolution": sequential_convolution,
    "normalized": normalized,
    "rnn": lambda: recurrent(nn.RNN),
    "gru": lambda: recurrent(nn.GRU, torch.tanh),
    "lstm": lambda: recurrent(nn.LSTM),
    "attentive": attentive,
}


def run(network):
    inputs, layout, labels, names, forward, loss_of, *statistics = network()
    stored = {"inputs": layout(inputs), "labels": labels}
    initial = {name: parameter.detach().clone() for name, (parameter, _) in names.items()}
    for name, (_, to_ours) in names.items():
        stored[f"initial.{name}"] = to_ours(initial[name])

    started = [copy.deepcopy(layer.state_dict()) for layer in statistics]
    watched = inputs.clone().requires_grad_(inputs.is_floating_point())
    outputs = forward(watched)
    loss_of(outputs, labels).backward()
    stored["outputs"] = outputs
    if watched.grad is not None:
        stored["gradient.inputs"] = layout(watched.grad)
    for name, (parameter, to_ours) in names.items():
        stored[f"gradient.{name}"] = to_ours(parameter.grad.clone())

    for optimizer_name, make in OPTIMIZERS.items():
        with torch.no_grad():
            for name, (parameter, _) in names.items():
                parameter.copy_(initial[name])
        for layer, state in zip(statistics, started):
            layer.load_state_dict(state)
        optimizer = make([parameter for parameter, _ in names.values()])
        losses = []
        for _ in range(STEPS):
            optimizer.zero_grad()
            loss = loss_of(forward(inputs), labels)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        for layer in statistics:
            layer.eval()
        stored[f"evaluated.{optimizer_name}"] = forward(inputs)
        for layer in statistics:
            layer.train()
        stored[f"losses.{optimizer_name}"] = torch.tensor(losses)
        for name, (parameter, to_ours) in names.items():
            stored[f"final.{optimizer_name}.{name}"] = to_ours(parameter.detach().clone())
    return stored


def write(path, tensors):
    """Safetensors by hand (github.com/huggingface/safetensors): length, header, numbers."""
    header, numbers = {}, b""
    for name, values in tensors.items():
        values = values.detach().float().contiguous()
        start = len(numbers)
        numbers += values.numpy().tobytes()
        header[name] = {
            "dtype": "F32",
            "shape": list(values.shape),
            "data_offsets": [start, len(numbers)],
        }
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + numbers)


if __name__ == "__main__":
    torch.set_num_threads(1)
    RUNS.mkdir(exist_ok=True)
    for name, network in NETWORKS.items():
        torch.manual_seed(len(name))
        write(RUNS / f"{name}.safetensors", run(network))
