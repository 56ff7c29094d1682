"""Writes the figures of the model card as data for pages: python training/figures.py

Reads MODEL.md beside this file and writes figures.yaml beside the model. ModelCardTest holds that both say the same."""

import json
import re
from pathlib import Path

HERE = Path(__file__).parent
CARD = HERE / "MODEL.md"
DATA = HERE.parent / "core/src/main/resources/org/peerage/model/figures.yaml"


def section(card, title):
    """The text below a heading, up to the next one."""
    return re.search(rf"^#+ {re.escape(title)}[^\n]*\n(.*?)(?=^#|\Z)", card, re.S | re.M).group(1)


def rows(text):
    """The cells of the first table's rows, without its head."""
    table = re.search(r"(?:^\|.*\n)+", text, re.M).group(0).splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[2:]]


def words(text):
    return json.dumps(text, ensure_ascii=False)


def main():
    card = CARD.read_text(encoding="utf-8")
    out = ["# The figures of training/MODEL.md as data, written by training/figures.py.", ""]
    out.append("version: " + words(re.search(r"^\| version \| (\S+) \|", card, re.M).group(1)))
    out += ["", "# Texts, precision, recall, F1; then the shares of claims with the right stage, stance, speaker; of speakers where one is named; of evidence.", "texts:"]
    for name, p, r, f, stage, stance, speaker, named, evidence, denials in rows(section(card, "Figures")):
        values = zip(
            ("precision", "recall", "f1", "stage", "stance", "speaker", "named", "evidence", "denials"),
            (p, r, f, stage, stance, speaker, words(named), evidence, words(denials)),
        )
        out.append(f"  - {{texts: {words(name)}, " + ", ".join(f"{key}: {value}" for key, value in values) + "}")
    out += ["", "# The share of right claims by the confidence shown, in each of the sets of dev.", "confidence:"]
    table = section(card, "Confidence")
    head = [cell.strip() for cell in re.search(r"^\| confidence \|(.*)\|$", table, re.M).group(1).split("|")]
    for bounds, right in zip(head, rows(table)[0][1:]):
        low, high = bounds.split(" to ")
        out.append(f"  - {{from: {low}, to: {high}, right: [{', '.join(right.split())}]}}")
    out += ["", "kinds:"]
    for kind, gold, said, p, r, f in rows(section(card, "By kind")):
        out.append(f"  - {{kind: {kind}, gold: {gold}, said: {said}, precision: {p}, recall: {r}, f1: {f}}}")
    weak = section(card, "What it does not do well")
    paragraph, points = weak.strip().split("\n\n", 1)
    out += ["", "read_by_eye: " + words(" ".join(paragraph.split())), "", "weak:"]
    out += ["  - " + words(point) for point in re.findall(r"^- (.*)$", points, re.M)]
    DATA.write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
