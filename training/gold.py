"""Gold texts as the reader sees them: pieces, sentences, spans, and claims as an anchor span with sets of spans for each role."""
import collections, glob, json, os, re
from vocabulary import ANCHOR, LAYERS, NAMES

NUMBER_WORD = (r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a dozen|dozens|hundreds?"
               r"|thousands?|half|third|quarter|fourth|fifth)")
UNIT = (r"(?:hundred|thousand|million|billion|trillion|mn|bn|[kmb](?![a-z])|per cent|percent|%|percentage points?|cents?|dollars?|euros?|pounds?|yen|yuan)")
NUMBER = re.compile(rf"(?:(?:US|AU|CA|C|A|HK|NZ|R|S)?[$€£¥₹]|(?:USD|EUR|GBP|CHF|INR|Rs\.?|JPY|CAD|AUD|SEK|NOK|DKK|RMB)\s?)?\d[\d,]*(?:\.\d+)?(?:[\s-]?{UNIT}\b|%)*"
                    rf"(?:\s(?:euros?|dollars?|pounds?|yen|yuan|rupees)\b)?|\b{NUMBER_WORD}\b(?:[\s-](?:{NUMBER_WORD}|{UNIT})\b)*", re.I)
NO_NUMBER = re.compile(r"(?:19|20)\d\d|[Oo]ne|half|third|quarter|fourth")
ABBREVIATION = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|vs|No|Inc|Corp|Ltd|Co|Cos|Bros|Gen|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
                          r"|approx|Est|etc|e\.g|i\.e|p\.m|a\.m)|\b[A-Z]|\b[A-Z]\.[A-Z]|U\.S)\.$")
BREAK = re.compile(r"\n+|[.!?]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9À-Þ])")
ANAPHOR = re.compile(r"\b(?:the (?:company|firm|group|business|corporation|bank|carmaker|airline|retailer|maker|unit|division|organi[sz]ation)|we|our|us|its|it|he|she|his|her)\b", re.I)


def sentences(text):
    out, at = [], 0
    for m in BREAK.finditer(text):
        if "\n" not in m.group() and m.group()[0] == "." and ABBREVIATION.search(text[max(at, m.start() - 8):m.start() + 1]): continue
        out.append((at, m.end())); at = m.end()
    if at < len(text): out.append((at, len(text)))
    return [s for s in out if text[s[0]:s[1]].strip()]


def occurrences(text, name):
    pattern = r"\s+".join(map(re.escape, name.split()))
    if not pattern: return []
    return [m.span() for m in re.finditer((r"(?<!\w)" if name[0].isalnum() else "") + pattern + (r"(?!\w)" if name.strip()[-1].isalnum() else ""), text)]


class Doc:
    """A text as pieces. Spans are (first piece, last piece), both included; typed spans add their type."""

    def __init__(self, name, text, pieces):
        self.name, self.text = name, text
        self.ids, self.offsets, self.shapes, self.first = pieces(text)
        self.sentences, self.sentence, j = sentences(text), [], 0
        for a, _ in self.offsets:
            while j + 1 < len(self.sentences) and a >= self.sentences[j][1]: j += 1
            self.sentence.append(j)
        self.anaphor = [bool(ANAPHOR.search(text[a:b])) for a, b in self.sentences]
        self.starts = {a: i for i, (a, _) in enumerate(self.offsets)}
        self.ends = {b: i for i, (_, b) in enumerate(self.offsets)}
        numbers = (self.span(*m.span()) for m in NUMBER.finditer(text))
        self.numbers = [s for s in numbers if s and not NO_NUMBER.fullmatch(self.surface(s))]

    def span(self, a, b):
        """The pieces of the characters a..b, or None."""
        while a < b and a not in self.starts: a += 1
        while b > a and b not in self.ends: b -= 1
        return (self.starts[a], self.ends[b]) if a < b and self.starts[a] <= self.ends[b] else None

    def surface(self, s): return self.text[self.offsets[s[0]][0]:self.offsets[s[1]][1]]


class GoldClaim:
    """anchor: typed spans of one filler in the evidence; role: the role it fills; roles: {role: [set of typed spans, one a filler]}."""

    def __init__(self, anchor, kind, role, roles, stage, stance):
        self.anchor, self.kind, self.role, self.roles, self.stage, self.stance = anchor, kind, role, roles, stage, stance


