#!/usr/bin/python3
"""train.py: trains the reader on folders of gold texts.

    train.py --onnx ENCODER.onnx --pieces TOKENIZER.json --claims DIR ... --out MODEL.pt [--init START.pt] [--epochs N] [--seed N] [--frozen N] [--hold N]

Two processes share the weights; each takes one text a step, their gradients are added. The states below the frozen layers are computed once and kept.
The same seed and data give the same model. Every --hold th text is kept back, for calibration (see evaluate.py)."""
import argparse, collections, os, random, time
os.environ.setdefault("OMP_NUM_THREADS", "1")
import torch, torch.multiprocessing as mp
import gold, pieces, reader, vocabulary

LOSS_SCALE = 50                # nats; keeps the clipped norm near one


def held_out(docs, every): return [d for i, d in enumerate(docs) if every and i % every == every - 1]


def shares(docs, workers):
    """Texts of like length side by side, so that no worker waits long for another."""
    docs = sorted(docs, key=lambda d: len(d.ids))
    docs = docs[len(docs) % workers:]
    return [docs[w::workers] for w in range(workers)]


def loss_of(model, doc, piecer, lower):
    h = model.states(doc, piecer, lower)
    tags = model.tag_loss(doc, h)
    parts = {"tags": tags}
    if doc.has_claims: parts["anchors"], parts["roles"], parts["stages"] = reader.claim_loss(model, doc, h)
    return sum(parts.values()), parts


def work(rank, o, model, docs, piecer, grads, barrier):
    """One worker: rank 0 also steps."""
    torch.set_num_threads(1); torch.manual_seed(o.seed * 1000 + rank); model.train()
    trained = [p for p in model.parameters() if p.requires_grad]
    steps, started, lower = o.epochs * len(docs), time.time(), {}
    if rank == 0:
        encoder = [p for n, p in model.named_parameters() if p.requires_grad and n.startswith("encoder.")]
        heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
        optimiser = torch.optim.AdamW([{"params": encoder, "lr": o.lr}, {"params": heads, "lr": o.head_lr}], weight_decay=0.01)
        rate = lambda s: min((s + 1) / (0.06 * steps + 1), max(o.final, (steps - s) / (0.94 * steps)))
        schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, rate)
    for epoch in range(o.epochs):
        order, total = list(range(len(docs))), collections.Counter()
        random.Random(o.seed * 100 + epoch).shuffle(order)                # the same in all workers: pairs stay together
        for n, i in enumerate(order):
            kept = lower.get(i) if o.frozen else None
            if o.frozen and kept is None:
                kept = model.lower_states(docs[i], piecer); lower[i] = [x.half() for x in kept]
            loss, parts = loss_of(model, docs[i], piecer, kept and [x.float() for x in kept])
            (loss / LOSS_SCALE / o.workers).backward()
            for k, x in parts.items(): total[k] += float(x)
            if rank: torch.cat([p.grad.flatten() if p.grad is not None else torch.zeros(p.numel()) for p in trained], out=grads[rank - 1])
            barrier.wait()
            if rank == 0:
                for g in grads:
                    at = 0
                    for p in trained:
                        part = g[at:at + p.numel()].view_as(p); at += p.numel()
                        p.grad = part.clone() if p.grad is None else p.grad.add_(part)
                torch.nn.utils.clip_grad_norm_(trained, 1.0); optimiser.step(); schedule.step()
            barrier.wait()
            model.zero_grad(set_to_none=True)
            if rank == 0 and (n + 1) % 100 == 0: print(f"  {n + 1}/{len(order)} {time.time() - started:.0f}s", {k: round(x / (n + 1), 1) for k, x in total.items()}, flush=True)
        if rank == 0:
            print(f"epoch {epoch + 1} {time.time() - started:.0f}s", {k: round(x / len(order), 2) for k, x in total.items()}, flush=True)
            torch.save(model.state_dict(), o.out)


def main():
    ap = argparse.ArgumentParser()
    for a in ("onnx", "pieces", "out", "init"): ap.add_argument("--" + a)
    ap.add_argument("--claims", nargs="+"); ap.add_argument("--epochs", type=int, default=8); ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--lr", type=float, default=1.5e-4); ap.add_argument("--head-lr", type=float, default=1e-3); ap.add_argument("--frozen", type=int, default=6)
    ap.add_argument("--final", type=float, default=0.02, help="share of the learning rate below which it does not fall")
    ap.add_argument("--hold", type=int, default=0); ap.add_argument("--workers", type=int, default=2)
    o = ap.parse_args()
    torch.set_num_threads(1); torch.manual_seed(o.seed)
    words, piecer = vocabulary.Vocabulary(), pieces.WordPieces(o.pieces)
    docs = [d for folder in o.claims for d in gold.load(folder, piecer, words)]
    held = {id(d) for d in held_out(docs, o.hold)}
    docs = [d for d in docs if id(d) not in held and d.ids]
    model = reader.Reader(words, o.onnx, frozen=o.frozen)
    if o.init:
        state = torch.load(o.init); own = model.state_dict()
        fits = {k: v for k, v in state.items() if k in own and own[k].shape == v.shape}
        model.load_state_dict(fits, strict=False); print(f"{len(fits)} of {len(own)} tensors from {o.init}")
    print(f"{len(docs)} texts, {sum(len(d.claims) for d in docs)} claims, {sum(len(d.ids) for d in docs)} pieces, {len(held)} held out", flush=True)
    model.share_memory()
    size = sum(p.numel() for p in model.parameters() if p.requires_grad)
    grads, parts = [torch.zeros(size).share_memory_() for _ in range(o.workers - 1)], shares(docs, o.workers)
    context = mp.get_context("fork")
    barrier = context.Barrier(o.workers)
    processes = [context.Process(target=work, args=(rank, o, model, parts[rank], piecer, grads, barrier), daemon=True) for rank in range(1, o.workers)]
    for p in processes: p.start()
    work(0, o, model, parts[0], piecer, grads, barrier)
    for p in processes: p.join()


if __name__ == "__main__": main()
