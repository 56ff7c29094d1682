"""Word pieces with character offsets and case shapes. The Java class WordPieces gives the same, and a test holds the two together."""
import json, unicodedata


def shape_of(word):
    """0 is the pad's; 1 digits, 2 with a digit, 3 no letter, 4 lower, 5 UPPER, 6 Title, 7 miXed."""
    if word.isdigit(): return 1
    if any(c.isdigit() for c in word): return 2
    if not any(c.isalpha() for c in word): return 3
    if word.islower(): return 4
    if word.isupper(): return 5 if len(word) > 1 else 6
    return 6 if word[0].isupper() and word[1:].islower() else 7


class WordPieces:
    """BERT's uncased WordPiece (Devlin et al. 2019) that keeps where each piece stands."""

    def __init__(self, path):
        self.vocabulary = json.load(open(path, encoding="utf-8"))["model"]["vocab"]
        self.unk, self.cls, self.sep = (self.vocabulary[t] for t in ("[UNK]", "[CLS]", "[SEP]"))
        self.cache = {}

    def words(self, text):
        """(start, end) of words: runs without white space, every punctuation mark and CJK sign on its own."""
        start = None
        for i, c in enumerate(text):
            category = unicodedata.category(c)
            space = c.isspace() or category in ("Cc", "Cf", "Zs")
            alone = category[0] == "P" or (ord(c) < 128 and not c.isalnum() and not space) or 0x4E00 <= ord(c) <= 0x9FFF
            if space or alone:
                if start is not None: yield start, i
                start = None
                if alone: yield i, i + 1
            elif start is None: start = i
        if start is not None: yield start, len(text)

    def of_word(self, word):
        """[(id, start, end)] of the pieces of a word, longest match first."""
        if word in self.cache: return self.cache[word]
        low, back = "", []
        for i, c in enumerate(word):
            for d in unicodedata.normalize("NFD", c.lower()):
                if unicodedata.category(d) != "Mn": low += d; back.append(i)
        out, at = [], 0
        while at < len(low):
            end = len(low)
            while end > at and (("##" if at else "") + low[at:end]) not in self.vocabulary: end -= 1
            if end == at: out = [(self.unk, 0, len(word))]; break
            out.append((self.vocabulary[("##" if at else "") + low[at:end]], back[at], back[end - 1] + 1)); at = end
        self.cache[word] = out
        return out

    def __call__(self, text):
        """ids, offsets, shapes, whether first of its word; without [CLS] and [SEP]."""
        ids, offsets, shapes, first = [], [], [], []
        for s, e in self.words(text):
            shape = shape_of(text[s:e])
            for j, (piece, a, b) in enumerate(self.of_word(text[s:e])):
                ids.append(piece); offsets.append((s + a, s + b)); shapes.append(shape); first.append(j == 0)
        return ids, offsets, shapes, first
