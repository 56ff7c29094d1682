#!/usr/bin/python3
"""export.py: packs a trained reader into the one file that Peerage reads (a zip, not compressed further).

    export.py --onnx ENCODER.onnx --pieces TOKENIZER.json --model MODEL.pt --version V --out reader.model [--fp32] [--decisions decisions.json]

Entries: encoder.onnx (ids, shapes -> states, tags, between), spans.onnx, stages.onnx, roles.onnx (see the classes below), pieces.txt (one a line) and
reader.json (the orders of kinds, anchors, roles, stages ...; thresholds and calibration). The encoder's matrices and word embeddings are int8; its
weights take 7 bits, since the 8-bit product of CPUs without VNNI saturates: so every CPU gives the same sums."""
import argparse, io, json, os, tempfile, zipfile
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F
import pieces, reader, vocabulary


class EncoderGraph(nn.Module):
    """ids, shapes (1 x n, with [CLS] and [SEP]) -> states (n x d), tags (n x 21), between (n x 192), of all n pieces."""

    def __init__(self, m): super().__init__(); self.m = m

    def forward(self, ids, shapes):
        h = self.m.encoder(ids[0], shapes[0])
        return h, self.m.tags(h), self.m.between(h)


class SpansGraph(nn.Module):
    """states (n x d), mean and most of each sentence (m x d), first, last, type and sentence of each span (s) -> vectors (s x 256), anchors (s x anchors)."""

    def __init__(self, m): super().__init__(); self.m = m

    def forward(self, states, mean, most, first, last, types, sentence):
        v = self.m.span_vectors(states, first, last, types)
        return v, self.m.anchor_scores(v, mean[sentence], self.m.sentence_kinds(mean, most)[sentence])


class StagesGraph(nn.Module):
    """vectors (c x 256), mean (c x d) and kind (c) of claims, states (n x d), place (c x n, see reader.places) -> stages (c x stages, -1e4 where not of the life
    cycle), stances (c x 3)."""

    def __init__(self, m): super().__init__(); self.m = m

    def forward(self, vectors, mean, kind, states, place): return self.m.stage_scores(vectors, mean, kind, states, place)


class RolesGraph(nn.Module):
    """Reader.role_scores."""

    def __init__(self, m): super().__init__(); self.m = m

    def forward(self, *inputs): return self.m.role_scores(*inputs)


def write(module, inputs, names, outputs, axes, path):
    torch.onnx.export(module, inputs, path, input_names=names, output_names=outputs, opset_version=14,
                      dynamic_axes={n: dict(enumerate(a)) for n, a in axes.items()})


def graphs(m, folder):
    d = m.encoder.norm.weight.shape[0]
    ints = lambda *s: torch.zeros(*s, dtype=torch.long)
    at = lambda n: os.path.join(folder, n)
    write(EncoderGraph(m), (ints(1, 64), ints(1, 64)), ["ids", "shapes"], ["states", "tags", "between"],
          {"ids": ["b", "n"], "shapes": ["b", "n"], "states": ["n"], "tags": ["n"], "between": ["n"]}, at("encoder.onnx"))
    write(SpansGraph(m), (torch.zeros(9, d), torch.zeros(3, d), torch.zeros(3, d), ints(4), ints(4), ints(4), ints(4)),
          ["states", "mean", "most", "first", "last", "type", "sentence"], ["vectors", "anchors"],
          {"states": ["n"], "mean": ["m"], "most": ["m"], "first": ["s"], "last": ["s"], "type": ["s"], "sentence": ["s"], "vectors": ["s"], "anchors": ["s"]}, at("spans.onnx"))
    write(StagesGraph(m), (torch.zeros(4, reader.SPAN), torch.zeros(4, d), ints(4), torch.zeros(9, d), ints(4, 9)), ["vectors", "mean", "kind", "states", "place"], ["stages", "stances"],
          {"vectors": ["c"], "mean": ["c"], "kind": ["c"], "states": ["n"], "place": ["c", "n"], "stages": ["c"], "stances": ["c"]}, at("stages.onnx"))
    span, query, pair = ("freq", "head", "lead"), ("anchor", "role", "cue"), ("query", "span", "bucket", "rank", "same", "low", "high")
    write(RolesGraph(m), (torch.zeros(4, reader.SPAN), torch.zeros(10, reader.PAIR), *(ints(4) for _ in span), *(ints(3) for _ in query), *(ints(5) for _ in pair)),
          ["vectors", "before", *span, *query, *pair], ["scores", "nobody"],
          {"vectors": ["s"], "before": ["n"], **{n: ["s"] for n in span}, **{n: ["q"] for n in query}, **{n: ["p"] for n in pair}, "scores": ["p"], "nobody": ["q"]}, at("roles.onnx"))


