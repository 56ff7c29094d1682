#!/usr/bin/python3
"""train.py: trains the reader on folders of gold texts.

    train.py --onnx ENCODER.onnx --pieces TOKENIZER.json --claims DIR ... --out MODEL.pt [--init START.pt] [--epochs N] [--seed N] [--batch N] [--hold N] [--one-of N] [--rename SHARE] [--fp32]

Two processes share the weights; each takes some texts a step, their gradients are added. Products are in bfloat16, sums and weights in fp32.
The same seed and data give the same model. Every --hold th text is kept back, for calibration, and written to MODEL.pt.held.jsonl (see evaluate.py).
--one-of N trains on every Nth of the others, for a learning curve. --rename SHARE reads that share of the texts with other names (see renaming.py)."""
import argparse, collections, json, os, random, time
os.environ.setdefault("OMP_NUM_THREADS", "1")
import torch, torch.multiprocessing as mp
import encoder, gold, pieces, reader, renaming, vocabulary

LOSS_SCALE = 50                # nats; keeps the clipped norm near one


def held_out(docs, every): return [d for i, d in enumerate(docs) if every and i % every == every - 1]


def loss_of(model, doc, h):
    parts = {"tags": model.tag_loss(doc, h)}
    if doc.has_claims: parts["anchors"], parts["roles"], parts["stages"] = reader.claim_loss(model, doc, h)
    return sum(parts.values()), parts


class Retold:
    """Some of the texts with other names, others in each epoch; the same in all workers and runs."""

    def __init__(self, docs, share, seed, piecer): self.renaming, self.share, self.seed, self.piecer = renaming.Renaming(docs), share, seed, piecer

    def __call__(self, doc, epoch):
        order = random.Random(f"{self.seed} {epoch} {doc.name}")
        if order.random() >= self.share: return doc
        told = self.renaming.told_again(doc, order)
        retold = told and gold.Gold(doc.name, told[0], self.piecer, told[1], doc.vocabulary)
        return retold if retold and retold.ids else doc


def batches(docs, texts, workers, order):
    """[[texts of a worker, ...], ...]: random texts together, shared out so that no worker waits long for another."""
    order.shuffle(docs); out = []
    for i in range(0, len(docs) - workers + 1, texts):
        parts = [[] for _ in range(workers)]
        for d in sorted(docs[i:i + texts], key=lambda d: -len(d.ids)): min(parts, key=lambda p: sum(len(x.ids) for x in p)).append(d)
        out.append(parts)
    return out


class Weights:
    """The trained parameters as one shared vector, with a gradient a worker; each worker steps its part of them (Adam with decoupled decay, Loshchilov and Hutter 2019)."""

    def __init__(self, model, workers, half):
        base, heads = ([p for n, p in model.named_parameters() if p.requires_grad and n.startswith("encoder.") == e] for e in (True, False))
        self.parameters, self.groups = base + heads, (sum(p.numel() for p in base), sum(p.numel() for p in heads))
        self.values = torch.cat([p.detach().flatten() for p in self.parameters]).share_memory_()
        self.half = self.values.bfloat16().share_memory_()
        self.grads, self.norms = [torch.zeros_like(self.values).share_memory_() for _ in range(workers)], torch.zeros(workers).share_memory_()
        owner, self.places, at = {m.weight: m for m in model.modules() if half and isinstance(m, encoder.Linear)}, [], 0
        for p in self.parameters:
            self.places.append((at, at + p.numel())); p.data = self.values[at:at + p.numel()].view_as(p)
            if p in owner: owner[p].half = self.half[at:at + p.numel()].view_as(p)
            at += p.numel()

    def begin(self, rank):
        """In the worker's own process: its gradients, and the parts of both groups that it steps with their moments."""
        for p, (a, b) in zip(self.parameters, self.places): p.grad = self.grads[rank][a:b].view_as(p)
        self.parts, at, k = [], 0, len(self.grads)
        for n in self.groups:
            a, b = at + n * rank // k, at + n * (rank + 1) // k
            self.parts.append((a, b, torch.zeros(b - a), torch.zeros(b - a))); at += n

    @torch.no_grad()
    def step(self, rank, number, rates, barrier, decay=0.01, beta=(0.9, 0.999)):
        barrier.wait()
        for a, b, _, _ in self.parts:
            for g in self.grads[1:]: self.grads[0][a:b] += g[a:b]
        self.norms[rank] = sum(self.grads[0][a:b].square().sum() for a, b, _, _ in self.parts)
        barrier.wait()
        clip = min(1.0, 1.0 / (float(self.norms.sum().sqrt()) + 1e-6)); correct = (1 - beta[1] ** number) ** 0.5 / (1 - beta[0] ** number)
        for (a, b, mean, square), rate in zip(self.parts, rates):
            g, x = self.grads[0][a:b].mul_(clip), self.values[a:b]
            mean.lerp_(g, 1 - beta[0]); square.mul_(beta[1]).addcmul_(g, g, value=1 - beta[1])
            x.mul_(1 - rate * decay).addcdiv_(mean, square.sqrt().add_(1e-8), value=-rate * correct)
            self.half[a:b] = x
            for other in self.grads: other[a:b].zero_()
        barrier.wait()


