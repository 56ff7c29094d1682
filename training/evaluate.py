#!/usr/bin/python3
"""evaluate.py: what the product, as it is built, reads of gold texts.

    evaluate.py --shared ../shared --gold DIR [--model FILE] [--report FILE]       precision and recall by kind, stage, stance, speaker, evidence
    evaluate.py --shared ../shared --held FILE.jsonl --model FILE --decide OUT.json     thresholds and calibration, from texts held back in training

Both run `peerage read`, and score its lines with claims/score.py of the shared folder, so that networks, rules and Java are measured as one.
--decide needs a model packed without decisions; it writes those that export.py packs: the threshold with the best F1 for each kind with enough
claims (shrunk towards the threshold of all), and the share of right claims by raw confidence, made monotone (pool adjacent violators)."""
import argparse, collections, json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ENOUGH = 30                    # claims of a kind before it gets a threshold of its own


def read(files, model, out):
    command = [os.path.join(HERE, "../peerage"), "read", *files] + (["--model", model] if model else [])
    with open(out, "w") as f: subprocess.run(command, stdout=f, check=True)


def scorer(shared):
    sys.path.insert(0, os.path.join(shared, "claims"))
    import score
    return score


def judged(score, folder, lines):
    """[(kind, confidence, right, found by)] of predicted claims, and gold claims by kind; a gold claim is matched once, by the surest."""
    kinds, predicted, out, wanted = score.vocabulary(), collections.defaultdict(list), [], collections.Counter()
    for line in lines: p = json.loads(line); predicted[p["document"].split(".")[0]].append(p)
    for f in sorted(os.listdir(folder)):
        if not f.endswith(".json"): continue
        g = score.Gold(json.load(open(os.path.join(folder, f), encoding="utf-8"))); left = list(g.claims)
        wanted.update(c["kind"] for c in g.claims)
        for p in sorted(predicted[f[:-5]], key=lambda p: -p["confidence"]):
            hit = next((c for c in left if c["kind"] == p["kind"] and score.core_agrees(g, kinds, c, p)), None)
            if hit: left.remove(hit)
            out.append((p["kind"], p["confidence"], bool(hit), p["found_by"]))
    return out, wanted


def best_threshold(judgements, gold):
    """(F1, threshold) at the best cut."""
    right, best = 0, (0.0, 0.5)
    for n, (_, c, r, _) in enumerate(sorted(judgements, key=lambda j: -j[1]), 1):
        right += r; best = max(best, (2 * right / (n + gold), c))
    return best


def calibration(judgements, bins=12):
    """[(raw, share right)], monotone: bins of equal count, then pool adjacent violators (Ayer et al. 1955)."""
    j = sorted((c, r) for _, c, r, _ in judgements); size = max(1, len(j) // bins); pools = []
    for i in range(0, len(j), size):
        part = j[i:i + size]; pools.append([sum(c for c, _ in part), sum(r for _, r in part), len(part)])
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] > pools[-1][1] / pools[-1][2]:
            last = pools.pop(); pools[-1] = [a + b for a, b in zip(pools[-1], last)]
    return [[round(c / n, 4), round(r / n, 4)] for c, r, n in pools]


def decide(o):
    score = scorer(o.shared)
    with tempfile.TemporaryDirectory() as folder:
        for i, line in enumerate(open(o.held, encoding="utf-8")):
            r = json.loads(line); name = os.path.join(folder, f"{i:03d}")
            open(name + ".txt", "w", encoding="utf-8").write(r.pop("text")); json.dump(r, open(name + ".json", "w"))
        out = os.path.join(folder, "read.jsonl"); read([f"{folder}/*.txt"], o.model, out)
        judgements, wanted = judged(score, folder, open(out, encoding="utf-8"))
    f1, standard = best_threshold(judgements, sum(wanted.values()))
    threshold = {}
    for kind, n in wanted.items():
        if n < ENOUGH: continue
        own = best_threshold([j for j in judgements if j[0] == kind], n)[1]
        threshold[kind] = round((n * own + 100 * standard) / (n + 100), 3)
    shown = [j for j in judgements if j[1] >= threshold.get(j[0], standard)]
    points = calibration([j for j in judgements if j[3] in ("reader", "list")])                 # a wording brings a share of its own
    json.dump({"standard": round(standard, 3), "threshold": threshold, "calibration": points}, open(o.decide, "w"), indent=1)
    print(f"held out: {sum(wanted.values())} gold claims, F1 {f1:.3f} at {standard:.2f}; {len(shown)} shown, {sum(j[2] for j in shown)} right")
    print("raw confidence -> share right:", " ".join(f"{a:.2f}->{b:.2f}" for a, b in points))


def stances(score, folder, lines):
    """Of the gold claims that deny or decline: how many there are, and how many are read with their stance."""
    kinds, predicted, wanted, found = score.vocabulary(), collections.defaultdict(list), collections.Counter(), collections.Counter()
    for line in lines: p = json.loads(line); predicted[p["document"].split(".")[0]].append(p)
    for name in sorted(n[:-5] for n in os.listdir(folder) if n.endswith(".json")):
        g = score.Gold(json.load(open(os.path.join(folder, name + ".json"), encoding="utf-8"))); left = predicted[name]
        for c in g.claims:
            if c["stance"] == "asserts": continue
            wanted[c["stance"]] += 1
            hit = next((p for p in left if p["kind"] == c["kind"] and p["stance"] == c["stance"] and score.core_agrees(g, kinds, c, p)), None)
            if hit: left.remove(hit); found[c["stance"]] += 1
    return ", ".join(f"{s} {found[s]} of {wanted[s]}" for s in sorted(wanted))


def finders(judgements):
    """Right and said by what found the claim."""
    said, right = collections.Counter(), collections.Counter()
    for _, _, hit, by in judgements: said[by] += 1; right[by] += hit
    return ", ".join(f"{by} {right[by]} of {said[by]}" for by in sorted(said))


def reliability(judgements):
    """Share of right claims by confidence shown, in steps of a tenth."""
    bins = collections.defaultdict(list)
    for _, confidence, hit, _ in judgements: bins[min(9, int(confidence * 10))].append(hit)
    return ", ".join(f".{b} {sum(h) / len(h):.2f} of {len(h)}" for b, h in sorted(bins.items()))


def report(o):
    score = scorer(o.shared)
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as f:
        read([os.path.join(o.gold, "*.txt")], o.model, f.name)
        text = subprocess.run([sys.executable, os.path.join(o.shared, "claims/score.py"), o.gold, f.name], capture_output=True, text=True, check=True).stdout
        lines = open(f.name, encoding="utf-8").readlines()
    judgements, _ = judged(score, o.gold, lines)
    text += f"read with their stance: {stances(score, o.gold, lines)}\nright by finder: {finders(judgements)}\nright by confidence: {reliability(judgements)}\n"
    print(text, end="")
    if o.report: open(o.report, "w").write(text)


def main():
    ap = argparse.ArgumentParser()
    for a in ("shared", "gold", "model", "report", "held", "decide"): ap.add_argument("--" + a)
    o = ap.parse_args()
    decide(o) if o.decide else report(o)


if __name__ == "__main__": main()
