package org.peerage.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** Legal forms of companies all over the world ("Inc.", "S.p.A.", "Sdn. Bhd."), and the words that say little in a company's name. */
final class LegalForms {
    /** Words of forms that nobody writes letter by letter. */
    private static final Set<String> WHOLE = Set.of("de", "and", "co");

    static final LegalForms STANDARD = new LegalForms(Table.read(LegalForms.class, "legal-forms.yaml"));

    private final Map<List<String>, Set<String>> ends = new HashMap<>();
    private final Map<List<String>, Set<String>> begins = new HashMap<>();
    private final Set<String> weak = new HashSet<>();
    private final int longest;

    private LegalForms(JsonNode table) {
        fill(ends, table.get("ends"));
        fill(begins, table.get("begins"));
        table.get("weak").forEach(word -> weak.add(word.asString()));
        longest = ends.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /** Words without the forms around them, and what these forms are; a spelling may belong to several. */
    record Stripped(List<String> words, List<Set<String>> forms) {}

    /** The words of a name without its legal forms; all of them where nothing else is there. */
    List<String> strip(List<String> words) {
        return stripped(words).words();
    }

    /** The words of a name without its legal forms, all of them where nothing else is there, and the forms from the outside in. */
    Stripped stripped(List<String> words) {
        List<Set<String>> forms = new ArrayList<>();
        List<String> left = words;
        for (List<String> next = stripOnce(left, forms); next.size() < left.size(); next = stripOnce(left, forms)) {
            left = next;
        }
        return new Stripped(left, forms);
    }

    /** The words of a name without legal forms and weak words; all of them where nothing else is there. */
    List<String> core(List<String> words) {
        List<String> stripped = strip(words);
        List<String> strong =
                stripped.stream().filter(word -> !weak.contains(word)).toList();
        List<String> bare = strong.isEmpty() ? stripped : strip(strong);
        return bare.isEmpty() ? words : bare;
    }

    boolean isWeak(String word) {
        return weak.contains(word);
    }

    private List<String> stripOnce(List<String> words, List<Set<String>> forms) {
        for (int n = Math.min(longest, words.size() - 1); n > 0; n--) {
            Set<String> end = ends.get(words.subList(words.size() - n, words.size()));
            if (end != null) {
                forms.add(end);
                return words.subList(0, words.size() - n);
            }
        }
        for (int n = Math.min(longest, words.size() - 1); n > 0; n--) {
            Set<String> begin = begins.get(words.subList(0, n));
            if (begin != null) {
                forms.add(begin);
                return words.subList(n, words.size());
            }
        }
        return words;
    }

    private static void fill(Map<List<String>, Set<String>> forms, JsonNode byJurisdiction) {
        for (JsonNode list : byJurisdiction) {
            for (JsonNode form : list) {
                List<String> spellings = form.isArray() ? Table.strings(form) : List.of(form.asString());
                for (String spelling : spellings) {
                    add(forms, spelling, spellings.getFirst());
                    add(forms, letterByLetter(spelling), spellings.getFirst());
                }
            }
        }
    }

    private static void add(Map<List<String>, Set<String>> forms, String spelling, String form) {
        forms.computeIfAbsent(Arrays.asList(spelling.split(" ")), s -> new HashSet<>())
                .add(form);
    }

    /** "s p a" of "spa", as it is written where its letters stand apart. */
    private static String letterByLetter(String spelling) {
        return Arrays.stream(spelling.split(" "))
                .map(word -> word.length() > 4 || WHOLE.contains(word) ? word : String.join(" ", word.split("")))
                .collect(Collectors.joining(" "));
    }
}