class Gold(Doc):
    """names: {span: (type, entity)}, extra: typed spans of other fillers, claims: [GoldClaim]."""

    def __init__(self, name, text, pieces, gold, vocabulary):
        super().__init__(name, text, pieces)
        self.gold, self.vocabulary = gold, vocabulary
        self.names, self.extra, self.entity, self.groups = {}, set(), collections.defaultdict(list), {}
        self.complete_titles, self.has_claims = "titles" in gold, "claims" in gold
        self.mark_names()
        for title in gold.get("titles", []):
            for n in ([title] if isinstance(title, str) else title):
                self.extra |= {(*s, "title") for s in self.find(n)}
        self.claims = [c for c in map(self.claim, gold.get("claims", [])) if c]

    def find(self, name): return [s for s in (self.span(a, b) for a, b in occurrences(self.text, name)) if s]

    def mark_names(self):
        """Every occurrence of a listed name, the longest first; one piece belongs to one name."""
        listed = [(n, t, (t, i)) for t, key in zip(NAMES, ("companies", "people", "places", "things")) for i, g in enumerate(self.gold.get(key, [])) for n in g]
        for n, _, e in listed: self.groups.setdefault(n, []).append(e)
        taken = [False] * len(self.ids)
        for n, t, e in sorted(listed, key=lambda x: -len(x[0])):
            for s in self.find(n):
                if not any(taken[s[0]:s[1] + 1]):
                    self.names[s] = (t, e); self.entity[e].append(s)
                    for i in range(s[0], s[1] + 1): taken[i] = True

    def evidence(self, claim):
        """The sentences of the evidence, by number."""
        at, end = self.text.find(claim["evidence"]), 0
        if at >= 0: end = at + len(claim["evidence"])
        elif m := re.search(r"\s+".join(map(re.escape, claim["evidence"].split())), self.text): at, end = m.span()
        else: return []
        return sorted({self.sentence[i] for i, (a, b) in enumerate(self.offsets) if a >= at and b <= end})

    def claim(self, c):
        evidence, roles = self.evidence(c), {}
        for role, fillers in c["roles"].items():
            sets = [s for s in (self.fillers(c["kind"], role, f, evidence) for f in fillers) if s]
            if sets: roles[role] = sets
        for role in ANCHOR[c["kind"]]:
            here = [[s for s in spans if self.sentence[s[0]] in evidence] for spans in roles.get(role, [])]
            here = [h for h in here if h]
            if not here: continue
            frequency = lambda h: sum(len(self.entity[self.names[s[:2]][1]]) for s in h[1] if s[:2] in self.names)
            anchor = min(enumerate(here), key=lambda h: (frequency(h), -h[0]))[1] if len(here) > 1 else here[0]
            if c["speaker"] and (spans := self.speaker(c["speaker"], evidence)): roles["speaker"] = [spans]
            return GoldClaim(anchor, c["kind"], role, roles, c["stage"], c["stance"])
        return None

    def fillers(self, kind, role, filler, evidence):
        """The typed spans of a filler: all mentions of a listed name, else where the words stand in or near the evidence."""
        allowed = self.vocabulary.types(kind, role)
        entities = [e for e in self.groups.get(filler, []) if e[0] in allowed or e[0] == "company"] or self.groups.get(filler, [])
        spans = {s for e in entities for s in self.entity[e]}
        if spans: return {(*s, self.names[s][0]) for s in spans}
        hits, out = self.find(filler), set()
        near = [s for s in hits if self.sentence[s[0]] in evidence]
        for s in near or sorted(hits, key=lambda s: abs(self.sentence[s[0]] - (evidence[0] if evidence else 0)))[:1]:
            over = [n for n in self.numbers if n[0] <= s[1] and n[1] >= s[0]] if "num" in allowed else []
            if over: out.add((*max(over, key=lambda n: n[1] - n[0]), "num")); continue
            t = "title" if role == "title" else "metric" if role == "metric" else "date" if "date" in allowed else "desc"
            if t == "desc" and s in self.names: out.add((*s, self.names[s][0])); continue
            self.extra.add((*s, t)); out.add((*s, t))
        return out

    def speaker(self, speaker, evidence):
        spans = {(*s, self.names[s][0]) for e in self.groups.get(speaker, []) for s in self.entity[e]}
        if spans: return spans
        hits = self.find(speaker)
        spans = {(*s, "desc") for s in hits if self.sentence[s[0]] in evidence} or {(*s, "desc") for s in hits}
        self.extra |= spans
        return spans

    def tags(self):
        """BIO tags: of names 0, 1 + 2t (begin), 2 + 2t (inside); of each further layer 0, 1, 2, or None where the text does not list them all."""
        names = [0] * len(self.ids)
        for (s, e), (t, _) in self.names.items():
            for i in range(s, e + 1): names[i] = 2 * NAMES.index(t) + (1 if i == s else 2)
        layers = []
        for t in LAYERS:
            if not (self.has_claims or t == "title" and self.complete_titles): layers.append(None); continue
            x = [0] * len(self.ids)
            for s, e, u in self.extra:
                if u == t:
                    for i in range(s, e + 1): x[i] = 1 if i == s or x[i] == 1 else 2
            layers.append(x)
        return names, layers


def records(path):
    """(name, text, gold) of a folder of NNN.txt with NNN.json, or of a file of JSON lines that hold the text too; in order of their names."""
    if path.endswith(".jsonl"):
        for line in open(path, encoding="utf-8"):
            record = json.loads(line); yield record["id"], record.pop("text"), record
        return
    for f in sorted(glob.glob(os.path.join(path, "[0-9][0-9][0-9].json"))):
        yield os.path.basename(f)[:-5], open(f[:-4] + "txt", encoding="utf-8").read(), json.load(open(f, encoding="utf-8"))


def load(path, pieces, vocabulary):
    return [Gold(name, text, pieces, gold, vocabulary) for name, text, gold in records(path)]
