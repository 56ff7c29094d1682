package org.peerage.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells the blocks of an article from the rest of a page, as learned. Every block is judged by itself, by its place and by its neighbours.
 *
 * <p>The file has three parts of lines, each after its name and number: odds of names, odds of words, trees.
 */
record BlockModel(Odds odds, Forest forest) {
    /** The model that comes with Peerage. */
    static BlockModel standard() {
        try (InputStream in =
                Objects.requireNonNull(BlockModel.class.getResourceAsStream("blocks.model"), "blocks.model")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BlockModel read(InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return new BlockModel(new Odds(odds(part(reader)), odds(part(reader))), Forest.of(part(reader)));
    }

    private static List<String> part(BufferedReader reader) throws IOException {
        String head = Objects.requireNonNull(reader.readLine(), "a part is missing");
        int lines = Integer.parseInt(head.substring(head.indexOf(' ') + 1));
        List<String> part = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            part.add(Objects.requireNonNull(reader.readLine(), "a line is missing"));
        }
        return part;
    }

    private static Map<String, Integer> odds(List<String> lines) {
        Map<String, Integer> odds = new HashMap<>();
        for (String line : lines) {
            int tab = line.lastIndexOf('\t');
            odds.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
        }
        return odds;
    }

    /** Of each block whether it likely belongs to the article. */
    List<Boolean> likely(Features features) {
        return features.rows().stream().map(forest::isLikely).toList();
    }
}
