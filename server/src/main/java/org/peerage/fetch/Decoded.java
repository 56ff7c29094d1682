package org.peerage.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okhttp3.Headers;
import org.brotli.dec.BrotliInputStream;

/** Takes the content codings off a body (RFC 9110, 8.4), no further than its limits. */
final class Decoded {
    static final String ACCEPTED = "gzip, deflate, br";

    private static final Set<String> KNOWN = Set.of("gzip", "x-gzip", "deflate", "br");
    /** A server and the cache before it may compress one after the other; more than that is nobody's mistake. */
    private static final int MOST_LAYERS = 2;
    /** Text of any kind shrinks less; only what is made for it shrinks more. */
    private static final int MOST_RATIO = 200;
    /** A short body may shrink as it likes. */
    private static final int FREE = 1 << 20;

    private static final int CHUNK = 1 << 14;

    private Decoded() {}

    /**
     * The bytes of a body.
     *
     * @throws Trouble where it is too large, a bomb, or in a coding that was not asked for
     * @throws IOException where it breaks off or its coding is broken
     */
    static byte[] bytes(InputStream body, Headers headers, Exchange.Limit limit) throws IOException, Trouble {
        List<String> layers = layers(headers);
        var wire = new Counting(new BufferedInputStream(body, CHUNK));
        if (wire.isAtEnd()) {
            return new byte[0];
        }
        InputStream in = wire;
        for (String layer : layers.reversed()) {
            in = without(layer, in);
        }
        var out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            out.write(chunk, 0, read);
            if (out.size() > limit.bytes()) {
                if (limit.cut()) {
                    return Arrays.copyOf(out.toByteArray(), limit.bytes());
                }
                throw tooLarge(limit.bytes());
            }
            if (!layers.isEmpty() && out.size() > FREE && out.size() / MOST_RATIO > wire.count) {
                throw Trouble.failed(
                        "the body is a bomb: it grows to more than " + MOST_RATIO + " times what was sent", false);
            }
        }
        return out.toByteArray();
    }

    static Trouble tooLarge(int limit) {
        return Trouble.failed(
                "the body is larger than " + limit + " bytes; who wants it all the same raises the limit", false);
    }

    private static List<String> layers(Headers headers) throws Trouble {
        List<String> layers = headers.values("Content-Encoding").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (layers.size() > MOST_LAYERS) {
            throw Trouble.failed("the body is compressed " + layers.size() + " times over", false);
        }
        for (String layer : layers) {
            if (!KNOWN.contains(layer)) {
                throw Trouble.failed(
                        "the body is in the coding '" + printable(layer) + "', and only " + ACCEPTED
                                + " were asked for",
                        false);
            }
        }
        return layers;
    }

    private static InputStream without(String layer, InputStream in) throws IOException {
        return switch (layer) {
            case "br" -> new BrotliInputStream(in);
            case "deflate" -> inflated(new BufferedInputStream(in));
            default -> new GZIPInputStream(in, CHUNK);
        };
    }

    /** "deflate" is zlib's format (RFC 1950); some servers leave its frame out. */
    private static InputStream inflated(BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        boolean framed = (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!framed), CHUNK);
    }

    private static String printable(String text) {
        return Exchange.line(text, 40);
    }

    /** What came over the wire. */
    private static final class Counting extends FilterInputStream {
        private long count;

        private Counting(BufferedInputStream in) {
            super(in);
        }

        private boolean isAtEnd() throws IOException {
            in.mark(1);
            int first = in.read();
            in.reset();
            return first < 0;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
