package org.peerage.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * JSON Lines of any length. A line that cannot be read is one message and the next line goes on, until nothing readable has come for
 * too long: then the file is no JSON Lines, or a bomb.
 */
final class JsonLines implements Cursor {
    private static final int PATIENCE = 1000;

    private final Place place;
    private final Limits limits;
    private final Lines lines;
    private final boolean numberAlways;
    private Optional<Lines.Line> ahead;
    private int unreadable;

    JsonLines(Place place, InputStream in, Limits limits, boolean numberAlways) throws IOException {
        this.place = place;
        this.limits = limits;
        this.lines = new Lines(in, limits.record());
        this.numberAlways = numberAlways;
        this.ahead = nextFilled();
    }

    @Override
    public Optional<Intake> next() throws IOException {
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        if (unreadable >= PATIENCE) {
            throw new RefusedException(
                    "no article in " + PATIENCE + " lines up to line "
                            + ahead.get().number() + ", rest not read",
                    "check that each line is a JSON object with a \"text\"");
        }
        Lines.Line line = ahead.get();
        if (line.length() > limits.document()) {
            throw new RefusedException(
                    "line " + line.number() + " is over " + Limits.inWords(limits.document()) + ", rest not read",
                    "split it");
        }
        ahead = nextFilled();
        Intake intake = read(line, line.number() == 1 && ahead.isEmpty() && !numberAlways);
        unreadable = intake instanceof Intake.Read ? 0 : unreadable + 1;
        return Optional.of(intake);
    }

    private Intake read(Lines.Line line, boolean only) {
        String where = only ? place.where() : place.where() + " line " + line.number();
        if (!line.whole()) {
            return new Intake.Unreadable(
                    where,
                    "over the limit of " + Limits.inWords(limits.record()) + ", line skipped",
                    "split or remove it");
        }
        String skipped = only ? "" : ", line skipped";
        try {
            String text = Encoding.decode(line.bytes(), Optional.empty());
            String document = only ? place.document() : place.document() + "#" + line.number();
            return FairCopy.of(ArticleJson.MAPPER.readTree(text), document, where, skipped);
        } catch (RefusedException e) {
            return e.at(where);
        } catch (JacksonException e) {
            return new Intake.Unreadable(where, BrokenJson.words(e) + skipped, BrokenJson.REMEDY);
        }
    }

    /** Blank lines are no records, but they count against the patience that a file gets. */
    private Optional<Lines.Line> nextFilled() throws IOException {
        long blank = 0;
        for (Optional<Lines.Line> line = lines.next(limits.document());
                line.isPresent();
                line = lines.next(limits.document())) {
            if (!line.get().blank()) {
                return line;
            }
            blank += line.get().length() + 1;
            if (blank > limits.document()) {
                throw new RefusedException(
                        "nothing but blanks for " + Limits.inWords(limits.document()) + ", rest not read",
                        "remove them");
            }
        }
        return Optional.empty();
    }
}
