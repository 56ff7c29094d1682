package org.peerage.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Markdown: numbers that lead to sentences, and words of others that stay words. */
class MarksTest {
    private static final Pattern REFERENCE = Pattern.compile("\\[\\^(\\w+)](?!:)");
    private static final Pattern FOOTNOTE = Pattern.compile("(?m)^\\[\\^(\\w+)]: ");

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void eachNumberHasItsSentenceAndEachSentenceItsNumber() {
        String text = Samples.text(Format.MD, Samples.DEMO);
        assertThat(all(REFERENCE, text)).hasSizeGreaterThan(50).isEqualTo(all(FOOTNOTE, text));
        assertThat(text)
                .startsWith("# Marrowick Group\n")
                .contains("## Deals", "says Henrik Solvang", "<https://coastwise.example.invalid/", "**Licence.**");
    }

    @Test
    void theNumbersOfSeveralCompaniesDiffer() {
        String text = Samples.text(Format.MD, Samples.DEMO, Samples.OTHER);
        assertThat(text).startsWith("# Marrowick Group, Vesper Weave\n").contains("| Head office | Galway (B1) |");
        assertThat(all(FOOTNOTE, text))
                .allMatch(number -> number.matches("[ab]\\d+"))
                .isEqualTo(all(REFERENCE, text));
    }

    @Test
    void wordsOfOthersAreNoMarks() {
        String text = Samples.text(Format.MD, Samples.ugly());
        String bare =
                text.replaceAll("\\\\[\\\\`*_{}\\[\\]<>#|~^$&!.:)(=+-]", "").replaceAll("\\[\\^\\w+]", "");
        assertThat(bare).doesNotContain("<script", "<!--", "](", "`", "javascript:hit()>", "www.");
        assertThat(bare.lines()
                        .filter(line -> line.startsWith("|"))
                        .map(line -> line.chars().filter(c -> c == '|').count()))
                .as("no cell is split")
                .containsOnly(5L);
        assertThat(text.lines()).noneMatch(line -> line.matches("\\s*- [=+-].*"));
    }

    @Test
    void whereALineBeginsNumbersAndStrokesAreNoList() {
        assertThat(List.of("1. January", "2) two", "- dash", "+ plus", "= same", "3.5 million").stream()
                        .map(Marks::escapedFirst))
                .containsExactly("1\\. January", "2\\) two", "\\- dash", "\\+ plus", "\\= same", "3\\.5 million");
    }
}
