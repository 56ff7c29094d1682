package org.peerage.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/** What a grade rests on. */
public sealed interface Basis permits Basis.Sort, Basis.Judged, TrackRecord {
    /** In an English sentence. */
    String words();

    /** What a source is, as far as Peerage itself can tell. */
    enum Sort implements Basis {
        FILING,
        COMPANY,
        UNKNOWN;

        private static final JsonNode ROWS =
                Table.read(Basis.class, "reliability.yaml").get("kinds");

        @Override
        public String words() {
            return row().get("why").asString();
        }

        Grade grade() {
            return new Grade(Reliability.valueOf(row().get("reliability").asString()), this);
        }

        List<String> publishers() {
            return Table.strings(row().path("publishers"));
        }

        private JsonNode row() {
            return ROWS.get(name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Whoever runs this Peerage says so.
     *
     * @param because in their words
     */
    record Judged(Optional<String> because) implements Basis {
        @Override
        public String words() {
            return because.orElse("So judged by whoever runs this Peerage.");
        }
    }
}
