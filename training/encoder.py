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


class Product(torch.autograd.Function):
    """x W' + b in bfloat16, on the matrix units of newer CPUs; the gradients of W and b are summed in fp32."""

    @staticmethod
    def forward(ctx, x, weight, bias, half):
        x = x.bfloat16(); ctx.save_for_backward(x, half); ctx.biased = bias is not None
        return F.linear(x, half, bias.bfloat16() if ctx.biased else None)

    @staticmethod
    def backward(ctx, g):
        x, half = ctx.saved_tensors; g = g.bfloat16()
        return g @ half, (g.t() @ x).float(), g.float().sum(0) if ctx.biased else None, None


class Linear(nn.Linear):
    """A linear map; half: its weight in bfloat16 while it is trained so, else None."""
    half = None

    def forward(self, x): return super().forward(x) if self.half is None else Product.apply(x, self.weight, self.bias, self.half)


class Head(Linear):
    """A linear map whose result is fp32 in any case."""

    def forward(self, x): return super().forward(x).float()


class Dropout(nn.Module):
    """Dropout whose masks are cut at random places out of one kept mask: drawing fresh ones costs as much as the products."""
    kept = {}

    def __init__(self, share): super().__init__(); self.share = share

    def forward(self, x):
        if not self.training: return x
        if self.share not in Dropout.kept: Dropout.kept[self.share] = (torch.rand(1 << 23) >= self.share).to(torch.bfloat16) / (1 - self.share)
        mask, n = Dropout.kept[self.share], x.numel()
        at = int(torch.randint(0, mask.numel() - n, ()))
        return x * mask[at:at + n].view(x.shape)


class Layer(nn.Module):
    def __init__(self, d, inner, heads, drop):
        super().__init__()
        self.h, self.drop = heads, Dropout(drop)
        self.q, self.k, self.v, self.o = (Linear(d, d) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(d, 1e-12), nn.LayerNorm(d, 1e-12)
        self.f1, self.f2 = Linear(d, inner), Linear(inner, d)

    def forward(self, x, cuts=None):
        """x: pieces x width, the states of one window, or of several one after the other (cuts: their lengths)."""
        d = x.shape[1]
        q, k, v = self.q(x) / math.sqrt(d // self.h), self.k(x), self.v(x)
        a = torch.cat([self.attend(*w) for w in zip(q.split(cuts), k.split(cuts), v.split(cuts))]) if cuts else self.attend(q, k, v)
        x = self.n1(x + self.drop(self.o(a)))
        return self.n2(x + self.drop(self.f2(F.gelu(self.f1(x)))))

    def attend(self, q, k, v):
        t, d = q.shape
        q, k, v = (y.view(t, self.h, d // self.h).transpose(0, 1) for y in (q, k, v))
        return (torch.softmax(q @ k.transpose(1, 2), -1) @ v).transpose(0, 1).reshape(t, d)


class Encoder(nn.Module):
    """Word pieces and case shapes of one window in, a state a piece out."""

    def __init__(self, path, drop=0.1, shapes=8):
        super().__init__()
        w = weights(path)
        vocabulary, d = w["embeddings.word_embeddings.weight"].shape
        n = 1 + max(int(k.split(".")[2]) for k in w if k.startswith("encoder.layer."))
        inner = w["encoder.layer.0.intermediate.dense.bias"].shape[0]
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

    def forward(self, ids, shapes, cuts=None):
        """Of one window, or of several one after the other (cuts: their lengths)."""
        place = torch.cat([self.pos.weight[:n] for n in cuts]) if cuts else self.pos.weight[:ids.shape[0]]
        x = self.norm(self.word(ids) + place + self.seg.weight[0] + self.shape(shapes))
        for layer in self.layers: x = layer(x, cuts)
        return x
