"""BERT in plain torch, its weights read out of a published ONNX file; a case-shape embedding is added, since the word pieces are uncased."""
import math
import torch, torch.nn as nn, torch.nn.functional as F


def weights(path):
    """{torch name: tensor}. The exporter left the weight of a MatMul nameless: it takes the name of the bias that is added to its output."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(path).graph
    init = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    out = {n: torch.tensor(v) for n, v in init.items() if "." in n and "position_ids" not in n}
    adds = {}
    for node in graph.node:
        if node.op_type == "Add":
            for i in node.input: adds.setdefault(i, []).append(node)
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in init:
            bias = next(i for add in adds[node.output[0]] for i in add.input if i in init)
            out[bias[:-4] + "weight"] = torch.tensor(init[node.input[1]]).t().contiguous()
    return out


class Layer(nn.Module):
    def __init__(self, d, inner, heads, drop):
        super().__init__()
        self.h, self.drop = heads, drop
        self.q, self.k, self.v, self.o = (nn.Linear(d, d) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(d, 1e-12), nn.LayerNorm(d, 1e-12)
        self.f1, self.f2 = nn.Linear(d, inner), nn.Linear(inner, d)

    def forward(self, x):
        """x: pieces x width, the states of one window."""
        t, d = x.shape
        q, k, v = (f(x).view(t, self.h, d // self.h).transpose(0, 1) for f in (self.q, self.k, self.v))
        a = (torch.softmax((q / math.sqrt(d // self.h)) @ k.transpose(1, 2), -1) @ v).transpose(0, 1).reshape(t, d)
        x = self.n1(x + F.dropout(self.o(a), self.drop, self.training))
        return self.n2(x + F.dropout(self.f2(F.gelu(self.f1(x))), self.drop, self.training))


class Encoder(nn.Module):
    """Word pieces and case shapes of one window in, a state a piece out. Layers below `frozen` are not trained."""

    def __init__(self, path, drop=0.1, shapes=8, frozen=0):
        super().__init__()
        w = weights(path)
        vocabulary, d = w["embeddings.word_embeddings.weight"].shape
        n = 1 + max(int(k.split(".")[2]) for k in w if k.startswith("encoder.layer."))
        inner = w["encoder.layer.0.intermediate.dense.bias"].shape[0]
        self.frozen = frozen
        self.word, self.pos, self.seg = nn.Embedding(vocabulary, d), nn.Embedding(512, d), nn.Embedding(2, d)
        self.shape = nn.Embedding(shapes, d); nn.init.zeros_(self.shape.weight)      # zero, so that the start is the published model
        self.norm = nn.LayerNorm(d, 1e-12)
        self.layers = nn.ModuleList(Layer(d, inner, 12, drop) for _ in range(n))
        names = {"word": "embeddings.word_embeddings", "pos": "embeddings.position_embeddings", "seg": "embeddings.token_type_embeddings",
                 "norm": "embeddings.LayerNorm"}
        for i in range(n):
            a, b = f"layers.{i}.", f"encoder.layer.{i}."
            names.update({a + "q": b + "attention.self.query", a + "k": b + "attention.self.key", a + "v": b + "attention.self.value",
                          a + "o": b + "attention.output.dense", a + "n1": b + "attention.output.LayerNorm",
                          a + "f1": b + "intermediate.dense", a + "f2": b + "output.dense", a + "n2": b + "output.LayerNorm"})
        own = dict(self.named_parameters())
        with torch.no_grad():
            for a, b in names.items():
                for part in ("weight", "bias"):
                    if f"{a}.{part}" in own: own[f"{a}.{part}"].copy_(w[f"{b}.{part}"])
        self.word.weight.requires_grad = False
        if frozen:
            for module in (self.pos, self.seg, self.shape, self.norm, *self.layers[:frozen]):
                for p in module.parameters(): p.requires_grad = False

    def lower(self, ids, shapes):
        """The states below the first trained layer: they do not change in training and may be kept."""
        x = self.word(ids) + self.pos.weight[:ids.shape[0]] + self.seg.weight[0] + self.shape(shapes)
        x = self.norm(x)
        for layer in self.layers[:self.frozen]: x = layer(x)
        return x

    def upper(self, x):
        for layer in self.layers[self.frozen:]: x = layer(x)
        return x

    def forward(self, ids, shapes): return self.upper(self.lower(ids, shapes))
