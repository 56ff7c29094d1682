"""The joint reader. One encoder pass over the text; small heads tag spans, find the anchors of claims, fill their roles, and say stage and stance.

A claim is found by its anchor: the filler that tells it from the other claims of its kind in the sentence (vocabulary.ANCHOR). The other roles are then
a choice among the spans of the whole text and "nobody", so that "the company" needs no coreference: names compete, the encoder and the features of each
pair (how far, how many others stand between, what stands between, how often named) decide."""
import collections, math
import torch, torch.nn as nn, torch.nn.functional as F
from encoder import Dropout, Encoder, Head
from vocabulary import LAYERS, NAMES, SPEAKER, STANCES, TYPES

SPAN, PAIR = 256, 192          # widths of a span's vector and of a pair's
ANCHOR_WEIGHT = 3.0            # of a positive anchor in the loss: there are few
WINDOW, OVERLAP = 510, 128     # pieces of one encoder pass, and in common of two


def windows(n):
    """[(start, end, from, to)]: pieces read together, and those of them whose states are kept; overlaps are cut in the middle."""
    if n <= WINDOW: return [(0, n, 0, n)]
    k = -(-(n - OVERLAP) // (WINDOW - OVERLAP))
    at = [i * (n - WINDOW) // (k - 1) for i in range(k)]
    cut = [0] + [(at[i] + WINDOW + at[i + 1]) // 2 for i in range(k - 1)] + [n]
    return [(a, a + WINDOW, cut[i], cut[i + 1]) for i, a in enumerate(at)]


class Reader(nn.Module):
    def __init__(self, vocabulary, onnx, drop=0.1):
        super().__init__()
        self.vocabulary, self.encoder = vocabulary, Encoder(onnx, drop)
        d = self.encoder.norm.weight.shape[0]
        self.kinds, self.anchors, self.roles = list(vocabulary.kinds), vocabulary.anchors, vocabulary.roles
        self.names = sorted({r for _, r in self.roles})
        self.stages = sorted({s for stages in vocabulary.stages.values() for s in stages})
        self.kind_id, self.role_id = ({x: i for i, x in enumerate(xs)} for xs in (self.kinds, self.roles))
        self.name_id, self.stage_id, self.anchor_id = ({x: i for i, x in enumerate(xs)} for xs in (self.names, self.stages, self.anchors))
        self.drop = Dropout(0.2)
        self.tags = Head(d, 1 + 2 * len(NAMES) + 3 * len(LAYERS))
        self.ends, self.typ = Head(2 * d, SPAN), nn.Embedding(len(TYPES), SPAN)
        self.a1, self.a2 = Head(SPAN + d, SPAN), Head(SPAN, len(self.anchors))
        self.k1, self.k2 = Head(2 * d, SPAN), Head(SPAN, len(self.kinds))       # the kinds a sentence speaks of, added to the anchors' scores
        self.standing = Standing(d, len(self.kinds), len(self.stages) + 3)
        self.ra, self.rc, self.between = Head(SPAN, PAIR), Head(SPAN, PAIR), Head(d, PAIR, bias=False)
        self.ba, self.bc = Head(SPAN, PAIR), Head(SPAN, PAIR)
        self.pk, self.pn, self.pr = nn.Embedding(len(self.kinds), PAIR), nn.Embedding(len(self.names), PAIR), nn.Embedding(len(self.roles), PAIR)
        self.far, self.rank, self.same, self.freq = nn.Embedding(12, PAIR), nn.Embedding(8, PAIR), nn.Embedding(2, PAIR), nn.Embedding(6, PAIR)
        self.head, self.lead, self.cue = nn.Embedding(3, PAIR), nn.Embedding(2, PAIR), nn.Embedding(4, PAIR)
        self.out, self.bias = nn.Embedding(len(self.roles), PAIR), nn.Embedding(len(self.roles), 1)
        self.nobody, self.nobias = nn.Parameter(torch.zeros(SPAN)), nn.Embedding(len(self.roles), 1)
        for e in (self.pk, self.pn, self.pr, self.far, self.rank, self.same, self.freq, self.head, self.lead, self.cue, self.out): nn.init.normal_(e.weight, std=0.05)
        for e in (self.bias, self.nobias): nn.init.zeros_(e.weight)
        nn.init.constant_(self.a2.bias, -4.0); nn.init.constant_(self.k2.bias, -2.0)
        table = lambda f, rows, columns: torch.tensor([[f(r, c) for c in columns] for r in rows])
        self.register_buffer("anchor_kind", torch.tensor([self.kind_id[k] for k, _ in self.anchors]), False)
        self.register_buffer("allowed", table(lambda r, t: t in vocabulary.types(*r), self.roles, TYPES), False)
        self.register_buffer("life", table(lambda k, s: 0.0 if s in vocabulary.stages[k] else -1e4, self.kinds, self.stages), False)
        self.register_buffer("speaks", torch.tensor([r == SPEAKER for _, r in self.roles]), False)
        self.kind_of_role = torch.tensor([self.kind_id[k] for k, _ in self.roles])
        self.name_of_role = torch.tensor([self.name_id[r] for _, r in self.roles])

    # ---- the encoder over a text

    def states(self, docs, pieces):
        """A state for each piece of each text."""
        ids, shapes, cuts = [], [], []
        for d in docs:
            for a, b, _, _ in windows(len(d.ids)):
                ids += [pieces.cls, *d.ids[a:b], pieces.sep]; shapes += [0, *d.shapes[a:b], 0]; cuts.append(b - a + 2)
        parts = iter(self.encoder(torch.tensor(ids), torch.tensor(shapes), cuts).split(cuts))
        return [torch.cat([next(parts)[1:-1][c - a:e - a] for a, b, c, e in windows(len(d.ids))]) for d in docs]

    # ---- tags

    def tag_loss(self, doc, h):
        t = self.tags(self.drop(h)); names, layers = doc.tags(); n = 1 + 2 * len(NAMES)
        loss = F.cross_entropy(t[:, :n], torch.tensor(names), reduction="sum")
        for i, layer in enumerate(layers):
            if layer is not None: loss = loss + F.cross_entropy(t[:, n + 3 * i:n + 3 + 3 * i], torch.tensor(layer), reduction="sum")
        return loss

    @torch.no_grad()
    def found(self, doc, h):
        """Typed spans that the tags mark, as whole words."""
        t, out, n = self.tags(h), set(), 1 + 2 * len(NAMES)
        def walk(tag, begin, inside, name):
            i = 0
            while i < len(tag):
                if tag[i] != begin and tag[i] != inside: i += 1; continue
                s = i; i += 1
                while i < len(tag) and (tag[i] == inside or not doc.first[i] and doc.offsets[i][0] == doc.offsets[i - 1][1]): i += 1
                while s > 0 and not doc.first[s]: s -= 1
                out.add((s, i - 1, name))
        x = t[:, :n].argmax(1).tolist()
        for j, name in enumerate(NAMES): walk(x, 2 * j + 1, 2 * j + 2, name)
        for j, name in enumerate(LAYERS): walk(t[:, n + 3 * j:n + 3 + 3 * j].argmax(1).tolist(), 1, 2, name)
        return out

    # ---- spans, anchors, stages

    def span_vectors(self, h, first, last, types):
        return F.gelu(self.ends(self.drop(torch.cat([h[first], h[last]], 1))) + self.typ(types))

    def sentence_vectors(self, h, sentence, n):
        """Mean and largest state of each sentence."""
        mean = torch.zeros(n, h.shape[1]).index_add(0, sentence, h) / torch.bincount(sentence, minlength=n).clamp(min=1)[:, None]
        most = torch.full((n, h.shape[1]), -1e4).scatter_reduce(0, sentence[:, None].expand_as(h), h, "amax")
        return mean, torch.where(most < -9e3, torch.zeros(()), most)

    def sentence_kinds(self, mean, most): return self.k2(self.drop(F.gelu(self.k1(torch.cat([mean, most], 1)))))

    def anchor_scores(self, v, mean, kinds):
        """Of each span as the anchor of each (kind, role): its own score and that of the kind in its sentence; mean and kinds are those of the span's sentence."""
        return self.a2(self.drop(F.gelu(self.a1(torch.cat([v, mean], 1))))) + kinds[:, self.anchor_kind]

    def stage_scores(self, v, mean, kind, h, place):
        """Scores of stages (-1e4 where not of the kind's life cycle) and of stances, of claims; see Standing."""
        y = self.standing(v, mean, kind, h, place)
        return y[:, :len(self.stages)] + self.life[kind], y[:, len(self.stages):]

    # ---- roles

    def role_scores(self, v, before, freq, head, lead, anchor, role, cue, query, span, bucket, rank, same, low, high):
        """Scores of pairs (query, span) and, for each query, of nobody. A query is an anchor, a role of its kind and the cue of the anchor's sentence.
        before: running sum of the projected states, so that the mean of what stands between two spans (pieces low..high) is a difference."""
        q = self.ra(v)[anchor] + self.pk(self.kind_of_role[role]) + self.pn(self.name_of_role[role]) + self.pr(role) + self.cue(cue)
        c = self.rc(v) + self.freq(freq) + self.head(head) + self.lead(lead)
        gap = (before[high] - before[low]) / (high - low).clamp(min=1)[:, None]
        x = F.gelu(q[query] + c[span] + self.far(bucket) + self.rank(rank) + self.same(same) + gap)
        both = ((self.ba(v)[anchor] * (1 + self.pr(role)))[query] * self.bc(v)[span]).sum(1) / 14
        scores = (x * self.out(role)[query]).sum(1) + self.bias(role)[query, 0] + both
        return scores, (F.gelu(q + self.rc(self.nobody[None])) * self.out(role)).sum(1) + self.nobias(role)[:, 0]

    def running(self, h): return torch.cat([torch.zeros(1, PAIR), self.between(h).cumsum(0)])


class Standing(nn.Module):
    """Where a claim stands: its anchor asks the words of its own sentence and of those beside it (one attention layer), since a verb at some distance
    ("has scrapped", "was refused", "until June it belonged") decides."""
    HEADS, WIDTH = 4, 32
    ELSEWHERE = 11                 # the place of words in other sentences: not looked at

    def __init__(self, d, kinds, out):
        super().__init__()
        self.own, self.kind = Head(SPAN + d, SPAN), nn.Embedding(kinds, SPAN)
        self.ask, self.key, self.value = Head(SPAN, self.HEADS * self.WIDTH), Head(d, self.HEADS * self.WIDTH), Head(d, SPAN)
        self.place = nn.Embedding(self.ELSEWHERE, self.HEADS)
        self.both, self.out, self.drop = Head(2 * SPAN, SPAN), Head(SPAN, out), Dropout(0.2)
        nn.init.zeros_(self.place.weight)
        self.register_buffer("never", torch.full((1, self.HEADS), -1e4), False)

    def forward(self, v, mean, kind, h, place):
        """v, mean, kind: span vector, mean state of the sentence and number of the kind of each claim; h: states of the text; place: see places."""
        x = F.gelu(self.own(self.drop(torch.cat([v, mean], 1))) + self.kind(kind))
        q, k, u = self.ask(x).view(-1, self.HEADS, self.WIDTH), self.key(h).view(-1, self.HEADS, self.WIDTH), self.value(h).view(-1, self.HEADS, SPAN // self.HEADS)
        scores = (q.transpose(0, 1) @ k.permute(1, 2, 0)) / math.sqrt(self.WIDTH) + torch.cat([self.place.weight, self.never])[place].permute(2, 0, 1)
        seen = (torch.softmax(scores, -1) @ u.transpose(0, 1)).transpose(0, 1).reshape(-1, SPAN)
        return self.out(self.drop(F.gelu(self.both(torch.cat([x, seen], 1)))))


def places(first, last, sentence, sentences):
    """Claims x pieces: where each piece stands as seen from the anchor (its first and last piece and its sentence): four steps before it, itself, four behind it,
    9 the sentence before, 10 the sentence after, 11 elsewhere. sentences: the sentence of each piece."""
    i = torch.arange(len(sentences))[None]
    step = lambda d: torch.where(d > 16, 0, torch.where(d > 8, 1, torch.where(d > 4, 2, 3)))
    here = torch.where(i < first[:, None], step(first[:, None] - i), torch.where(i > last[:, None], 8 - step(i - last[:, None]), 4))
    far = sentences[None] - sentence[:, None]
    return torch.where(far == 0, here, torch.where(far == -1, 9, torch.where(far == 1, 10, 11)))


class Spans:
    """The candidate spans of a text in order, with the features that the heads take; entity: {typed span: entity or None}."""

    def __init__(self, doc, spans, entity):
        self.doc, self.spans, self.entity = doc, spans, entity
        self.at = {s: i for i, s in enumerate(spans)}
        self.first, self.last = torch.tensor([s[0] for s in spans]), torch.tensor([s[1] for s in spans])
        self.types = torch.tensor([TYPES.index(s[2]) for s in spans])
        self.sentence = torch.tensor([doc.sentence[s[0]] for s in spans])
        ids = {}
        self.ent = torch.tensor([-1 - i if entity.get(s) is None else ids.setdefault(entity[s], len(ids)) for i, s in enumerate(spans)])
        count = collections.Counter(entity[s] for s in spans if entity.get(s) is not None)
        opening = {entity.get(s) for s in spans if doc.sentence[s[0]] == 0}
        firms = collections.Counter(entity[s] for s in spans if s[2] == "company" and entity.get(s) is not None)
        main = min(firms, key=lambda e: (-firms[e], ids[e])) if firms else None
        known = lambda s: entity.get(s) is not None
        self.freq = torch.tensor([min(5, 1 + int(math.log2(count[entity[s]]))) if known(s) else 0 for s in spans])
        self.head = torch.tensor([0 if not known(s) else 1 if entity[s] == main else 2 if entity[s] in opening else 0 for s in spans])
        seen = set()
        self.lead = torch.tensor([int((k := (doc.sentence[s[0]], s[2])) not in seen and not seen.add(k)) for s in spans])
        named = {doc.sentence[s[0]] for s in spans if s[2] == "company"}
        self.cue = torch.tensor([2 * doc.anaphor[doc.sentence[s[0]]] + (doc.sentence[s[0]] in named) for s in spans])
        # how many names of the same type, other entities, stand before each span: differences of running counts
        self.order = torch.zeros(len(spans), dtype=torch.long); last, n = {}, collections.Counter()
        for i, s in enumerate(spans):
            if last.get(s[2]) != self.ent[i].item(): n[s[2]] += 1; last[s[2]] = self.ent[i].item()
            self.order[i] = n[s[2]]
        self.place = torch.tensor([list(self.before_of(t)) for t in TYPES])

    def before_of(self, t):
        """For each span, the running count of type t at its place."""
        n = 0
        for i, s in enumerate(self.spans):
            if s[2] == t: n = self.order[i].item()
            yield n

    def pairs(self, anchor, allowed, speaks):
        """Features of queries (anchor: span indices; allowed: queries x types; speaks: queries) against all spans."""
        start, end, sentence = self.first, self.last, self.sentence
        ds, dp = sentence[None] - sentence[anchor][:, None], start[None] - start[anchor][:, None]
        near = torch.where(dp < 0, torch.where(dp < -12, 0, 1), torch.where(dp > 12, 3, 2))
        left = torch.where(ds == -1, 4, torch.where(ds == -2, 5, torch.where(ds < -6, 7, 6)))
        right = torch.where(ds == 1, 8, torch.where(ds == 2, 9, torch.where(ds > 6, 11, 10)))
        bucket = torch.where(ds == 0, near, torch.where(ds < 0, left, right))
        here = self.place[self.types][:, anchor].t()                                    # running count of the candidate's type at the anchor
        steps = torch.where(dp < 0, here - self.order[None], self.order[None] - here - 1).clamp(0, 3)
        rank = steps + 4 * (dp >= 0)
        same = (self.ent[None] == self.ent[anchor][:, None])
        low = torch.where(dp < 0, end[None] + 1, (end[anchor] + 1)[:, None])
        high = torch.where(dp < 0, start[anchor][:, None], start[None])
        inside = (ds == 0) & (high > low)
        low, high = torch.where(inside, low, 0), torch.where(inside, high, 0)
        name = self.types < len(NAMES)
        mask = allowed[:, self.types] & (name[None] | (ds.abs() <= 2)) & (torch.arange(len(self.spans))[None] != anchor[:, None]) & ~(same & ~speaks[:, None])
        query, span = mask.nonzero(as_tuple=True)
        return query, span, *(x[query, span] for x in (bucket, rank, same.long(), low, high))


def scores_of(reader, spans, v, before, queries):
    """Role scores of queries [(span index, kind, role)]: queries x (spans + nobody), -1e4 where a span may not fill the role."""
    anchor = torch.tensor([q[0] for q in queries]); role = torch.tensor([reader.role_id[q[1:]] for q in queries])
    pairs = spans.pairs(anchor, reader.allowed[role], reader.speaks[role])
    scores, nobody = reader.role_scores(v, before, spans.freq, spans.head, spans.lead, anchor, role, spans.cue[anchor], *pairs)
    table = torch.full((len(queries), len(spans.spans)), -1e4).index_put((pairs[0], pairs[1]), scores)
    return torch.cat([table, nobody[:, None]], 1)


def claim_loss(reader, doc, h):
    """Losses of anchors (with the kinds of sentences), roles, and stages (with stances) on gold spans and on those that the tags find wrongly."""
    spans = {(*s, t) for s, (t, _) in doc.names.items()} | doc.extra | {(*s, "num") for s in doc.numbers}
    for c in doc.claims: spans |= set(c.anchor)
    taken = {(i, t) for a, b, t in spans for i in range(a, b + 1)}
    spans |= {f for f in reader.found(doc, h.detach()) if not any((i, f[2]) in taken for i in range(f[0], f[1] + 1))}
    nothing = h.sum() * 0
    if not spans: return nothing, nothing, nothing
    s = Spans(doc, sorted(spans), {(*x, t): e for x, (t, e) in doc.names.items()})
    v = reader.span_vectors(h, s.first, s.last, s.types)
    mean, most = reader.sentence_vectors(h, torch.tensor(doc.sentence), len(doc.sentences))
    kinds = reader.sentence_kinds(mean, most)
    logits = reader.anchor_scores(v, mean[s.sentence], kinds[s.sentence])
    want, said, queries, targets, stage = torch.zeros_like(logits), torch.zeros_like(kinds), [], [], []
    for c in doc.claims:
        at = [s.at[x] for x in c.anchor if x in s.at]
        for i in at: want[i, reader.anchor_id[c.kind, c.role]] = 1; said[s.sentence[i], reader.kind_id[c.kind]] = 1
        if not at: continue
        a = at[0]; stage.append((a, reader.kind_id[c.kind], reader.stage_id[c.stage], STANCES.index(c.stance)))
        mine = {x for fillers in c.roles.get(c.role, []) if set(c.anchor) & fillers for x in fillers}
        for r in [*reader.vocabulary.kinds[c.kind], SPEAKER]:
            if r == c.role and not reader.vocabulary.many(c.kind, r): continue
            queries.append((a, c.kind, r))
            targets.append([{s.at[x] for x in fillers if x in s.at} for fillers in c.roles.get(r, []) if not (r == c.role and fillers & mine)])
    bce = lambda x, y: F.binary_cross_entropy_with_logits(x, y, pos_weight=torch.tensor(ANCHOR_WEIGHT), reduction="sum")
    anchors = bce(logits, want) + bce(kinds, said)
    if not queries: return anchors, nothing, nothing
    scores = scores_of(reader, s, v, reader.running(h), queries)
    roles = sum((role_loss(row, sets, reader.vocabulary.many(*q[1:])) for row, sets, q in zip(scores, targets, queries)), nothing)
    a, k, st, stance = (torch.tensor(x) for x in zip(*stage))
    ys, yt = reader.stage_scores(v[a], mean[s.sentence[a]], k, h, places(s.first[a], s.last[a], s.sentence[a], torch.tensor(doc.sentence)))
    return anchors, roles, F.cross_entropy(ys, st, reduction="sum") + F.cross_entropy(yt, stance, reduction="sum")


def role_loss(row, sets, many):
    """Minus log likelihood of the fillers: any mention of one will do. Several fillers each stand against all that is none of them."""
    usable = [x for x in ([j for j in fillers if row[j] > -9e3] for fillers in sets) if x]
    if not usable: return torch.zeros(()) if sets else torch.logsumexp(row, 0) - row[-1]
    if not many: return torch.logsumexp(row, 0) - torch.logsumexp(row[sorted({j for x in usable for j in x})], 0)
    rest = torch.ones(len(row), dtype=torch.bool)
    for x in usable: rest[x] = False
    base, total = torch.logsumexp(row[rest], 0), 0
    for x in usable: own = torch.logsumexp(row[x], 0); total = total + torch.logaddexp(own, base) - own
    return total
