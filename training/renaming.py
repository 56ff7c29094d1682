"""Texts told again with other companies' and people's names, so that the reader learns what is said and not of whom.

The names of one company (or person) are replaced, everywhere in the text and in its gold, by those of another of the training texts, the longest by the longest.
Data augmentation by mention replacement: Dai and Adel, "An Analysis of Simple Data Augmentation for Named Entity Recognition", COLING 2020."""
import collections, re

GROUPS = ("companies", "people")


def proper(name): return len(name) > 1 and not name[0].islower()


class Renaming:
    def __init__(self, docs):
        """docs: the texts whose names are lent."""
        self.donors = {g: collections.defaultdict(list) for g in GROUPS}
        for d in docs:
            for g in GROUPS:
                for names in d.gold.get(g, []):
                    if names and all(map(proper, names)): self.donors[g][len(set(names))].append(sorted(set(names), key=lambda n: (-len(n), n)))

    def told_again(self, doc, random):
        """(text, gold) of a text with every other group of names replaced, or None where there is nothing to replace."""
        bearers = collections.Counter(n for g in ("companies", "people", "places", "things") for names in doc.gold.get(g, []) for n in set(names))
        new = {}
        for g in GROUPS:
            for names in doc.gold.get(g, []):
                own = sorted(set(names), key=lambda n: (-len(n), n))
                lent = self.donors[g].get(len(own))
                if not lent or any(bearers[n] > 1 or not proper(n) for n in own) or random.random() < 0.3: continue
                new.update(zip(own, random.choice(lent)))
        if not new: return None
        pattern = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(n) for n in sorted(new, key=len, reverse=True)) + r")(?!\w)")
        change = lambda s: pattern.sub(lambda m: new[m.group()], s)
        return change(doc.text), walk(doc.gold, change)


def walk(value, change):
    """The value with every string in it changed, but for the keys of objects and what names a kind, a stage or a stance."""
    if isinstance(value, str): return change(value)
    if isinstance(value, list): return [walk(v, change) for v in value]
    if isinstance(value, dict): return {k: v if k in ("kind", "stage", "stance", "id") else walk(v, change) for k, v in value.items()}
    return value
