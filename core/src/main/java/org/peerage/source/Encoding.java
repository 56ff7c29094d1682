package org.peerage.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to characters: a byte order mark decides, then a charset that the document declares, then UTF-8 where the bytes are valid,
 * else Windows-1252, of which ISO 8859-1 is a part in practice.
 */
final class Encoding {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private static final Pattern DECLARED = Pattern.compile(
            "<(?:meta\\b[^>]{0,200}?charset|\\?xml\\b[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    /** Characters that are decoded at a time. */
    private static final int STRIDE = 1024;

    private Encoding() {}

    /**
     * The characters of a whole document.
     *
     * @param declared the charset that the document gives for itself
     * @throws RefusedException where no encoding fits
     */
    static String decode(byte[] bytes, Optional<Charset> declared) throws RefusedException {
        Optional<Mark> mark = Mark.of(bytes);
        if (mark.isPresent()) {
            return mark.get().decode(bytes);
        }
        Optional<Charset> foreign = declared.filter(c -> !c.equals(StandardCharsets.UTF_8) && !c.equals(WINDOWS_1252));
        if (foreign.isPresent() && !validUtf8(bytes, bytes.length)) {
            return new String(bytes, foreign.get());
        }
        return utf8OrWindows(bytes);
    }

    /** The charset that a page's head declares, Windows-1252 where it says ISO 8859-1 or ASCII, as browsers read it. */
    static Optional<Charset> declared(byte[] head) {
        Matcher matcher = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(matcher.group(1));
            boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return wide ? Optional.empty() : Optional.of(latin ? WINDOWS_1252 : charset);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Lines of JSON are decoded one by one, as UTF-8 unless the stream has another mark. */
    static InputStream utf8(Unpacked content) throws IOException {
        Optional<Mark> mark = Mark.of(content.head());
        if (mark.isEmpty()) {
            return content.stream();
        }
        content.stream().skipNBytes(mark.get().length);
        return mark.get().charset.equals(StandardCharsets.UTF_8)
                ? content.stream()
                : new Transcoded(new InputStreamReader(content.stream(), mark.get().charset));
    }

    /** The characters of a long document; its head decides where it has no mark. */
    static Reader reader(Unpacked content) throws IOException {
        Charset charset = validUtf8(content.head(), content.head().length) ? StandardCharsets.UTF_8 : WINDOWS_1252;
        boolean marked = Mark.of(content.head()).isPresent();
        return new InputStreamReader(utf8(content), marked ? StandardCharsets.UTF_8 : charset);
    }

    /** The head of a document for a look at its format; wrong characters do no harm there. */
    static String glance(byte[] head) {
        return Mark.of(head).map(mark -> mark.decode(head)).orElseGet(() -> new String(head, StandardCharsets.UTF_8));
    }

    /** Whether the bytes are UTF-16 or UTF-32, where zero bytes are no sign of binary data. */
    static boolean wide(byte[] head) {
        return Mark.of(head)
                .filter(mark -> !mark.charset.equals(StandardCharsets.UTF_8))
                .isPresent();
    }

    private static String utf8OrWindows(byte[] bytes) throws RefusedException {
        Optional<String> plain = utf8(bytes);
        if (plain.isPresent()) {
            return plain.get();
        }
        String mended = new String(bytes, StandardCharsets.UTF_8);
        if (validUtf8(bytes, bytes.length)) {
            return mended;
        }
        long broken = mended.chars().filter(c -> c == '\uFFFD').count();
        long beyondAscii = mended.chars().filter(c -> c > 0x7f).count() - broken;
        if (broken * 10 <= beyondAscii) {
            return mended;
        }
        try {
            String text =
                    WINDOWS_1252.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            long letters = text.chars().filter(Character::isLetter).count();
            long accented =
                    text.chars().filter(c -> c > 0x7f && Character.isLetter(c)).count();
            if (accented * 3 <= letters) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // five bytes mean nothing in Windows-1252: some other encoding, refused below
        }
        throw new RefusedException("neither UTF-8 nor Windows-1252", "convert it to UTF-8, as iconv does");
    }

    /** The characters of bytes that are UTF-8 to their end. Some at a time: behind each character that is none of ASCII the decoder is slow to the end. */
    private static Optional<String> utf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        CoderResult result;
        do {
            out.limit(Math.min(out.position() + STRIDE, out.capacity()));
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return result.isError() ? Optional.empty() : Optional.of(out.flip().toString());
    }

    /** Whether the bytes are UTF-8; a character cut off at the end counts as valid, a head may end within one. */
    private static boolean validUtf8(byte[] bytes, int length) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, false);
        } while (result.isOverflow());
        return !result.isError();
    }

    /** What the first bytes say outright; for UTF-16 also without a mark, where every other byte is zero. */
    private record Mark(Charset charset, int length) {
        static Optional<Mark> of(byte[] b) {
            if (starts(b, 0xef, 0xbb, 0xbf)) {
                return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
            }
            if (starts(b, 0xff, 0xfe, 0, 0)) {
                return Optional.of(new Mark(UTF_32LE, 4));
            }
            if (starts(b, 0, 0, 0xfe, 0xff)) {
                return Optional.of(new Mark(UTF_32BE, 4));
            }
            if (starts(b, 0xff, 0xfe)) {
                return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
            }
            if (starts(b, 0xfe, 0xff)) {
                return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
            }
            return unmarked(b);
        }

        String decode(byte[] bytes) {
            return new String(bytes, length, bytes.length - length, charset);
        }

        private static Optional<Mark> unmarked(byte[] b) {
            int length = Math.min(b.length, 4096) & ~1;
            int even = 0;
            int odd = 0;
            for (int i = 0; i < length; i += 2) {
                even += b[i] == 0 ? 1 : 0;
                odd += b[i + 1] == 0 ? 1 : 0;
            }
            if (length >= 16 && odd > length * 2 / 5 && even == 0) {
                return Optional.of(new Mark(StandardCharsets.UTF_16LE, 0));
            }
            return length >= 16 && even > length * 2 / 5 && odd == 0
                    ? Optional.of(new Mark(StandardCharsets.UTF_16BE, 0))
                    : Optional.empty();
        }

        private static boolean starts(byte[] bytes, int... mark) {
            byte[] wanted = new byte[mark.length];
            for (int i = 0; i < mark.length; i++) {
                wanted[i] = (byte) mark[i];
            }
            return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, wanted, 0, mark.length);
        }
    }

    /** Characters as a stream of UTF-8. */
    private static final class Transcoded extends InputStream {
        private final Reader from;
        private final char[] chars = new char[4096];
        private ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[0]);

        Transcoded(Reader from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (bytes.available() == 0 && !fill()) {
                return -1;
            }
            return bytes.read(to, offset, length);
        }

        /** Never ends a chunk between the two halves of a surrogate pair. */
        private boolean fill() throws IOException {
            int n = from.read(chars, 0, chars.length - 1);
            if (n < 0) {
                return false;
            }
            if (Character.isHighSurrogate(chars[n - 1])) {
                int low = from.read();
                if (low >= 0) {
                    chars[n++] = (char) low;
                }
            }
            bytes = new ByteArrayInputStream(new String(chars, 0, n).getBytes(StandardCharsets.UTF_8));
            return true;
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }
}