def int8(path):
    """Dynamic quantisation (as ONNX Runtime does it): MatMul(x, W) -> DynamicQuantizeLinear, MatMulInteger, scale; W s8 by column within -63..63. Embeddings s8 by row."""
    import onnx
    from onnx import helper as h, numpy_helper as nh, TensorProto as T
    model = onnx.load(path); g = model.graph
    init = {i.name: i for i in g.initializer}; nodes, quantised, gone = [], {}, []
    for n in g.node:
        w = init.get(n.input[1]) if n.op_type in ("MatMul", "Gemm") else init.get(n.input[0]) if n.op_type == "Gather" else None
        if w is None or len(w.dims) != 2 or np.prod(w.dims) < 100_000: nodes.append(n); continue
        array, y = nh.to_array(w), n.output[0]; gone.append(w.name)
        if n.op_type == "Gather":
            s = np.maximum(np.abs(array).max(1, keepdims=True) / 127, 1e-9).astype(np.float32)
            g.initializer.extend([nh.from_array(np.round(array / s).astype(np.int8), w.name + "_q"), nh.from_array(s, w.name + "_s")])
            nodes += [h.make_node("Gather", [w.name + "_q", n.input[1]], [y + "_i"]), h.make_node("Gather", [w.name + "_s", n.input[1]], [y + "_t"]),
                      h.make_node("Cast", [y + "_i"], [y + "_f"], to=T.FLOAT), h.make_node("Mul", [y + "_f", y + "_t"], [y])]
            continue
        x, sums = n.input[0], y if n.op_type == "MatMul" else y + "_w"                # Gemm(x, W) = x W' + bias
        if n.op_type == "Gemm": array = array.T
        s = np.maximum(np.abs(array).max(0) / 63, 1e-9).astype(np.float32)
        g.initializer.extend([nh.from_array(np.clip(np.round(array / s), -63, 63).astype(np.int8), w.name + "_q"), nh.from_array(s, w.name + "_s")])
        if x not in quantised:
            quantised[x] = [x + "_q", x + "_s", x + "_z"]; nodes.append(h.make_node("DynamicQuantizeLinear", [x], quantised[x]))
        a, b, z = quantised[x]
        nodes += [h.make_node("MatMulInteger", [a, w.name + "_q", z], [y + "_i"]), h.make_node("Cast", [y + "_i"], [y + "_f"], to=T.FLOAT),
                  h.make_node("Mul", [b, w.name + "_s"], [y + "_m"]), h.make_node("Mul", [y + "_f", y + "_m"], [sums])]
        if n.op_type == "Gemm": nodes.append(h.make_node("Add", [sums, n.input[2]], [y]))
    for name in set(gone):
        if not any(name in n.input for n in nodes): g.initializer.remove(init[name])
    del g.node[:]; g.node.extend(nodes); onnx.save(model, path)


def main():
    ap = argparse.ArgumentParser()
    for a in ("onnx", "pieces", "model", "version", "out", "decisions"): ap.add_argument("--" + a)
    ap.add_argument("--fp32", action="store_true")
    o = ap.parse_args()
    words = vocabulary.Vocabulary()
    m = reader.Reader(words, o.onnx).eval(); m.load_state_dict(torch.load(o.model))
    order = {"version": o.version, "names": vocabulary.NAMES, "layers": vocabulary.LAYERS, "types": vocabulary.TYPES, "stances": vocabulary.STANCES, "kinds": m.kinds,
             "anchors": m.anchors, "roles": m.roles, "stages": m.stages, "window": reader.WINDOW, "overlap": reader.OVERLAP,
             "fills": [[t for t in vocabulary.TYPES if t in words.types(*r)] for r in m.roles]}
    order["decisions"] = json.load(open(o.decisions)) if o.decisions else {"standard": 0.1, "threshold": {}, "calibration": []}
    vocab = pieces.WordPieces(o.pieces).vocabulary
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(o.out, "w", zipfile.ZIP_DEFLATED) as out:
        graphs(m, folder)
        if not o.fp32: int8(os.path.join(folder, "encoder.onnx"))
        def put(name, data): out.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)      # fixed times: the same model, the same bytes
        for name in ("encoder.onnx", "spans.onnx", "stages.onnx", "roles.onnx"): put(name, open(os.path.join(folder, name), "rb").read())
        put("pieces.txt", "\n".join(sorted(vocab, key=vocab.get)) + "\n"); put("reader.json", json.dumps(order, indent=1))
    print(f"{o.out}: {os.path.getsize(o.out) / 1e6:.1f} MB")


if __name__ == "__main__": main()
