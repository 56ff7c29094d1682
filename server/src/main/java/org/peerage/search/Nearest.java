package org.peerage.search;

import java.util.Comparator;
import java.util.List;

/** By which of its names something was found: the one that is nearest to what was typed, the first of equally near ones. */
final class Nearest {
    /** Nobody looks at more names of one thing. */
    private static final int MOST_NAMES = 30;

    private static final int NOT_SO = 1_000;

    private Nearest() {}

    static String of(List<String> names, List<Form> typed) {
        return names.stream()
                .limit(MOST_NAMES)
                .min(Comparator.comparingInt(name -> distance(name, typed)))
                .orElseThrow();
    }

    private static int distance(String name, List<Form> typed) {
        return Form.of(name)
                .flatMapToInt(form -> typed.stream().mapToInt(wanted -> distance(form, wanted)))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** 0 for the name itself, 1 for its beginning, then by the errors in the words. */
    private static int distance(Form name, Form typed) {
        String whole = name.whole();
        String wanted = typed.whole();
        if (whole.equals(wanted)) {
            return 0;
        }
        if (whole.startsWith(wanted)) {
            return 1;
        }
        int words = typed.words().stream()
                .mapToInt(word -> name.words().stream()
                        .mapToInt(other -> errors(word, other))
                        .min()
                        .orElse(NOT_SO))
                .sum();
        return 2 + Math.min(words, errors(wanted, whole));
    }

    /** How many letters have to change until {@code word} begins {@code other}. */
    private static int errors(String word, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 1; i <= word.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        int least = row[0];
        for (int errors : row) {
            least = Math.min(least, errors);
        }
        return least;
    }
}
