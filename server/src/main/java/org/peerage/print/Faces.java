package org.peerage.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that booklets are set in, cut from Noto by {@code scripts/fonts}. All are embedded, as PDF/A asks, so nothing depends on the fonts of the machine. Of
 * use to one thread at a time.
 */
final class Faces {
    private static final List<Face> ALL = List.of(
            new Face("NotoSerif-Regular", "Noto Serif", 400, FontStyle.NORMAL),
            new Face("NotoSerif-Bold", "Noto Serif", 700, FontStyle.NORMAL),
            new Face("NotoSans-Regular", "Noto Sans", 400, FontStyle.NORMAL),
            new Face("NotoSans-Bold", "Noto Sans", 700, FontStyle.NORMAL),
            new Face("NotoSans-Italic", "Noto Sans", 400, FontStyle.ITALIC),
            new Face("NotoSansArabic-Regular", "Noto Sans Arabic", 400, FontStyle.NORMAL),
            new Face("NotoSansArabic-Bold", "Noto Sans Arabic", 700, FontStyle.NORMAL),
            new Face("NotoSansHebrew-Regular", "Noto Sans Hebrew", 400, FontStyle.NORMAL),
            new Face("NotoSansCJKsc-Regular", "Noto Sans CJK", 400, FontStyle.NORMAL),
            new Face("NotoSansSymbols2-Regular", "Noto Sans Symbols2", 400, FontStyle.NORMAL),
            // what the library falls back to in the end
            new Face("NotoSerif-Regular", "serif", 400, FontStyle.NORMAL));

    /** A font file, and the family under which style sheets know it. */
    private record Face(String file, String family, int weight, FontStyle style) {
        InputStream open() {
            return Objects.requireNonNull(Faces.class.getResourceAsStream(file + ".ttf"), file);
        }
    }

    /** One of each family, in the order in which they are asked for a letter. */
    private static final List<Face> FAMILIES = ALL.stream()
            .filter(face -> face.weight == 400 && face.style == FontStyle.NORMAL && !face.family.equals("serif"))
            .toList();

    /** What the first of these families have. The rest is read when a character asks for it: most booklets need two. */
    private final List<CmapLookup> letters = new ArrayList<>();

    private static CmapLookup letters(Face face) {
        try (InputStream in = face.open();
                var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a character can be printed. */
    boolean has(int character) {
        return Character.isWhitespace(character)
                || IntStream.range(0, FAMILIES.size())
                        .anyMatch(family -> letters(family).getGlyphId(character) > 0);
    }

    private CmapLookup letters(int family) {
        for (int next = letters.size(); next <= family; next++) {
            letters.add(letters(FAMILIES.get(next)));
        }
        return letters.get(family);
    }

    void addTo(PdfRendererBuilder builder) {
        for (Face face : ALL) {
            builder.useFont(face::open, face.family, face.weight, face.style, true);
        }
    }
}
