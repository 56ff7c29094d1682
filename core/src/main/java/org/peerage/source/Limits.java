package org.peerage.source;

/**
 * How much of one thing is read, counted after unpacking; beyond it the reading ends with a message.
 *
 * @param document bytes of a plain text or a JSON document
 * @param page bytes of an HTML page, whose tree takes many times its size
 * @param record bytes of one line of JSON Lines, or of one article in a JSON array
 */
public record Limits(int document, int page, int record) {
    private static final int MIB = 1 << 20;

    public Limits {
        if (document < 1 || page < 1 || record < 1) {
            throw new IllegalArgumentException("a limit is at least one byte");
        }
    }

    /** 64 MiB a document, 8 MiB a page, 16 MiB a record. */
    public static Limits standard() {
        return new Limits(64 * MIB, 8 * MIB, 16 * MIB);
    }

    /** A number of bytes in words: "64 MiB", "512 bytes". */
    static String inWords(long bytes) {
        if (bytes >= MIB) {
            return Math.round((double) bytes / MIB) + " MiB";
        }
        return bytes >= 1024 ? Math.round(bytes / 1024.0) + " KiB" : bytes + " bytes";
    }
}
