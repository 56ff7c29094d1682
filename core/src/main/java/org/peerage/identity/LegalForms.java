package org.peerage.identity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** Legal forms of companies all over the world ("Inc.", "S.p.A.", "Sdn. Bhd."), and the words that say little in a company's name. */
final class LegalForms {
    static final LegalForms STANDARD = new LegalForms(Table.read(LegalForms.class, "legal-forms.yaml"));

    private final Set<List<String>> ends = new HashSet<>();
    private final Set<List<String>> begins = new HashSet<>();
    private final Set<String> weak = new HashSet<>();
    private final int longest;

    private LegalForms(JsonNode table) {
        fill(ends, table.get("ends"));
        fill(begins, table.get("begins"));
        table.get("weak").forEach(word -> weak.add(word.asString()));
        longest = ends.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The words of a name without its legal forms; all of them where nothing else is there. */
    List<String> strip(List<String> words) {
        List<String> left = words;
        for (List<String> next = stripOnce(left); !next.equals(left); next = stripOnce(left)) {
            left = next;
        }
        return left;
    }

    /** The words of a name without legal forms and weak words; all of them where nothing else is there. */
    List<String> core(List<String> words) {
        List<String> stripped = strip(words);
        List<String> strong =
                stripped.stream().filter(word -> !weak.contains(word)).toList();
        List<String> bare = strong.isEmpty() ? stripped : strip(strong);
        return bare.isEmpty() ? words : bare;
    }

    private List<String> stripOnce(List<String> words) {
        for (int n = Math.min(longest, words.size() - 1); n > 0; n--) {
            if (ends.contains(words.subList(words.size() - n, words.size()))) {
                return words.subList(0, words.size() - n);
            }
        }
        for (int n = Math.min(longest, words.size() - 1); n > 0; n--) {
            if (begins.contains(words.subList(0, n))) {
                return words.subList(n, words.size());
            }
        }
        return words;
    }

    private static void fill(Set<List<String>> forms, JsonNode byJurisdiction) {
        byJurisdiction.forEach(list ->
                list.forEach(form -> forms.add(Arrays.asList(form.asString().split("[ /]")))));
    }
}
