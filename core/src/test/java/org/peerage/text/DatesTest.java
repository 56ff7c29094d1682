package org.peerage.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerage.article.Span;
import org.peerage.claim.When;

/** Each file of {@code src/test/golden/dates} has a day of publication, and sentences with the times they name. */
class DatesTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 25);

    static Stream<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/golden/dates"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void timesAreAsInTheTable(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        String day = lines.getFirst().substring("published ".length());
        Optional<LocalDate> published = day.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(day));
        assertThat(lines).hasSizeGreaterThan(1);
        var all = new SoftAssertions();
        for (String line : lines.subList(1, lines.size())) {
            String sentence = line.split("\t")[0];
            all.assertThat(sentence + read(sentence, published)).isEqualTo(line);
        }
        all.assertAll();
    }

    @Test
    void offsetsPointIntoTheWholeText() {
        String text = "In 2019 it grew. In 2020 it shrank.";
        assertThat(Dates.in(text, new Span(17, text.length()), Optional.empty()))
                .extracting(When::span)
                .containsExactly(new Span(20, 24));
    }

    @Test
    void theNearestThatIsNotTakenIsChosen() {
        String text = "In 2019 the mill made 2021 bolts; Oduya bought it in 2024, and in 2025 it closed.";
        List<When> times = Dates.in(text, new Span(0, text.length()), Optional.of(PUBLISHED));
        Span anchor = spanOf(text, "Oduya");
        assertThat(Dates.nearest(times, anchor, List.of(spanOf(text, "2021"))))
                .map(When::text)
                .contains("2024");
        assertThat(Dates.nearest(times, anchor, times.stream().map(When::span).toList()))
                .isEmpty();
    }

    @Test
    void aTimeFarAwayIsOfSomethingElse() {
        String text = "In 2019 it grew" + " and grew".repeat(40) + ", said Oduya.";
        List<When> times = Dates.in(text, new Span(0, text.length()), Optional.empty());
        assertThat(times).hasSize(1);
        assertThat(Dates.nearest(times, spanOf(text, "Oduya"), List.of())).isEmpty();
    }

    @Test
    void anyRowOfTimeWordsIsReadInOrderAndWithoutHarm() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
        List<String> hard = List.of(
                "March", "31", "30", "2024", "0", "00", "Q3", "2H", "24", "first", "half", "months", "the", "year",
                "last", "by", "since", "end of", "two", "weeks", "ago", "in", "to", "–", "Feb.", "29th", "of", ",",
                "Monday", "late", "between", "and", "spring", "1990s", "\uD800");
        for (int round = 0; round < 3_000; round++) {
            var words = new StringBuilder();
            for (int i = random.nextInt(9); i > 0; i--) {
                words.append(hard.get(random.nextInt(hard.size()))).append(random.nextInt(4) > 0 ? " " : "");
            }
            String text = words.toString();
            int end = 0;
            for (When when : Dates.in(text, new Span(0, text.length()), Optional.of(PUBLISHED))) {
                assertThat(when.span().start()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(when.text()).isEqualTo(when.span().of(text)).isNotBlank();
                end = when.span().end();
            }
        }
    }

    private static Span spanOf(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static String read(String sentence, Optional<LocalDate> published) {
        return Dates.in(sentence, new Span(0, sentence.length()), published).stream()
                .map(when -> "\t" + when.text() + " = "
                        + when.interval().map(DatesTest::days).orElse("?"))
                .collect(joining());
    }

    private static String days(When.Interval interval) {
        return interval.from().equals(interval.to())
                ? interval.from().toString()
                : interval.from() + ".." + interval.to();
    }
}
