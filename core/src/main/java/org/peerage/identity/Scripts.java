package org.peerage.identity;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/**
 * Names of other scripts in Latin letters: "Газпром" is "Gazprom", "华为" is "huawei".
 *
 * <p>By the transliterators of ICU; for Cyrillic and Greek by those of the BGN and the UN, which are nearest to how companies write themselves. The tables are loaded with the first
 * name that needs them.
 */
final class Scripts {
    private static final Pattern UMLAUT = Pattern.compile("[äöüøåÄÖÜØÅ]");

    private Scripts() {}

    /** Whether a name has letters of a script other than Latin. */
    static boolean isForeign(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > 'ʯ'
                    && Character.isLetter(c)
                    && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN
                    && Character.UnicodeScript.of(c) != Character.UnicodeScript.COMMON) {
                return true;
            }
        }
        return false;
    }

    /** The name in Latin letters without accents, legal forms and words of trades of its own script in English; itself where it is in Latin letters. */
    static String latin(String name) {
        return isForeign(name) ? Tables.latin(name) : name;
    }

    /** Whether a name has letters that are written as two where a keyboard has none of them: "Wuermle" for "Würmle". */
    static boolean hasUmlauts(String name) {
        return UMLAUT.matcher(name).find();
    }

    /** Words in lower case with "u" for "ue", as umlauts are folded. */
    static String withoutUmlauts(String words) {
        return words.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("aa", "a");
    }

    private static final class Tables {
        private static final Transliterator CYRILLIC = Transliterator.getInstance("Russian-Latin/BGN");
        private static final Transliterator UKRAINIAN = Transliterator.getInstance("Ukrainian-Latin/BGN");
        private static final Transliterator GREEK = Transliterator.getInstance("Greek-Latin/UNGEGN");
        private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        private static final Pattern UKRAINIAN_LETTERS = Pattern.compile("[іїєґІЇЄҐ]");
        private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
        private static final Map<String, String> FORMS = new LinkedHashMap<>();
        private static final Pattern FORM;

        static {
            Table.read(Scripts.class, "legal-forms.yaml").get("local").forEach(Tables::fill);
            fill(Table.read(Scripts.class, "words.yaml").get("local"));
            List<String> longestFirst = new ArrayList<>(FORMS.keySet());
            longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s));
            FORM = Pattern.compile(
                    longestFirst.stream().map(Tables::bounded).collect(Collectors.joining("|")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        private static void fill(JsonNode lists) {
            for (JsonNode list : lists) {
                List<String> spellings = Table.strings(list);
                spellings.stream().skip(1).forEach(s -> FORMS.put(s.toLowerCase(Locale.ROOT), spellings.getFirst()));
            }
        }

        /** A form is a word of its own, except in scripts that leave no space between words. */
        private static String bounded(String form) {
            String quoted = Pattern.quote(form);
            Character.UnicodeScript script = form.codePoints()
                    .filter(Character::isLetter)
                    .mapToObj(Character.UnicodeScript::of)
                    .findFirst()
                    .orElse(Character.UnicodeScript.HAN);
            return switch (script) {
                case HAN, HANGUL, THAI, KATAKANA, COMMON -> quoted;
                default -> "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])";
            };
        }

        private static String latin(String name) {
            String plain = FORM.matcher(name)
                    .replaceAll(m -> Matcher.quoteReplacement(
                            " " + FORMS.getOrDefault(m.group().toLowerCase(Locale.ROOT), "") + " "));
            plain = HAN.matcher(plain)
                    .replaceAll(m -> Matcher.quoteReplacement(
                            ANY.transliterate(m.group()).replace(" ", "")));
            Transliterator cyrillic = UKRAINIAN_LETTERS.matcher(plain).find() ? UKRAINIAN : CYRILLIC;
            return ANY.transliterate(GREEK.transliterate(cyrillic.transliterate(plain)));
        }
    }
}
