package org.peerage.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;

/** Claims as lines of JSON, none, one or several a claim. */
final class JsonLines implements ClaimWriter {
    private final Writer out;
    private final Function<Cited, Stream<String>> lines;

    private JsonLines(Writer out, Function<Cited, Stream<String>> lines) {
        this.out = out;
        this.lines = lines;
    }

    static JsonLines of(OutputStream out, Function<Cited, Stream<String>> lines) {
        return new JsonLines(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), lines);
    }

    @Override
    public void write(Cited claim) {
        lines.apply(claim).forEach(this::line);
    }

    private void line(String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
