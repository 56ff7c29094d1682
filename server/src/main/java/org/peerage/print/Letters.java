package org.peerage.print;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as the fonts can print them: those with letters that no font has in Latin letters between ‹ and ›, and what is no letter by its number. */
final class Letters {
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Faces faces;

    Letters(Faces faces) {
        this.faces = faces;
    }

    String printable(String words) {
        return words.codePoints().allMatch(faces::has)
                ? words
                : WORD.matcher(words).replaceAll(word -> java.util.regex.Matcher.quoteReplacement(word(word.group())));
    }

    private String word(String word) {
        if (word.codePoints().allMatch(faces::has)) {
            return word;
        }
        var out = new StringBuilder("‹");
        Latin.OF_ANY.transliterate(word).codePoints().forEach(c -> {
            if (faces.has(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "U+%04X", c));
            }
        });
        return out.append('›').toString();
    }

    /** Its tables are loaded with the first word that needs them. */
    private static final class Latin {
        private static final Transliterator OF_ANY = Transliterator.getInstance("Any-Latin");
    }
}
