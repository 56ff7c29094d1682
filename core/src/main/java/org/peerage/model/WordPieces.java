package org.peerage.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The uncased WordPiece tokenizer, with exact offsets into the text.
 *
 * <p>Words are runs without white space; every punctuation mark, ASCII symbol and CJK sign is a word of its own. A word is lower-cased, decomposed
 * and stripped of accents, then cut greedily into the longest pieces of the vocabulary. Safe for use by several threads.
 */
public final class WordPieces {
    private static final int CACHED_WORDS = 50_000;
    private static final int CACHED_LENGTH = 40;

    private final Map<String, Integer> vocabulary;
    private final int longest;
    private final ConcurrentHashMap<String, List<Piece>> cache = new ConcurrentHashMap<>();

    /** A piece within its word, offsets in UTF-16 code units of the word as written. */
    private record Piece(int id, int start, int end) {}

    /**
     * @param vocabulary the pieces, each at its id; pieces that do not begin a word have "##" before them
     * @throws IllegalArgumentException where "[UNK]", "[CLS]" or "[SEP]" is not among them
     */
    public WordPieces(List<String> vocabulary) {
        this.vocabulary = new HashMap<>(vocabulary.size() * 2);
        for (int id = 0; id < vocabulary.size(); id++) {
            this.vocabulary.put(vocabulary.get(id), id);
        }
        this.longest = vocabulary.stream().mapToInt(String::length).max().orElse(0);
        for (String special : List.of("[UNK]", "[CLS]", "[SEP]")) {
            id(special);
        }
    }

