package org.peerage.access;

/** Names of users: one line of plain text, never blank. */
final class Name {
    private static final int LONGEST = 100;

    private Name() {}

    /** What somebody typed as a name; the email where that is nothing. */
    static String of(String typed, String email) {
        String name = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return name.isEmpty()
                ? email
                : name.substring(
                        0, name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length()))));
    }
}
