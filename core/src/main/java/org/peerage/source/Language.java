package org.peerage.source;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peerage.vocabulary.Table;

/**
 * Tells the language of a text by its script and by how many of its words are stop words of a language, from
 * {@code languages.yaml}. It is for keeping other languages from being read as English, not for telling every language.
 */
final class Language {
    /** ISO 639-3 for "undetermined". */
    static final String UNKNOWN = "und";

    private static final Map<String, List<String>> LANGUAGES_BY_WORD = words();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)?");
    private static final Pattern CODE = Pattern.compile("([a-z]{2,3})(?:[-_].*)?");
    private static final int LOOK = 20_000;
    private static final double LEAST_SHARE = 0.12;

    private Language() {}

    /**
     * The ISO 639 code of the text's language.
     *
     * @param declared what the document says, believed only where the text leaves it open
     */
    static String of(String text, String declared) {
        String start = text.substring(0, Math.min(text.length(), LOOK));
        return byScript(start).or(() -> byWords(start)).orElseGet(() -> code(declared));
    }

    /** Whether the word, in small letters, is a stop word of any of the languages. */
    static boolean stopWord(String word) {
        return LANGUAGES_BY_WORD.containsKey(word);
    }

    private static String code(String declared) {
        Matcher matcher = CODE.matcher(declared.strip().toLowerCase(Locale.ROOT));
        return matcher.matches() ? matcher.group(1) : UNKNOWN;
    }

    private static Optional<String> byWords(String text) {
        Map<String, Integer> hits = new HashMap<>();
        int words = 0;
        for (Matcher word = WORD.matcher(text); word.find(); words++) {
            LANGUAGES_BY_WORD
                    .getOrDefault(word.group().toLowerCase(Locale.ROOT), List.of())
                    .forEach(language -> hits.merge(language, 1, Integer::sum));
        }
        double least = Math.max(1, words * LEAST_SHARE);
        return hits.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** Where most letters are not Latin. Kana among Chinese characters make it Japanese. */
    private static Optional<String> byScript(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int ascii = 0;
        int others = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c < 128) {
                ascii += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters.merge(UnicodeScript.of(c), 1, Integer::sum);
                others++;
            }
        }
        letters.merge(UnicodeScript.LATIN, ascii, Integer::sum);
        int all = others + ascii;
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana * 10 > all) {
            return Optional.of("ja");
        }
        return letters.entrySet().stream()
                .filter(script -> script.getValue() * 2 > all)
                .findFirst()
                .flatMap(script -> of(script.getKey()));
    }

    private static Optional<String> of(UnicodeScript script) {
        return switch (script) {
            case LATIN -> Optional.empty();
            case HAN -> Optional.of("zh");
            case HANGUL -> Optional.of("ko");
            case CYRILLIC -> Optional.of("ru");
            case GREEK -> Optional.of("el");
            case ARABIC -> Optional.of("ar");
            case HEBREW -> Optional.of("he");
            case THAI -> Optional.of("th");
            case DEVANAGARI -> Optional.of("hi");
            default -> Optional.of(UNKNOWN);
        };
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> languages = new HashMap<>();
        for (var entry : Table.read(Language.class, "languages.yaml").properties()) {
            for (String word : entry.getValue().asString().split(" ")) {
                languages.computeIfAbsent(word, w -> new ArrayList<>()).add(entry.getKey());
            }
        }
        return languages;
    }
}
