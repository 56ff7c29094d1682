"""The vocabulary of claims, read from the project's own resource, and what the reader needs to know of each kind."""
import os, re

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../core/src/main/resources/org/peerage/vocabulary/vocabulary.yaml")

NAMES = ["company", "person", "place", "thing"]        # one exclusive layer of tags
LAYERS = ["title", "metric", "desc", "date"]           # one layer of tags each: they may lie over names
TYPES = NAMES + LAYERS + ["num"]                       # num: found by pattern
STANCES = ["asserts", "denies", "declines"]
SPEAKER = "speaker"                                    # one more role of every kind

# The role that tells two claims of a kind in one sentence apart comes first; the next ones stand in where it is not in the evidence.
ANCHOR = {kind: roles.split() for kind, roles in {
    "parent": "child parent", "stake": "share holder company", "founding": "founder company date", "headquarters": "place company",
    "name_change": "new_name company", "acquisition": "target buyer seller price share", "merger": "party result",
    "joint_venture": "vehicle partner purpose", "alliance": "partner purpose", "supply": "customer supplier product",
    "licence": "licensee licensor subject", "funding": "amount recipient investor", "loan": "amount lender borrower",
    "listing": "venue company", "spin_off": "unit parent", "post": "person title company",
    "facility": "place site operator product capacity", "product": "product maker", "market": "place company",
    "workforce": "count company place", "investment": "amount purpose investor", "result": "value metric change company",
    "payout": "type amount company", "market_share": "share market company", "rivalry": "rival company",
    "proceeding": "against by matter amount", "insolvency": "procedure company", "approval": "subject authority company",
    "meeting": "party subject"}.items()}

FILLED_BY = {"company": {"company", "desc"}, "person": {"person", "desc"}, "place": {"place", "desc"}, "thing": {"thing", "desc", "company"},
             "money": {"num"}, "quantity": {"num", "desc"}, "date": {"date"}, "text": {"title", "metric", "desc"}}


class Vocabulary:
    """kinds: {kind: {role: notation}}, stages: {kind: [stage]}; both in the order of the file."""

    def __init__(self, path=FILE):
        lifecycles, self.kinds, self.stages = {}, {}, {}
        for line in open(path, encoding="utf-8"):
            if m := re.match(r"  (\w+):\s+\[([^\]]*)\]", line):
                lifecycles[m.group(1)] = [s.strip() for s in m.group(2).split(",")]
            if m := re.match(r"  (\w+):\s+\{lifecycle: (\w+),\s*roles: \{(.*?)\}", line):
                self.kinds[m.group(1)] = {r: s.strip().strip('"') for r, s in re.findall(r'(\w+): ("[^"]*"|[\w| ]+)', m.group(3))}
                self.stages[m.group(1)] = lifecycles[m.group(2)]
        self.anchors = [(kind, role) for kind in self.kinds for role in ANCHOR[kind]]
        self.roles = [(kind, role) for kind in self.kinds for role in [*self.kinds[kind], SPEAKER]]

    def types(self, kind, role):
        """The types of span that may fill the role."""
        if role == SPEAKER: return {"company", "person", "desc"}
        return set().union(*(FILLED_BY.get(t, set()) for word in self.kinds[kind][role].split() for t in word.split("|")))

    def many(self, kind, role): return "many" in self.kinds[kind].get(role, "")

    def core(self, kind, role): return "core" in self.kinds[kind].get(role, "")
