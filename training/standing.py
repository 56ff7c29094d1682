#!/usr/bin/python3
"""standing.py: trains the head of stages and stances alone, on the states of a trained reader, which stay as they are.

    standing.py --onnx ENCODER.onnx --pieces TOKENIZER.json --claims DIR ... --init MODEL.pt --out MODEL.pt [--epochs N] [--seed N] [--hold N]

The losses of train.py leave this head behind: it is a tenth of their sum. The states are computed once, so that an epoch takes seconds. It says the
share of right stages and stances on the texts that train.py with the same --hold kept back, and it too, before the last step writes the model."""
import argparse, os, random
os.environ.setdefault("OMP_NUM_THREADS", "2")
import torch, torch.nn.functional as F
import encoder, gold, pieces, reader, vocabulary
from train import held_out


class Claims:
    """The claims of a text as the head takes them."""

    def __init__(self, model, doc, piecer):
        h = model.states([doc], piecer)[0]
        claims = [(sorted(c.anchor)[0], c) for c in doc.claims]
        first, last = (torch.tensor([s[i] for s, _ in claims]) for i in (0, 1))
        sentences = torch.tensor(doc.sentence); sentence = sentences[first]
        v = model.span_vectors(h, first, last, torch.tensor([vocabulary.TYPES.index(s[2]) for s, _ in claims]))
        mean, _ = model.sentence_vectors(h, sentences, len(doc.sentences))
        self.kind = torch.tensor([model.kind_id[c.kind] for _, c in claims])
        near = (sentences >= sentence.min() - 1) & (sentences <= sentence.max() + 1)
        self.v, self.mean, self.h = v, mean[sentence], h[near]
        self.place = reader.places(first, last, sentence, sentences)[:, near]
        self.stage = torch.tensor([model.stage_id[c.stage] for _, c in claims])
        self.stance = torch.tensor([vocabulary.STANCES.index(c.stance) for _, c in claims])

    def scores(self, model): return model.stage_scores(self.v, self.mean, self.kind, self.h, self.place)


def halve(model, on):
    """Products in bfloat16, where the CPU has them, or not."""
    for m in model.modules():
        if isinstance(m, encoder.Linear): m.half = m.weight.detach().bfloat16() if on else None


@torch.no_grad()
def report(model, texts):
    model.eval(); n = stages = stances = 0
    for t in texts:
        a, b = t.scores(model); n += len(t.stage)
        stages += int((a.argmax(1) == t.stage).sum()); stances += int((b.argmax(1) == t.stance).sum())
    model.train()
    return f"stage {stages / max(1, n):.3f}, stance {stances / max(1, n):.3f} of {n} held out"


def main():
    ap = argparse.ArgumentParser()
    for a in ("onnx", "pieces", "out", "init"): ap.add_argument("--" + a)
    ap.add_argument("--claims", nargs="+"); ap.add_argument("--epochs", type=int, default=20); ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--lr", type=float, default=1e-3); ap.add_argument("--batch", type=int, default=8); ap.add_argument("--hold", type=int, default=0)
    o = ap.parse_args()
    torch.set_num_threads(2); torch.manual_seed(o.seed)
    words, piecer = vocabulary.Vocabulary(), pieces.WordPieces(o.pieces)
    docs = [d for folder in o.claims for d in gold.load(folder, piecer, words)]
    model = reader.Reader(words, o.onnx).eval(); model.load_state_dict(torch.load(o.init), strict=False)
    halve(model, True)
    with torch.no_grad():
        held = [Claims(model, d, piecer) for d in held_out(docs, o.hold) if d.claims]
        kept = {id(d) for d in held_out(docs, o.hold)}
        texts = [Claims(model, d, piecer) for d in docs if d.claims and id(d) not in kept]
    halve(model, False)
    print(f"{len(texts)} texts; {report(model, held)}", flush=True)
    steps, number, order = o.epochs * len(range(0, len(texts), o.batch)), 0, random.Random(o.seed)
    optimiser = torch.optim.AdamW(model.standing.parameters(), lr=o.lr, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min((s + 1) / (0.06 * steps), (steps - s) / (0.94 * steps)))
    for epoch in range(o.epochs):
        order.shuffle(texts); total = 0
        for i in range(0, len(texts), o.batch):
            batch = texts[i:i + o.batch]
            scores = [t.scores(model) for t in batch]
            loss = sum(F.cross_entropy(a, t.stage, reduction="sum") + F.cross_entropy(b, t.stance, reduction="sum") for t, (a, b) in zip(batch, scores))
            n = sum(len(t.stage) for t in batch); total += float(loss)
            (loss / n).backward(); torch.nn.utils.clip_grad_norm_(model.standing.parameters(), 1.0)
            optimiser.step(); schedule.step(); optimiser.zero_grad()
        print(f"epoch {epoch + 1}: {total / sum(len(t.stage) for t in texts):.3f} nats a claim; {report(model, held)}", flush=True)
    torch.save(model.state_dict(), o.out)


if __name__ == "__main__": main()
