package org.peerage.page;

import java.util.List;
import org.peerage.render.Labels;

/** The life cycle of deals as a track has it: stages on the way as columns, and ends. */
public final class DealStages {
    /** The columns of a track, in order. */
    static final List<String> WAY = List.of("considered", "in_talks", "preliminary", "agreed", "approved", "completed");

    private DealStages() {}

    /** The columns in words, in order. */
    public static List<String> words() {
        return words(Labels.ENGLISH);
    }

    /** The same in a reader's language. */
    public static List<String> words(Labels labels) {
        return WAY.stream().map(labels::stage).toList();
    }

    /** Whether a stage ends a deal before it is completed. */
    static boolean isEnd(String stage) {
        return !WAY.contains(stage);
    }
}
