package org.peerage.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.api.ChangeResource;
import org.peerage.api.ChangesResource;
import org.peerage.api.EvidenceResource;
import org.peerage.api.FactResource;
import org.peerage.api.LineResource;
import org.peerage.render.Labels;

/**
 * What changed in a profile.
 *
 * @param company its number
 * @param since the day of the earlier profile
 * @param asOf the day of the later; left out for all that is known
 * @param total how many changes there are
 * @param gone how many lines and answers of the earlier profile the later has no more, so that there is no sentence to show
 * @param more calls that give more
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ChangesAnswer(
        long company,
        String name,
        LocalDate since,
        Optional<LocalDate> asOf,
        int total,
        List<Statement> changes,
        int gone,
        List<String> more)
        implements Answer {
    ChangesAnswer {
        name = Foreign.text(name);
    }

    /**
     * Between which days, and which of the changes.
     *
     * @param company its number
     */
    record Asked(long company, LocalDate since, Optional<LocalDate> asOf, int limit, int skip) {}

    static ChangesAnswer of(ChangesResource changes, Asked asked) {
        var sentences = new Sentences(changes.sentences());
        List<ChangeResource> told =
                changes.changes().stream().filter(ChangesAnswer::isTold).toList();
        List<Statement> statements = told.stream()
                .skip(asked.skip())
                .limit(asked.limit())
                .flatMap(change -> statement(change, sentences).stream())
                .toList();
        return new ChangesAnswer(
                asked.company(),
                changes.name(),
                asked.since(),
                asked.asOf(),
                told.size(),
                statements,
                changes.changes().size() - told.size(),
                more(asked, told.size(), changes.changes().size() - told.size()));
    }

    /** Whether the later profile has a sentence for it. */
    private static boolean isTold(ChangeResource change) {
        return switch (change) {
            case ChangeResource.Dropped _ -> false;
            case ChangeResource.Answered answered -> !answered.fact().answers().isEmpty();
            case ChangeResource.Staled staled -> !staled.fact().answers().isEmpty();
            default -> true;
        };
    }

    private static Optional<Statement> statement(ChangeResource change, Sentences sentences) {
        return switch (change) {
            case ChangeResource.Begun c -> Optional.of(sentences.line(c.line(), "new: "));
            case ChangeResource.Moved c ->
                Optional.of(sentences.line(
                        c.line(),
                        "moved"
                                + c.from()
                                        .map(stage -> " on from " + Labels.ENGLISH.stage(stage))
                                        .orElse("") + ": "));
            case ChangeResource.Revalued c ->
                Optional.of(line(
                        c.line(),
                        Labels.ENGLISH.role(c.role()) + " is now " + c.value().text()
                                + c.before()
                                        .map(words -> ", before " + words.text())
                                        .orElse("") + ": ",
                        c.value().evidence(),
                        sentences));
            case ChangeResource.Denied c -> Optional.of(line(c.line(), "denied: ", c.evidence(), sentences));
            case ChangeResource.Contradicted c ->
                Optional.of(ContradictionWords.statement(c.contradiction(), sentences, "contradiction: "));
            case ChangeResource.Answered c ->
                fact(c.fact(), c.before().map(words -> ", before " + words).orElse(", unknown before"), sentences);
            case ChangeResource.Staled c -> fact(c.fact(), "", sentences);
            case ChangeResource.Dropped _ -> Optional.empty();
        };
    }

    /** What changed comes first among the sentences. */
    private static Statement line(
            LineResource line, String before, List<EvidenceResource> changed, Sentences sentences) {
        List<List<EvidenceResource>> parts = new ArrayList<>(List.of(changed));
        parts.addAll(LineWords.parts(line));
        return sentences.statement(before + LineWords.says(line), Optional.of(line.key()), line.sources(), parts, 1);
    }

    private static Optional<Statement> fact(FactResource fact, String behind, Sentences sentences) {
        return fact.answers().stream().findFirst().map(answer -> sentences.fact(fact, answer, behind));
    }

    private static List<String> more(Asked asked, int total, int gone) {
        int seen = asked.skip() + asked.limit();
        Optional<String> next = total > seen
                ? Optional.of(Call.of("what_changed")
                        .with("company", Long.toString(asked.company()))
                        .with("since", asked.since())
                        .with("as_of", asked.asOf())
                        .with("limit", asked.limit())
                        .with("skip", seen)
                        .gives(total - seen + " more changes"))
                : Optional.empty();
        Optional<String> before = gone > 0
                ? Optional.of(Call.of("get_profile")
                        .with("company", Long.toString(asked.company()))
                        .with("as_of", asked.since())
                        .gives("what was said by " + asked.since()))
                : Optional.empty();
        return Stream.of(next, before).flatMap(Optional::stream).toList();
    }

    @Override
    public String text() {
        return "%s (company %d), since %s%s: %,d changes%s\n%s%s"
                .formatted(
                        name,
                        company,
                        since,
                        asOf.map(day -> " until " + day).orElse(""),
                        total,
                        gone > 0 ? ", and " + gone + " lines or answers that are said no more" : "",
                        Statement.text(changes),
                        Call.text(more));
    }
}