def work(rank, o, model, weights, docs, piecer, barrier):
    """One worker; rank 0 also reports and saves."""
    torch.set_num_threads(1); torch.manual_seed(o.seed * 1000 + rank); model.train(); weights.begin(rank)
    order, started, number, retold = random.Random(o.seed), time.time(), 0, Retold(docs, o.rename, o.seed, piecer)
    steps = o.epochs * len(batches(list(docs), o.batch, o.workers, random.Random(0)))
    for epoch in range(o.epochs):
        total, seen = collections.Counter(), 0
        for parts in batches(docs, o.batch, o.workers, order):                     # the same order in all workers
            losses, told = [], [retold(d, epoch) for d in parts[rank]]
            for d, h in zip(told, model.states(told, piecer)):
                loss, named = loss_of(model, d, h); losses.append(loss); seen += 1
                for k, x in named.items(): total[k] += float(x)
            (sum(losses) / LOSS_SCALE).backward()
            rate = min((number + 1) / (0.06 * steps), (steps - number) / (0.94 * steps)); number += 1
            weights.step(rank, number, (o.lr * rate, o.head_lr * rate), barrier)
            if rank == 0 and number % 50 == 0: print(f"  step {number} of {steps} {time.time() - started:.0f}s", {k: round(x / seen, 2) for k, x in total.items()}, flush=True)
        if rank == 0:
            print(f"epoch {epoch + 1} {time.time() - started:.0f}s", {k: round(x / seen, 2) for k, x in total.items()}, flush=True)
            torch.save(model.state_dict(), o.out)


def main():
    ap = argparse.ArgumentParser()
    for a in ("onnx", "pieces", "out", "init"): ap.add_argument("--" + a)
    ap.add_argument("--claims", nargs="+"); ap.add_argument("--epochs", type=int, default=8); ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--lr", type=float, default=2.5e-4); ap.add_argument("--head-lr", type=float, default=1.2e-3)
    ap.add_argument("--batch", type=int, default=6, help="texts a step"); ap.add_argument("--fp32", action="store_true", help="where the CPU has no bfloat16 products")
    ap.add_argument("--hold", type=int, default=0); ap.add_argument("--workers", type=int, default=2); ap.add_argument("--one-of", type=int, default=1)
    ap.add_argument("--rename", type=float, default=0, help="share of the texts that are read with other names each time")
    o = ap.parse_args()
    torch.set_num_threads(1); torch.manual_seed(o.seed)
    words, piecer = vocabulary.Vocabulary(), pieces.WordPieces(o.pieces)
    docs = [d for folder in o.claims for d in gold.load(folder, piecer, words)]
    held = held_out(docs, o.hold)
    with open(o.out + ".held.jsonl", "w", encoding="utf-8") as f:
        for d in held: f.write(json.dumps({**d.gold, "text": d.text}, ensure_ascii=False) + "\n")
    docs = [d for d in docs if d.ids and not any(d is h for h in held)][::o.one_of]
    model = reader.Reader(words, o.onnx)
    if o.init:
        state = torch.load(o.init); own = model.state_dict()
        fits = {k: v for k, v in state.items() if k in own and own[k].shape == v.shape}
        model.load_state_dict(fits, strict=False); print(f"{len(fits)} of {len(own)} tensors from {o.init}")
    print(f"{len(docs)} texts, {sum(len(d.claims) for d in docs)} claims, {sum(len(d.ids) for d in docs)} pieces, {len(held)} held out", flush=True)
    weights, context = Weights(model, o.workers, not o.fp32), mp.get_context("fork")
    barrier = context.Barrier(o.workers)
    processes = [context.Process(target=work, args=(rank, o, model, weights, docs, piecer, barrier), daemon=True) for rank in range(1, o.workers)]
    for p in processes: p.start()
    work(0, o, model, weights, docs, piecer, barrier)
    for p in processes: p.join()


if __name__ == "__main__": main()
