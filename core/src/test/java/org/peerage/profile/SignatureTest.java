package org.peerage.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.peerage.article.Article;

class SignatureTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    private final Random random = new Random(7);
    private final List<String> report = words(300);

    @Test
    void aReprintIsACopyWhateverItsCaseAndPunctuation() {
        String shouted = String.join(", ", report).toUpperCase(java.util.Locale.ROOT);
        assertThat(signature(shouted, DAY).isCopyOf(signature(report, DAY))).isTrue();
    }

    @Test
    void aReportBroughtUpToDateOrCutShortIsACopy() {
        List<String> updated = new ArrayList<>(report);
        updated.set(20, "eleven");
        updated.addAll(0, words(40));
        assertCopies(updated, DAY.plusDays(1), true);
        assertCopies(report.subList(0, 120), DAY, true);
    }

    @Test
    void theSameBoilerplateUnderAnotherOpeningIsNoCopy() {
        List<String> other = new ArrayList<>(words(100));
        other.addAll(report.subList(100, 300));
        assertCopies(other, DAY, false);
    }

    @Test
    void theSameOpeningBeforeAnotherTextIsNoCopy() {
        List<String> other = new ArrayList<>(report.subList(0, 100));
        other.addAll(words(200));
        assertCopies(other, DAY, false);
    }

    @Test
    void whatIsPrintedAgainMuchLaterIsNews() {
        assertCopies(report, DAY.plusDays(14), true);
        assertCopies(report, DAY.plusDays(15), false);
        assertThat(signature(String.join(" ", report), Optional.empty()).isCopyOf(signature(report, DAY)))
                .isTrue();
    }

    @Test
    void textsWithoutWordsAreTexts() {
        Signature empty = signature("", Optional.of(DAY));
        assertThat(empty.isCopyOf(signature("…", Optional.of(DAY)))).isTrue();
        assertThat(empty.isCopyOf(signature(report, DAY))).isFalse();
    }

    @Test
    void copiesMeetInABand() {
        for (int i = 0; i < 200; i++) {
            List<String> text = words(120 + random.nextInt(300));
            List<String> copy = new ArrayList<>(text.subList(0, 60 + random.nextInt(text.size() - 60)));
            copy.set(random.nextInt(copy.size()), "another");
            Signature a = signature(text, DAY);
            Signature b = signature(copy, DAY);
            Set<Long> common = new HashSet<>(a.bands());
            common.retainAll(b.bands());
            assertThat(common.isEmpty() && a.isCopyOf(b)).as("copy %s", i).isFalse();
        }
    }

    private void assertCopies(List<String> text, LocalDate day, boolean copies) {
        Signature a = signature(report, DAY);
        Signature b = signature(text, day);
        assertThat(a.isCopyOf(b)).isEqualTo(copies);
        assertThat(b.isCopyOf(a)).isEqualTo(copies);
    }

    private List<String> words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(5000), 36) + "a")
                .toList();
    }

    private static Signature signature(List<String> words, LocalDate day) {
        return signature(String.join(" ", words), day);
    }

    private static Signature signature(String text, LocalDate day) {
        return signature(text, Optional.of(day));
    }

    private static Signature signature(String text, Optional<LocalDate> day) {
        return Signature.of(new Article(
                "a", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), day, "en", text));
    }
}
