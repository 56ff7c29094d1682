package org.peerage.render;

import java.util.Optional;
import org.peerage.claim.JsonLine;
import org.peerage.profile.Change;
import org.peerage.profile.Changes;
import org.peerage.profile.Line;
import org.peerage.profile.Section;
import tools.jackson.core.JsonGenerator;

/**
 * What changed between two profiles, as one line of JSON.
 *
 * <p>Keys, in this order; values are written as {@link ProfileJson} writes them:
 *
 * <ul>
 *   <li>{@code name, since, until}: the days of the two profiles
 *   <li>{@code changes}: each {@code change}, one of "begun", "moved", "revalued", "denied", "dropped", "contradicted", "answered",
 *       "staled". The first five have {@code section} and {@code line}; "moved" also {@code from}, "revalued" also {@code role,
 *       before, value}, "denied" also {@code evidence}. "contradicted" has {@code contradiction}, "answered" {@code fact} and {@code
 *       before}, "staled" {@code fact}. The line of "dropped" has no evidence
 *   <li>{@code sentences}: those that the changes rest on, with their numbers in the later profile
 * </ul>
 */
public final class ChangesJson {
    private final JsonGenerator json;
    private final ProfileJson values;

    private ChangesJson(JsonGenerator json) {
        this.json = json;
        values = new ProfileJson(json);
    }

    /** The changes on one line, ending in a line end. */
    public static String of(Changes changes) {
        return JsonLine.of(json -> new ChangesJson(json).write(changes)) + "\n";
    }

    private void write(Changes changes) {
        json.writeStartObject();
        json.writeStringProperty("name", changes.after().name());
        values.day("since", changes.before().day());
        values.day("until", changes.after().day());
        values.list("changes", changes.changes(), this::change);
        values.list("sentences", changes.sentences(), values::sentence);
        json.writeEndObject();
    }

    private void change(Change change) {
        switch (change) {
            case Change.Begun c -> line("begun", c.section(), c.line());
            case Change.Moved c -> {
                line("moved", c.section(), c.line());
                values.string("from", c.from());
            }
            case Change.Revalued c -> {
                line("revalued", c.section(), c.line());
                json.writeStringProperty("role", c.role());
                object("before", () -> c.before().ifPresent(values::words));
                object("value", () -> values.value(c.value()));
            }
            case Change.Denied c -> {
                line("denied", c.section(), c.line());
                values.evidence(c.denials());
            }
            case Change.Dropped c -> {
                start("dropped", c.section());
                object("line", () -> values.thing(c.line()));
            }
            case Change.Contradicted c -> {
                json.writeStringProperty("change", "contradicted");
                object("contradiction", () -> values.contradiction(c.contradiction()));
            }
            case Change.Answered c -> {
                json.writeStringProperty("change", "answered");
                object("fact", () -> values.fact(c.fact()));
                values.string("before", answer(c));
            }
            case Change.Staled c -> {
                json.writeStringProperty("change", "staled");
                object("fact", () -> values.fact(c.fact()));
            }
        }
    }

    private void line(String change, Section section, Line line) {
        start(change, section);
        object("line", () -> values.line(line));
    }

    private void start(String change, Section section) {
        json.writeStringProperty("change", change);
        json.writeStringProperty("section", section.word());
    }

    private void object(String key, Runnable content) {
        json.writeName(key);
        json.writeStartObject();
        content.run();
        json.writeEndObject();
    }

    private static Optional<String> answer(Change.Answered change) {
        return change.before().lines().stream()
                .findFirst()
                .map(l -> ProfileWords.answer(change.before(), l))
                .filter(a -> !a.isEmpty());
    }
}
