package org.peerage.model;

import ai.onnxruntime.OrtException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trained reader: its networks, word pieces and labels, as {@code training/export.py} packs them into one file.
 *
 * <p>Loading takes about a second; a loaded model is shared by all threads. Its networks hold native memory until it is closed.
 */
public final class Model implements AutoCloseable {
    private static final String STANDARD = "reader.model";
    private static final String FILES = "encoder.onnx spans.onnx stages.onnx roles.onnx pieces.txt reader.json";

    private final Network encoder;
    private final Network spans;
    private final Network stages;
    private final Network roles;
    private final WordPieces wordPieces;
    private final Labels labels;

    private Model(Map<String, byte[]> files) throws OrtException {
        this.encoder = new Network(file(files, "encoder.onnx"));
        this.spans = new Network(file(files, "spans.onnx"));
        this.stages = new Network(file(files, "stages.onnx"));
        this.roles = new Network(file(files, "roles.onnx"));
        String pieces = new String(file(files, "pieces.txt"), StandardCharsets.UTF_8);
        this.wordPieces = new WordPieces(List.of(pieces.stripTrailing().split("\n", -1)));
        this.labels = Labels.of(new JsonMapper().readTree(file(files, "reader.json")));
    }

    /** The model that ships with Peerage. */
    public static Model standard() {
        try (InputStream in = Model.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException("this build of Peerage has no model: give one with --model");
            }
            return load(in, STANDARD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A model of the user's own.
     *
     * @throws IllegalArgumentException where the file is none, saying why
     * @throws UncheckedIOException where it cannot be read
     */
    public static Model load(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return load(in, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model load(InputStream in, String name) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(in.readAllBytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        try {
            return new Model(files);
        } catch (OrtException | RuntimeException e) {
            throw new IllegalArgumentException(name + " is no model of this version of Peerage: " + e.getMessage(), e);
        }
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("it lacks " + name + " (a model holds " + FILES + ")");
        }
        return bytes;
    }

    /** Gives the native memory of its networks back, once nobody reads with it any more; a second time does nothing. */
    @Override
    public void close() {
        List.of(encoder, spans, stages, roles).forEach(Network::close);
    }

    public Labels labels() {
        return labels;
    }

    public WordPieces wordPieces() {
        return wordPieces;
    }

    /** Vectors of spans and their scores as anchors. */
    public Network spans() {
        return spans;
    }

    /** Stages and stances of claims. */
    public Network stages() {
        return stages;
    }

    /** Scores of spans for the roles of claims. */
    public Network roles() {
        return roles;
    }

    /** Reads a text of any length: windows with an overlap, cut in its middle, so that each piece is read with context on both sides. */
    public States encode(Pieces pieces) {
        int n = pieces.size();
        if (n == 0) {
            return new States(0, new float[0], new float[0], new float[0]);
        }
        Joined states = new Joined(n);
        Joined tags = new Joined(n);
        Joined between = new Joined(n);
        for (Window window : windows(n)) {
            try (var inputs = new Network.Inputs()) {
                inputs.row("ids", row(pieces.ids(), window, wordPieces.id("[CLS]"), wordPieces.id("[SEP]")));
                inputs.row("shapes", row(pieces.shapes(), window));
                Map<String, float[]> out = encoder.run(inputs);
                states.add(values(out, "states"), window);
                tags.add(values(out, "tags"), window);
                between.add(values(out, "between"), window);
            }
        }
        return new States(n, states.rows, tags.rows, runningSum(between.rows, n));
    }

    /** An output of a network by its name. */
    public static float[] values(Map<String, float[]> out, String name) {
        float[] values = out.get(name);
        if (values == null) {
            throw new IllegalStateException("the network has no output " + name);
        }
        return values;
    }

    /** Pieces {@code start..end} are read together, the states of {@code from..to} are kept. */
    record Window(int start, int end, int from, int to) {}

    List<Window> windows(int n) {
        return windows(n, labels.window(), labels.overlap());
    }

    static List<Window> windows(int n, int width, int overlap) {
        if (n <= width) {
            return List.of(new Window(0, n, 0, n));
        }
        int count = Math.ceilDiv(n - overlap, width - overlap);
        int[] start = new int[count];
        Arrays.setAll(start, i -> (int) ((long) i * (n - width) / (count - 1)));
        Window[] windows = new Window[count];
        Arrays.setAll(
                windows,
                i -> new Window(
                        start[i],
                        start[i] + width,
                        i == 0 ? 0 : (start[i - 1] + width + start[i]) / 2,
                        i == count - 1 ? n : (start[i] + width + start[i + 1]) / 2));
        return List.of(windows);
    }

    /** The kept rows of all windows, side by side. */
    private static final class Joined {
        private final int pieces;
        private float[] rows = new float[0];

        Joined(int pieces) {
            this.pieces = pieces;
        }

        void add(float[] values, Window window) {
            int width = values.length / (window.end - window.start + 2);
            if (rows.length == 0) {
                rows = new float[pieces * width];
            }
            // The first row is that of [CLS].
            System.arraycopy(
                    values,
                    (window.from - window.start + 1) * width,
                    rows,
                    window.from * width,
                    (window.to - window.from) * width);
        }
    }

    private static long[] row(int[] ids, Window window, int first, int last) {
        long[] row = new long[window.end - window.start + 2];
        Arrays.setAll(row, i -> i == 0 ? first : i == row.length - 1 ? last : ids[window.start + i - 1]);
        return row;
    }

    private static long[] row(byte[] shapes, Window window) {
        long[] row = new long[window.end - window.start + 2];
        Arrays.setAll(row, i -> i == 0 || i == row.length - 1 ? 0 : shapes[window.start + i - 1]);
        return row;
    }

    private static float[] runningSum(float[] rows, int n) {
        int width = rows.length / n;
        float[] sums = new float[rows.length + width];
        for (int i = 0; i < rows.length; i++) {
            sums[i + width] = sums[i] + rows[i];
        }
        return sums;
    }
}
