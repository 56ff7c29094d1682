package org.peerage.identity;

import java.util.List;
import java.util.stream.IntStream;

/** Slips of the pen. */
public final class Spelling {
    private Spelling() {}

    private static final String VOWELS = "aeiouy";

    /** Whether two words are the same but for two vowels that changed places: "Angustora" and "Angostura". */
    static boolean vowelsSwapped(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        List<Integer> differ = IntStream.range(0, one.length())
                .filter(i -> one.charAt(i) != other.charAt(i))
                .boxed()
                .toList();
        return differ.size() == 2
                && differ.stream().allMatch(i -> VOWELS.indexOf(one.charAt(i)) >= 0)
                && one.charAt(differ.getFirst()) == other.charAt(differ.getLast())
                && one.charAt(differ.getLast()) == other.charAt(differ.getFirst());
    }

    /** Whether two words differ by at most one letter added, left out, exchanged, or two neighbours swapped. */
    public static boolean oneSlip(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String a = one.substring(same);
        String b = other.substring(same);
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length() <= 1;
        }
        return a.substring(1).equals(b.substring(1))
                || a.equals(b.substring(1))
                || a.substring(1).equals(b)
                || (a.length() > 1
                        && b.length() > 1
                        && a.charAt(0) == b.charAt(1)
                        && a.charAt(1) == b.charAt(0)
                        && a.substring(2).equals(b.substring(2)));
    }
}
