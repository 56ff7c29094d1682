package org.peerage.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.api.LineAnswerResource;
import org.peerage.api.LineResource;
import org.peerage.api.LineResource.StepResource;
import org.peerage.api.LineResource.TermResource;
import org.peerage.api.ValueResource;
import org.peerage.render.Labels;

/**
 * One line of a profile with its history.
 *
 * @param company the number of the one on whose profile it stands
 * @param line in few words
 * @param certainty as "B2": reliability of the source A to F, credibility of the information 1 to 6
 * @param values what fills its roles, the headline of each first
 * @param stages in time
 * @param more calls that give more
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DealAnswer(
        long company,
        String name,
        Optional<LocalDate> asOf,
        Statement line,
        String certainty,
        boolean disputed,
        List<Statement> values,
        List<Statement> stages,
        List<String> more)
        implements Answer {
    DealAnswer {
        name = Foreign.text(name);
    }

    /** @param most how many sentences each value and each stage has */
    static DealAnswer of(LineAnswerResource answer, int most) {
        LineResource line = answer.line();
        var sentences = new Sentences(answer.sentences());
        List<Statement> values = line.terms().stream()
                .flatMap(term -> term.values().stream().map(value -> value(term, value, sentences, most)))
                .toList();
        List<Statement> stages =
                line.steps().stream().map(step -> stage(step, sentences, most)).toList();
        boolean isCut = Stream.concat(values.stream(), stages.stream()).anyMatch(statement -> statement.further() > 0);
        return new DealAnswer(
                answer.company(),
                answer.name(),
                answer.asOf(),
                sentences.line(line, ""),
                line.certainty(),
                line.disputed(),
                values,
                stages,
                isCut ? List.of(all(answer)) : List.of());
    }

    private static Statement value(TermResource term, ValueResource value, Sentences sentences, int most) {
        return sentences.statement(
                Labels.ENGLISH.role(term.role()) + ": " + value.text(),
                Optional.empty(),
                value.sources(),
                List.of(value.evidence()),
                most);
    }

    private static Statement stage(StepResource step, Sentences sentences, int most) {
        String days = step.from()
                .map(from -> from
                        + step.to()
                                .filter(to -> !to.equals(from))
                                .map(to -> " to " + to)
                                .orElse(""))
                .orElse("no day");
        String stance = step.stance().equals("asserts") ? "" : step.stance() + ": ";
        return sentences.statement(
                days + ": " + stance + Labels.ENGLISH.stage(step.stage()) + ", certainty " + step.certainty(),
                Optional.empty(),
                step.sources(),
                List.of(step.evidence()),
                most);
    }

    private static String all(LineAnswerResource answer) {
        return Call.of("get_deal")
                .with("company", Long.toString(answer.company()))
                .with("key", answer.line().key())
                .with("as_of", answer.asOf())
                .with("sentences", Tools.MOST)
                .gives("all sentences");
    }

    @Override
    public String text() {
        return "%s (company %d)%s, certainty %s\n%s\nStages\n%s\nValues\n%s%s"
                .formatted(
                        name,
                        company,
                        asOf.map(day -> ", as of " + day).orElse(""),
                        certainty,
                        line.text(),
                        Statement.text(stages),
                        Statement.text(values),
                        Call.text(more));
    }
}
