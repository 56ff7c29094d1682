package org.peerage.render;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;
import org.peerage.claim.When;

/**
 * Sentences with their claims, to read on a terminal.
 *
 * @param colours whether to colour with ANSI escapes
 */
public record ClaimText(boolean colours) implements ClaimView {
    private static final int WIDTH = 96;
    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String CYAN = "36";

    @Override
    public String head() {
        return "";
    }

    @Override
    public String article(int number, Article article, List<Claim> claims) {
        var out = new StringBuilder(number == 1 ? "" : "\n");
        out.append(styled(BOLD, Plain.text(article.title().orElse(article.document()))))
                .append('\n');
        Optional.of(source(article))
                .filter(source -> !source.isEmpty())
                .ifPresent(source -> out.append(styled(FAINT, source)).append('\n'));
        if (claims.isEmpty()) {
            out.append("\n  No claim about a company was found.\n");
        }
        claims.stream()
                .collect(groupingBy(claim -> claim.evidence().span(), TreeMap<Span, List<Claim>>::new, toList()))
                .values()
                .forEach(together -> sentence(together, out));
        return out.toString();
    }

    @Override
    public String foot() {
        return "";
    }

    private static String source(Article article) {
        return Stream.of(
                        article.title().map(title -> article.document()),
                        article.publisher(),
                        article.author(),
                        article.published().map(Wording::day))
                .flatMap(Optional::stream)
                .map(Plain::text)
                .collect(joining(" · "));
    }

    private void sentence(List<Claim> claims, StringBuilder out) {
        out.append('\n');
        String evidence = Plain.text(claims.getFirst().evidence().text());
        Plain.wrap(evidence, WIDTH - 2)
                .forEach(line -> out.append("  ").append(line).append('\n'));
        claims.forEach(claim -> claim(claim, out));
    }

    private void claim(Claim claim, StringBuilder out) {
        out.append("    ")
                .append(mark(claim))
                .append(' ')
                .append(Wording.name(claim.kind().name()))
                .append(' ')
                .append(styled(BOLD, Wording.name(claim.stage())))
                .append(styled(
                        FAINT, "  " + Wording.confidence(claim.confidence()) + " " + Plain.text(claim.foundBy())))
                .append('\n');
        details(claim).forEach(detail -> out.append("      ").append(detail).append('\n'));
    }

    private String mark(Claim claim) {
        return switch (claim.stance()) {
            case ASSERTS -> styled(CYAN, "●");
            case DENIES -> styled(RED, "✕ denied:");
            case DECLINES -> styled(YELLOW, "○ no comment on:");
        };
    }

    private List<String> details(Claim claim) {
        var details = new ArrayList<String>();
        claim.roles()
                .forEach((role, fillers) -> details.add(detail(
                        Wording.name(role),
                        fillers.stream().map(ClaimText::name).collect(joining("; ")))));
        claim.speaker().ifPresent(speaker -> details.add(detail("says", name(speaker))));
        claim.medium().ifPresent(medium -> details.add(detail("through", name(medium))));
        claim.when().ifPresent(when -> details.add(detail("when", time(when))));
        return details;
    }

    private String detail(String label, String words) {
        return styled(FAINT, String.format("%-10s", label)) + " " + words;
    }

    private static String name(Filler filler) {
        return Plain.text(filler.name());
    }

    private static String time(When when) {
        return Plain.text(when.text())
                + when.interval().map(days -> " (" + Wording.days(days) + ")").orElse("");
    }

    private String styled(String style, String words) {
        return colours ? "\u001b[" + style + "m" + words + "\u001b[0m" : words;
    }
}
