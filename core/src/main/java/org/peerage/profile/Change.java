package org.peerage.profile;

import java.util.List;
import java.util.Optional;

/** Something that a later profile of a company says otherwise than an earlier one. */
public sealed interface Change {
    /** A thing that the earlier profile does not know. */
    record Begun(Section section, Line line) implements Change {}

    /**
     * A thing that stands elsewhere on its life cycle.
     *
     * @param from where it stood; empty where nothing was asserted of it
     * @param line as it is now
     */
    record Moved(Section section, Line line, Optional<String> from) implements Change {}

    /**
     * A role whose headline value is another, or that is filled for the first time.
     *
     * @param line as it is now
     * @param before the earlier headline value; empty where the value is one more
     * @param value as it is now
     */
    record Revalued(Section section, Line line, String role, Optional<Value> before, Value value) implements Change {}

    /**
     * A thing that is denied, and was known before.
     *
     * @param line as it is now
     * @param denials what the earlier profile does not have, in time order, never empty
     */
    record Denied(Section section, Line line, List<Testimony> denials) implements Change {
        public Denied {
            denials = List.copyOf(denials);
        }
    }

    /** A contradiction that the earlier profile does not have, or has with fewer sides. */
    record Contradicted(Contradiction contradiction) implements Change {}

    /** A fact that another line answers. */
    record Answered(Fact fact, Fact before) implements Change {}

    /** A fact that was said too long ago by now, and was not then. */
    record Staled(Fact fact) implements Change {}

    /** A thing of which nothing is left, since its claims were taken back. */
    record Dropped(Section section, Line line) implements Change {}
}
