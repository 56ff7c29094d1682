package org.peerage.print;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as the fonts can print them: those with letters that no font has in Latin letters between ‹ and ›, and what is no letter by its number. */
final class Letters {
    /** What only tells how its neighbours are drawn. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Faces faces;

    Letters(Faces faces) {
        this.faces = faces;
    }

    String printable(String words) {
        return isPrintable(words)
                ? words
                : WORD.matcher(UNSEEN.matcher(words).replaceAll(""))
                        .replaceAll(word -> Matcher.quoteReplacement(word(word.group())));
    }

    private boolean isPrintable(String words) {
        return words.codePoints().allMatch(faces::has);
    }

    private String word(String word) {
        if (isPrintable(word)) {
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
