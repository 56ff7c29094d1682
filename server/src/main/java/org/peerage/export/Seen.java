package org.peerage.export;

import java.util.HexFormat;

/**
 * Which of the things that {@link Ids} names were written: a set of 64 bits of each, some 16 bytes a thing, since a million names as strings would fill the memory.
 * Among a million things two are taken for one with a chance of 1 in 30 million.
 */
final class Seen {
    private static final int FIRST_SIZE = 1 << 12;

    private long[] slots = new long[FIRST_SIZE];
    private int filled;

    /** Whether it is the first time. */
    boolean first(String id) {
        if (filled * 2 > slots.length) {
            grow();
        }
        boolean isNew = put(slots, HexFormat.fromHexDigitsToLong(id.substring(0, 16)) | 1);
        filled += isNew ? 1 : 0;
        return isNew;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long key : slots) {
            if (key != 0) {
                put(larger, key);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long key) {
        int place = (int) (key >>> 32) & (slots.length - 1);
        while (slots[place] != 0) {
            if (slots[place] == key) {
                return false;
            }
            place = (place + 1) & (slots.length - 1);
        }
        slots[place] = key;
        return true;
    }
}
