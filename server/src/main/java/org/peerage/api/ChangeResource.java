package org.peerage.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.peerage.profile.Change;
import org.peerage.profile.Line;
import org.peerage.profile.Section;
import org.peerage.profile.Term;
import org.peerage.profile.Value;
import org.peerage.render.ProfileWords;

/** What changed; {@code change} is its sort. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChangeResource.Begun.class, name = "begun"),
    @JsonSubTypes.Type(value = ChangeResource.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = ChangeResource.Revalued.class, name = "revalued"),
    @JsonSubTypes.Type(value = ChangeResource.Denied.class, name = "denied"),
    @JsonSubTypes.Type(value = ChangeResource.Dropped.class, name = "dropped"),
    @JsonSubTypes.Type(value = ChangeResource.Contradicted.class, name = "contradicted"),
    @JsonSubTypes.Type(value = ChangeResource.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = ChangeResource.Staled.class, name = "staled")
})
public sealed interface ChangeResource {
    /** A line that was not there before. */
    record Begun(String section, LineResource line) implements ChangeResource {}

    /** @param from the stage at which it stood, where it had one */
    record Moved(String section, LineResource line, Optional<String> from) implements ChangeResource {}

    /**
     * A role of a line has another headline.
     *
     * @param before the headline before, where there was one
     */
    record Revalued(String section, LineResource line, String role, Optional<WordsResource> before, ValueResource value)
            implements ChangeResource {}

    /** @param evidence the denials */
    record Denied(String section, LineResource line, List<EvidenceResource> evidence) implements ChangeResource {}

    /** @param line that is gone, without its evidence */
    record Dropped(String section, GoneLineResource line) implements ChangeResource {}

    record Contradicted(ContradictionResource contradiction) implements ChangeResource {}

    /** @param before the answer before, in words, where there was one */
    record Answered(FactResource fact, Optional<String> before) implements ChangeResource {}

    record Staled(FactResource fact) implements ChangeResource {}

    static ChangeResource of(Change change) {
        return switch (change) {
            case Change.Begun c -> new Begun(word(c.section()), LineResource.of(c.line()));
            case Change.Moved c -> new Moved(word(c.section()), LineResource.of(c.line()), c.from());
            case Change.Revalued c ->
                new Revalued(
                        word(c.section()),
                        LineResource.of(c.line()),
                        c.role(),
                        c.before().map(WordsResource::of),
                        ValueResource.of(c.value()));
            case Change.Denied c ->
                new Denied(word(c.section()), LineResource.of(c.line()), EvidenceResource.of(c.denials()));
            case Change.Dropped c -> new Dropped(word(c.section()), GoneLineResource.of(c.line()));
            case Change.Contradicted c -> new Contradicted(ContradictionResource.of(c.contradiction()));
            case Change.Answered c -> new Answered(FactResource.of(c.fact()), answerBefore(c));
            case Change.Staled c -> new Staled(FactResource.of(c.fact()));
        };
    }

    private static String word(Section section) {
        return section.word();
    }

    private static Optional<String> answerBefore(Change.Answered change) {
        return change.before().lines().stream()
                .findFirst()
                .map(line -> ProfileWords.answer(change.before(), line))
                .filter(answer -> !answer.isEmpty());
    }

    /** A line that is gone. */
    record GoneLineResource(String kind, String as, Optional<String> standing, List<GoneTermResource> terms) {
        static GoneLineResource of(Line line) {
            return new GoneLineResource(
                    line.kind().name(),
                    line.as(),
                    line.standing(),
                    line.terms().stream().map(GoneTermResource::of).toList());
        }
    }

    record GoneTermResource(String role, List<String> values) {
        static GoneTermResource of(Term term) {
            return new GoneTermResource(
                    term.role(), term.values().stream().map(Value::text).toList());
        }
    }
}
