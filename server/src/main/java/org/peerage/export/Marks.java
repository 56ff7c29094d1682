package org.peerage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.peerage.claim.Claim;
import org.peerage.profile.Contradiction;
import org.peerage.profile.Fact;
import org.peerage.profile.Line;
import org.peerage.profile.Section;
import org.peerage.profile.Sentence;
import org.peerage.profile.Step;
import org.peerage.profile.Testimony;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/** Profiles as Markdown (CommonMark with tables and footnotes): each line with the numbers of its sentences, which stand as footnotes at the end. */
final class Marks {
    /** What Markdown or HTML in it would take for its own. */
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~^$&!]|(?<=www)\\.|:(?=//)");

    private static final Pattern LIST = Pattern.compile("^(\\d{1,9})([.)])|^([-+=])");

    private final StringBuilder out;
    private final Subject company;
    /** Before the numbers of footnotes, so that those of several companies differ. */
    private final String prefix;

    private final TreeSet<Integer> cited = new TreeSet<>();

    private Marks(StringBuilder out, Subject company, String prefix) {
        this.out = out;
        this.company = company;
        this.prefix = prefix;
    }

    static void profiles(List<Subject> companies, String version, OutputStream out) {
        var text = new StringBuilder();
        if (companies.size() > 1) {
            text.append("# ")
                    .append(companies.stream()
                            .map(one -> escaped(one.profile().name()))
                            .collect(Collectors.joining(", ")))
                    .append("\n\n");
            compared(companies, text);
        }
        for (int i = 0; i < companies.size(); i++) {
            new Marks(text, companies.get(i), companies.size() > 1 ? String.valueOf((char) ('a' + i)) : "").profile();
        }
        reading(companies, version, text);
        try (out) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row a question, a column a company. */
    private static void compared(List<Subject> companies, StringBuilder text) {
        row(
                text,
                "",
                companies.stream().map(one -> escaped(one.profile().name())).toList());
        row(text, "---", companies.stream().map(_ -> "---").toList());
        companies.getFirst().profile().facts().stream()
                .filter(fact -> fact.reason().isEmpty())
                .map(Fact::name)
                .forEach(name -> row(
                        text,
                        ProfileWords.capital(name),
                        companies.stream().map(one -> answer(one, name)).toList()));
        text.append('\n');
    }

    private static String answer(Subject company, String name) {
        return company.profile().facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(fact -> fact.lines().isEmpty()
                        ? "*" + ProfileWords.blank(fact).orElse("") + "*"
                        : escaped(ProfileWords.answer(fact, fact.lines().getFirst())) + " ("
                                + fact.lines().getFirst().certainty().mark() + ")")
                .findFirst()
                .orElse("");
    }

    private static void row(StringBuilder text, String first, List<String> others) {
        text.append("| ")
                .append(first)
                .append(" | ")
                .append(String.join(" | ", others))
                .append(" |\n");
    }

    private void profile() {
        var profile = company.profile();
        out.append("# ").append(escaped(profile.name())).append("\n\n");
        out.append(ProfileWords.day(profile))
                .append(" · ")
                .append(String.join(" · ", ProfileWords.coverage(profile)))
                .append("\n\n");
        if (!profile.alsoNamed().isEmpty()) {
            out.append("Also named ")
                    .append(escaped(String.join(", ", profile.alsoNamed())))
                    .append(".\n\n");
        }
        facts();
        profile.lines().forEach(this::section);
        contradictions();
        if (!ProfileWords.silent(profile).isEmpty()) {
            out.append("Nothing was read of: ")
                    .append(ProfileWords.silent(profile))
                    .append(".\n\n");
        }
        profile.sentences().stream()
                .filter(sentence -> cited.contains(sentence.number()))
                .forEach(this::footnote);
        out.append('\n');
    }

    private void facts() {
        out.append("## Facts\n\n");
        row(out, "Fact", List.of("Answer", "Certainty", "Sentences"));
        row(out, "---", List.of("---", "---", "---"));
        for (Fact fact : company.profile().facts()) {
            if (fact.lines().isEmpty()) {
                row(
                        out,
                        ProfileWords.capital(fact.name()),
                        List.of("*" + escaped(ProfileWords.blank(fact).orElse("")) + "*", "", ""));
            }
            fact.lines()
                    .forEach(line -> row(
                            out,
                            ProfileWords.capital(fact.name()),
                            List.of(
                                    escaped(ProfileWords.answer(fact, line))
                                            + ProfileWords.blank(fact)
                                                    .or(() -> ProfileWords.stage(line))
                                                    .map(note -> " *(" + escaped(note) + ")*")
                                                    .orElse(""),
                                    line.certainty().mark(),
                                    numbers(line.testimonies()))));
        }
        out.append('\n');
    }

    private void section(Section section, List<Line> lines) {
        out.append("## ").append(ProfileWords.section(section)).append("\n\n");
        lines.forEach(line -> {
            out.append("- **")
                    .append(escaped(LineRow.about(section, line)))
                    .append("** — ")
                    .append(ProfileWords.standing(line))
                    .append(", ")
                    .append(line.certainty().mark())
                    .append(", ")
                    .append(ProfileWords.sources(line.sources()))
                    .append('\n');
            line.steps().forEach(this::step);
        });
        out.append('\n');
    }

    private void step(Step step) {
        out.append("  - ")
                .append(ProfileWords.times(step).map(times -> times + ": ").orElse(""))
                .append(ProfileWords.stance(step.stance()))
                .append(Wording.name(step.stage()))
                .append(", ")
                .append(ProfileWords.voices(step.testimonies()).keySet().stream()
                        .map(Marks::escaped)
                        .collect(Collectors.joining("; ")))
                .append(' ')
                .append(numbers(step.testimonies()))
                .append('\n');
    }

    private void contradictions() {
        List<Contradiction> all = company.profile().contradictions();
        if (all.isEmpty()) {
            return;
        }
        out.append("## Contradictions\n\n");
        all.forEach(contradiction -> {
            out.append("- **")
                    .append(escaped(Wording.name(contradiction.kind().name()) + ": " + contradiction.question()))
                    .append("** — first by ")
                    .append(escaped(ProfileWords.decided(contradiction)))
                    .append('\n');
            contradiction
                    .sides()
                    .forEach(side -> out.append("  - ")
                            .append(escapedFirst(side.value()))
                            .append(", ")
                            .append(contradiction.certainty(side).mark())
                            .append(", ")
                            .append(ProfileWords.sources(side.sources()))
                            .append(' ')
                            .append(numbers(side.testimonies()))
                            .append('\n'));
        });
        out.append('\n');
    }

    private String numbers(List<Testimony> testimonies) {
        List<Integer> numbers =
                testimonies.stream().map(Testimony::sentence).distinct().toList();
        cited.addAll(numbers);
        return numbers.stream().map(number -> "[^" + prefix + number + "]").collect(Collectors.joining());
    }

    private void footnote(Sentence sentence) {
        var article = sentence.article();
        out.append("[^")
                .append(prefix)
                .append(sentence.number())
                .append("]: “")
                .append(escaped(sentence.text()))
                .append("” ")
                .append(sentence.testimonies().stream()
                        .map(Testimony::claim)
                        .map(Marks::says)
                        .distinct()
                        .collect(Collectors.joining("; ")))
                .append(" · ")
                .append(escaped(article.publisher().orElse(article.document())))
                .append(article.published().map(day -> ", " + Wording.day(day)).orElse(""))
                .append(article.title().map(title -> ", " + escaped(title)).orElse(""))
                .append(article.url().map(url -> " " + link(url)).orElse(""))
                .append('\n');
    }

    /** "acquisition, agreed, says Ann Lee, 0.93". */
    private static String says(Claim claim) {
        return Wording.name(claim.kind().name()) + ", " + ProfileWords.stance(claim.stance())
                + Wording.name(claim.stage())
                + claim.speaker()
                        .map(speaker -> ", says " + escaped(speaker.name()))
                        .orElse("")
                + claim.medium()
                        .map(medium -> ", through " + escaped(medium.name()))
                        .orElse("")
                + ", " + Wording.confidence(claim.confidence());
    }

    private static String link(String url) {
        return Optional.of(url)
                .filter(address ->
                        Addresses.isOfWeb(address) && address.chars().noneMatch(c -> c == '<' || c == '>' || c <= ' '))
                .map(address -> "<" + address + ">")
                .orElseGet(() -> escaped(url));
    }

    private static void reading(List<Subject> companies, String version, StringBuilder text) {
        text.append("---\n\n");
        About.of(companies, version).entries().stream()
                .filter(entry -> List.of("Rule", "Certainty", "Confidence", "Licence", "Version")
                        .contains(entry.name()))
                .forEach(entry -> text.append("**")
                        .append(entry.name())
                        .append(".** ")
                        .append(escaped(entry.words()))
                        .append("\n\n"));
    }

    /** Words of others on one line, in which Markdown finds nothing. */
    static String escaped(String words) {
        return MARKS.matcher(Plain.text(words)).replaceAll("\\\\$0");
    }

    /** The same where a line or an item of a list begins. */
    static String escapedFirst(String words) {
        return LIST.matcher(escaped(words)).replaceFirst("$1\\\\$2$3");
    }
}
