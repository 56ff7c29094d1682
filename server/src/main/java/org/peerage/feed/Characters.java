package org.peerage.feed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of lists as characters: a byte order mark decides, then what XML declares, then whether they are UTF-8; else they are Windows-1252. */
final class Characters {
    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("\\s*<\\?xml\\b[^>]{0,100}?encoding\\s*=\\s*[\"']\\s*([\\w.:-]{1,40})");

    private Characters() {}

    /** Without control characters, which XML forbids and feeds have all the same, and without a byte order mark. */
    static Reader of(Content content) throws IOException {
        return new Clean(new InputStreamReader(content, charset(content.head(Ways.HEAD))));
    }

    private static Charset charset(String head) {
        if (head.startsWith("\u00ef\u00bb\u00bf")) {
            return StandardCharsets.UTF_8;
        }
        if (head.startsWith("\u00ff\u00fe") || head.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.startsWith("\u00fe\u00ff") || head.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        boolean utf8 = utf8(head.getBytes(StandardCharsets.ISO_8859_1));
        Matcher declared = DECLARED.matcher(head);
        if (utf8 || !declared.lookingAt()) {
            return utf8 ? StandardCharsets.UTF_8 : WINDOWS;
        }
        return named(declared.group(1))
                .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .orElse(WINDOWS);
    }

    /** Windows-1252 for ISO 8859-1 and ASCII, as browsers read them; empty where there is none of this name. */
    static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name.strip());
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(latin ? WINDOWS : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Characters of this charset, or else of whichever fits. */
    static String decoded(byte[] bytes, Optional<String> charset) {
        Charset fitting = utf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS;
        return new String(bytes, charset.flatMap(Characters::named).orElse(fitting));
    }

    /** Whether they are, but for a character cut off at the end. */
    static boolean utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int bad = text.indexOf('\ufffd');
        return bad < 0 || bad >= text.length() - 1 && bytes.length >= Ways.HEAD;
    }

    private static final class Clean extends FilterReader {
        Clean(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] to, int offset, int length) throws IOException {
            int n = super.read(to, offset, length);
            for (int i = offset; i < offset + n; i++) {
                char c = to[i];
                if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\ufeff' || c == '\uffff' || c == '\ufffe') {
                    to[i] = ' ';
                }
            }
            return n;
        }
    }
}
