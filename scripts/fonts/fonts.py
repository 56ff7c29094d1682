#!/usr/bin/env python3
"""Makes the fonts of printed profiles from Debian's packages of Noto.

    apt install fonts-noto-core fonts-noto-cjk python3-fonttools
    scripts/fonts/fonts.py server/src/main/resources/org/peerage/print

Each is cut to the letters that names and sentences need. Noto Sans CJK has cubic outlines (CFF), which PDFBox does not
embed, so its letters are drawn again with quadratic ones (TrueType), within a thousandth of the em. Run it again only to
change what is in them: the same packages give the same letters.
"""

import sys
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

NOTO = Path("/usr/share/fonts/truetype/noto")
CJK = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")

ALPHABETS = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x1F00, 0x1FFF),
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x218F), (0x2212, 0x2212), (0xFB00, 0xFB06),
    (0xFFFD, 0xFFFD),
]  # fmt: skip
ARABIC = [(0x600, 0x6FF), (0x750, 0x77F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF), (0x200C, 0x200F)]
HEBREW = [(0x590, 0x5FF), (0xFB1D, 0xFB4F)]
SIGNS = [(0x2400, 0x2426), (0x25CB, 0x25CB), (0x25CF, 0x25CF), (0x2713, 0x2717)]

FONTS = {
    "NotoSans-Regular": ALPHABETS,
    "NotoSans-Bold": ALPHABETS,
    "NotoSans-Italic": ALPHABETS,
    "NotoSerif-Regular": ALPHABETS,
    "NotoSerif-Bold": ALPHABETS,
    "NotoSansArabic-Regular": ARABIC,
    "NotoSansArabic-Bold": ARABIC,
    "NotoSansHebrew-Regular": HEBREW,
    "NotoSansSymbols2-Regular": SIGNS,
}


def characters(ranges):
    return {c for first, last in ranges for c in range(first, last + 1)}


def of(encoding, lead, trail):
    """The characters of two bytes that a national standard has."""
    found = set()
    for a in lead:
        for b in trail:
            try:
                word = bytes([a, b]).decode(encoding)
            except UnicodeDecodeError:
                continue
            found.update(ord(c) for c in word)
    return found


def east_asian():
    """GB 2312, the common half of Big5, JIS X 0208 and KS X 1001: what names in simplified and traditional Chinese, Japanese and Korean use."""
    high = range(0xA1, 0xFF)
    found = of("gb2312", high, high) | of("euc_jp", high, high) | of("euc_kr", high, high)
    found |= of("big5", range(0xA4, 0xC7), list(range(0x40, 0x7F)) + list(high))
    return {c for c in found if c >= 0x2E80}


def subset(font, wanted):
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG", "STAT", "meta"]
    cutter = Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)


def to_truetype(font):
    """Replaces the cubic outlines."""
    order = font.getGlyphOrder()
    letters = font.getGlyphSet()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(letters)
        letters[name].draw(Cu2QuPen(pen, max_err=font["head"].unitsPerEm / 1000, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["glyf"] = newTable("glyf")
    font["glyf"].glyphOrder = order
    font["glyf"].glyphs = drawn
    font["loca"] = newTable("loca")
    del font["CFF "]
    font["maxp"].tableVersion = 0x00010000
    for field in (
        "maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
        "maxSizeOfInstructions", "maxComponentElements", "maxPoints", "maxContours", "maxCompositePoints",
        "maxCompositeContours", "maxComponentDepth",
    ):  # fmt: skip
        setattr(font["maxp"], field, 1 if field == "maxZones" else 0)
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"


def main(folder):
    for name, ranges in FONTS.items():
        font = TTFont(NOTO / f"{name}.ttf", recalcTimestamp=False)
        subset(font, characters(ranges))
        font.save(folder / f"{name}.ttf")
    font = TTFont(CJK, fontNumber=2, recalcTimestamp=False)
    assert font["name"].getDebugName(1) == "Noto Sans CJK SC", font["name"].getDebugName(1)
    subset(font, east_asian())
    to_truetype(font)
    font.save(folder / "NotoSansCJKsc-Regular.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
