package org.peerage.search;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of a name as they are indexed and asked for: without case and punctuation.
 *
 * @param words in their order; a character of Chinese is a word
 */
record Form(List<String> words) {
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’‘ʼ`´]");
    private static final Pattern LONE_AND = Pattern.compile("(?<=\\s)[&+](?=\\s)");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /** The forms of a name: as it is written and, where that differs, in plain Latin letters. */
    static Stream<Form> of(String name) {
        return Stream.of(written(name), latin(name)).distinct().filter(form -> !form.words.isEmpty());
    }

    /** The form in the name's own script and with its accents. */
    static Form written(String name) {
        return split(folded(name));
    }

    /**
     * The form in the letters a to z and digits. Chinese characters are read as Mandarin, also those of Japanese names; Arabic and
     * Hebrew have only the vowels that are written.
     */
    static Form latin(String name) {
        String folded = folded(name);
        return split(ASCII.matcher(folded).matches() ? folded : folded(Romanization.STANDARD.transliterate(folded)));
    }

    /** The words written as one, so that "Source Forge" is "SourceForge". */
    String whole() {
        return String.join("", words);
    }

    private static Form split(String folded) {
        return new Form(WORD.matcher(folded).results().map(MatchResult::group).toList());
    }

    private static String folded(String name) {
        String plain = Normalizer2.getNFKCCasefoldInstance().normalize(name);
        plain = APOSTROPHE.matcher(plain).replaceAll("");
        return LONE_AND.matcher(plain).replaceAll("and");
    }

    /** A holder, since its rules take a fifth of a second to load and most names need none. */
    private static final class Romanization {
        static final Transliterator STANDARD =
                Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower");

        private Romanization() {}
    }
}