    /**
     * The id of a piece, such as "[CLS]".
     *
     * @throws IllegalArgumentException where the vocabulary has no such piece
     */
    public int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary has no piece '" + piece + "'");
        }
        return id;
    }

    /** The pieces of any text, malformed surrogates included, without "[CLS]" and "[SEP]". */
    public Pieces pieces(String text) {
        var found = new Builder(text.length() / 3 + 8);
        int start = -1;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean space = isSpace(c);
            boolean alone = !space && standsAlone(c);
            if (space || alone) {
                if (start >= 0) {
                    add(text, start, at, found);
                    start = -1;
                }
                if (alone) {
                    add(text, at, next, found);
                }
            } else if (start < 0) {
                start = at;
            }
            at = next;
        }
        if (start >= 0) {
            add(text, start, text.length(), found);
        }
        return found.build();
    }

    /**
     * The case shape of a word: 1 digits, 2 some digits, 3 no letters, 4 lower case, 5 capitals, 6 one capital first, 7 mixed; 0 is left for what
     * is no word.
     */
    static byte shape(String word) {
        int[] chars = word.codePoints().toArray();
        if (Arrays.stream(chars).allMatch(WordPieces::isDigit)) {
            return 1;
        }
        if (Arrays.stream(chars).anyMatch(WordPieces::isDigit)) {
            return 2;
        }
        if (Arrays.stream(chars).noneMatch(Character::isLetter)) {
            return 3;
        }
        if (isLower(chars, 0)) {
            return 4;
        }
        if (isUpper(chars)) {
            return (byte) (chars.length > 1 ? 5 : 6);
        }
        return (byte) (Character.isUpperCase(chars[0]) && isLower(chars, 1) ? 6 : 7);
    }

    private void add(String text, int from, int to, Builder found) {
        String word = text.substring(from, to);
        byte shape = shape(word);
        boolean first = true;
        for (Piece piece : cut(word)) {
            found.add(piece.id, from + piece.start, from + piece.end, shape, first);
            first = false;
        }
    }

    private List<Piece> cut(String word) {
        if (word.length() > CACHED_LENGTH) {
            return cutAnew(word);
        }
        List<Piece> known = cache.get(word);
        if (known == null) {
            known = cutAnew(word);
            if (cache.size() < CACHED_WORDS) {
                cache.put(word, known);
            }
        }
        return known;
    }

    private List<Piece> cutAnew(String word) {
        var low = new StringBuilder(word.length());
        int[] from = new int[word.length() * 4];
        int[] to = new int[word.length() * 4];
        for (int at = 0; at < word.length(); ) {
            int c = word.codePointAt(at);
            int next = at + Character.charCount(c);
            String bare = bare(c);
            int need = low.length() + bare.length();
            if (need > from.length) {
                from = Arrays.copyOf(from, need * 2);
                to = Arrays.copyOf(to, need * 2);
            }
            Arrays.fill(from, low.length(), need, at);
            Arrays.fill(to, low.length(), need, next);
            low.append(bare);
            at = next;
        }
        return longestPieces(low.toString(), from, to, word.length());
    }

    private List<Piece> longestPieces(String low, int[] from, int[] to, int length) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < low.length(); ) {
            String mark = at == 0 ? "" : "##";
            int end = Math.min(low.length(), at + longest);
            Integer id = null;
            while (end > at && (id = vocabulary.get(mark + low.substring(at, end))) == null) {
                end--;
            }
            if (id == null) {
                return List.of(new Piece(id("[UNK]"), 0, length));
            }
            pieces.add(new Piece(id, from[at], to[end - 1]));
            at = end;
        }
        return List.copyOf(pieces);
    }

    /** Lower case without accents; nothing for a combining mark. */
    private static String bare(int c) {
        if (c < 128) {
            return String.valueOf((char) Character.toLowerCase(c));
        }
        String apart = Normalizer.normalize(Character.toString(Character.toLowerCase(c)), Normalizer.Form.NFD);
        var kept = new StringBuilder();
        apart.codePoints()
                .filter(d -> Character.getType(d) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isSpace(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean standsAlone(int c) {
        if (c < 128) {
            return !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> c >= 0x4E00 && c <= 0x9FFF;
        };
    }

    /** Digits as Unicode's Numeric_Type has them: decimal digits, and the superscripts, subscripts and ringed digits that Java leaves out. */
    private static boolean isDigit(int c) {
        if (c < 128 || Character.isDigit(c)) {
            return Character.isDigit(c);
        }
        return Character.getType(c) == Character.OTHER_NUMBER && isOtherDigit(c);
    }

    private static boolean isOtherDigit(int c) {
        int[][] ranges = Digits.RANGES;
        for (int[] range : ranges) {
            if (c >= range[0] && c <= range[1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLower(int[] chars, int from) {
        boolean cased = false;
        for (int i = from; i < chars.length; i++) {
            if (Character.isUpperCase(chars[i]) || Character.isTitleCase(chars[i])) {
                return false;
            }
            cased |= Character.isLowerCase(chars[i]);
        }
        return cased;
    }

    private static boolean isUpper(int[] chars) {
        boolean cased = false;
        for (int c : chars) {
            if (Character.isLowerCase(c) || Character.isTitleCase(c)) {
                return false;
            }
            cased |= Character.isUpperCase(c);
        }
        return cased;
    }

    /** Code points of category No with Numeric_Type Digit. */
    private static final class Digits {
        static final int[][] RANGES = {
            {0xB2, 0xB3},
            {0xB9, 0xB9},
            {0x1369, 0x1371},
            {0x19DA, 0x19DA},
            {0x2070, 0x2070},
            {0x2074, 0x2079},
            {0x2080, 0x2089},
            {0x2460, 0x2468},
            {0x2474, 0x247C},
            {0x2488, 0x2490},
            {0x24EA, 0x24EA},
            {0x24F5, 0x24FD},
            {0x24FF, 0x24FF},
            {0x2776, 0x277E},
            {0x2780, 0x2788},
            {0x278A, 0x2792},
            {0x10A40, 0x10A43},
            {0x10E60, 0x10E68},
            {0x11052, 0x1105A},
            {0x1F100, 0x1F10A}
        };
    }

    private static final class Builder {
        private int[] ids;
        private int[] starts;
        private int[] ends;
        private byte[] shapes;
        private boolean[] first;
        private int size;

        Builder(int capacity) {
            ids = new int[capacity];
            starts = new int[capacity];
            ends = new int[capacity];
            shapes = new byte[capacity];
            first = new boolean[capacity];
        }

        void add(int id, int start, int end, byte shape, boolean begins) {
            if (size == ids.length) {
                resize(size * 2);
            }
            ids[size] = id;
            starts[size] = start;
            ends[size] = end;
            shapes[size] = shape;
            first[size] = begins;
            size++;
        }

        Pieces build() {
            resize(size);
            return new Pieces(ids, starts, ends, shapes, first);
        }

        private void resize(int length) {
            ids = Arrays.copyOf(ids, length);
            starts = Arrays.copyOf(starts, length);
            ends = Arrays.copyOf(ends, length);
            shapes = Arrays.copyOf(shapes, length);
            first = Arrays.copyOf(first, length);
        }
    }
}
