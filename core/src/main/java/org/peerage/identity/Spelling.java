package org.peerage.identity;

/** Slips of the pen. */
public final class Spelling {
    private Spelling() {}

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
