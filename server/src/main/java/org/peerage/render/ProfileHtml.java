package org.peerage.render;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.profile.Contradiction;
import org.peerage.profile.Fact;
import org.peerage.profile.Headline;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.profile.Sentence;
import org.peerage.profile.Step;
import org.peerage.profile.Term;
import org.peerage.profile.Testimony;
import org.peerage.profile.Value;

/**
 * A profile as one page for the browser. It asks for nothing from outside and needs no script: a line opens onto its sentences, a
 * number leads to the sentence in the list at the end.
 *
 * <p>Two voices: what stands in a document is set in serifs, Peerage's own words without.
 */
public final class ProfileHtml {
    private static final String STYLE = Style.TOKENS + Resource.text("profile.css");

    /** The stages that are columns of the track; later ones stand in the column of the stage that they end. */
    private static final int COLUMNS = 6;

    private final StringBuilder out = new StringBuilder();

    private ProfileHtml() {}

    /** The whole page. */
    public static String of(Profile profile) {
        var page = new ProfileHtml();
        page.page(profile);
        return page.out.toString();
    }

    private void page(Profile profile) {
        out.append("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <title>%s · Peerage</title>
                <link rel="icon" href="data:,">
                <style>
                %s</style>
                </head>
                <body>
                <header class="mast"><b>Peerage</b><p>A company profile from the news, every line with its sentence.</p></header>
                <main>
                """.formatted(Markup.text(profile.name()), STYLE));
        title(profile);
        if (profile.isEmpty()) {
            add("<p>No article read claims anything about a company of this name.</p>\n");
        } else {
            body(profile);
        }
        add("</main>\n<footer><p>%s</p></footer>\n</body>\n</html>\n".formatted(Markup.text(Headline.RULE)));
    }

    private void title(Profile profile) {
        add("<div class=\"title\"><h1>%s</h1>\n".formatted(bdi(profile.name())));
        names("Also ", profile.alsoNamed());
        add("<p class=\"quiet\">%s. %s.</p>"
                .formatted(ProfileWords.day(profile), String.join(". ", ProfileWords.coverage(profile))));
        names(
                "Other companies with names like it: ",
                profile.alike().stream().limit(20).toList());
        add("</div>\n");
        profile.asOf()
                .ifPresent(day ->
                        add("<p class=\"past\"><b>As it stood on %s.</b> What was published later is left out.</p>\n"
                                .formatted(Wording.day(day))));
    }

    private void names(String before, List<String> names) {
        if (!names.isEmpty()) {
            add("<p class=\"quiet\">%s%s</p>\n"
                    .formatted(before, names.stream().map(ProfileHtml::doc).collect(joining(" · "))));
        }
    }

    private void body(Profile profile) {
        add("<dl class=\"facts\">\n");
        profile.facts().forEach(this::fact);
        add("</dl>\n");
        contents(profile);
        deals(profile.lines(Section.DEALS));
        contradictions(profile.contradictions());
        add("<div class=\"cols\">\n");
        Stream.of(Section.values()).filter(s -> s != Section.DEALS).forEach(s -> section(s, profile.lines(s)));
        add("</div>\n");
        silence(profile);
        sentences(profile.sentences());
    }

    // --- the head

    private void fact(Fact fact) {
        List<String> answers = fact.lines().stream()
                .filter(l -> !ProfileWords.answer(fact, l).isEmpty())
                .map(l -> doc(ProfileWords.answer(fact, l))
                        + ProfileWords.stage(l)
                                .map(s -> " <span class=\"quiet\">" + s + "</span>")
                                .orElse("") + " " + references(l.testimonies()))
                .toList();
        String others = answers.stream()
                .skip(1)
                .map(a -> " <span class=\"beside\">" + a + "</span>")
                .collect(joining());
        String refused = answers.isEmpty()
                ? fact.lines().stream()
                        .limit(1)
                        .map(l -> references(l.testimonies()))
                        .collect(joining())
                : "";
        String blank = ProfileWords.blank(fact)
                .map(b -> " <span class=\"blank\">" + Markup.text(b) + "</span> ")
                .orElse("");
        add("<div><dt>%s</dt><dd>%s</dd></div>\n"
                .formatted(
                        ProfileWords.capital(fact.name()),
                        answers.stream().limit(1).collect(joining()) + others + blank + refused));
    }

    private void contents(Profile profile) {
        add("<nav class=\"contents\" aria-label=\"Sections\"><ul>");
        content("deals", "Deals", profile.lines(Section.DEALS).size());
        content("contradictions", "Contradictions", profile.contradictions().size());
        Stream.of(Section.values())
                .filter(s -> s != Section.DEALS)
                .forEach(s -> content(
                        s.word(), ProfileWords.section(s), profile.lines(s).size()));
        content("sentences", "Sentences", profile.sentences().size());
        add("</ul></nav>\n");
    }

    private void content(String id, String words, int count) {
        if (count > 0) {
            add("<li><a href=\"#%s\">%s <span class=\"count\">%d</span></a></li>".formatted(id, words, count));
        }
    }

    private void head(String id, String words, int count, String more) {
        add(
                ("<section id=\"%s\" aria-labelledby=\"h-%s\"><div class=\"head\"><h2 id=\"h-%s\">%s <span class=\"count\">%d</span></h2>"
                                + "%s</div>\n")
                        .formatted(id, id, id, words, count, more));
    }

    // --- deals

    private void deals(List<Line> deals) {
        if (deals.isEmpty()) {
            return;
        }
        head("deals", "Deals", deals.size(), """
                <p class="quiet key"><span><i class="m many"></i>two or more independent sources</span><span><i class="m"></i>one</span>\
                <span><i class="m denies"></i>denied</span><span><i class="m declines"></i>no comment</span><span><i class="m ends"></i>ended</span></p>""");
        add("<div class=\"stages\" aria-hidden=\"true\">");
        deals.getFirst().kind().stages().stream()
                .limit(COLUMNS)
                .forEach(s -> add("<span>%s</span>".formatted(Wording.name(s))));
        add("</div>\n<ul class=\"rows\">\n");
        deals.forEach(this::deal);
        add("</ul></section>\n");
    }

    private void deal(Line deal) {
        add(("<li><details class=\"deal\"><summary>"
                        + "<div class=\"top\"><div>%s</div><div class=\"stand\">%s %s</div></div>\n")
                .formatted(what(deal, Section.DEALS), standing(deal), certainty(deal.sources())));
        add("<ol class=\"track\">");
        int column = 1;
        for (Step step : deal.steps()) {
            int place = deal.kind().stages().indexOf(step.stage()) + 1;
            column = place <= COLUMNS ? place : column;
            add(("<li class=\"at%d\">%s<span class=\"what\">%s<span class=\"named\">%s</span>%s"
                            + " <span class=\"who\">%s</span></span></li>")
                    .formatted(
                            column,
                            mark(step, place > COLUMNS),
                            turn(step, place > COLUMNS),
                            place > COLUMNS ? "" : Wording.name(step.stage()) + " ",
                            time(step),
                            voices(step.testimonies())));
        }
        add("</ol></summary>\n");
        said(deal);
        add("</details></li>\n");
    }

    /** What a column does not say of a step. */
    private static String turn(Step step, boolean ends) {
        String stance = switch (step.stance()) {
            case ASSERTS -> "";
            case DENIES -> "<b class=\"against\">denied</b> ";
            case DECLINES -> "<b class=\"wait\">no comment</b> ";
        };
        return stance + (ends ? "<b class=\"against\">" + Wording.name(step.stage()) + "</b> " : "");
    }

    private static String mark(Step step, boolean ends) {
        String shape = switch (step.stance()) {
            case ASSERTS -> ends ? " ends" : step.sources() > 1 ? " many" : "";
            case DENIES -> " denies";
            case DECLINES -> " declines";
        };
        return "<i class=\"m" + shape + "\" aria-hidden=\"true\"></i>";
    }

    // --- other lines

    private void section(Section section, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        head(section.word(), ProfileWords.section(section), lines.size(), "");
        add("<ul class=\"rows\">\n");
        for (Line line : lines) {
            add("<li><details><summary><div>%s <div class=\"stand\">%s%s</div></div>%s</summary>\n"
                    .formatted(what(line, section), standing(line), since(line), certainty(line.sources())));
            said(line);
            add("</details></li>\n");
        }
        add("</ul></section>\n");
    }

    private static String what(Line line, Section section) {
        String rest = terms(line, ProfileWords.rest(line));
        return ProfileWords.label(line, section)
                        .map(l -> "<span class=\"label\">" + l + "</span>")
                        .orElse("")
                + "<span class=\"name\">" + terms(line, ProfileWords.lead(line)) + "</span>"
                + (rest.isEmpty() ? "" : " <span class=\"terms\">" + rest + "</span>");
    }

    private static String terms(Line line, List<Term> terms) {
        return terms.stream()
                .map(t -> ProfileWords.termLabel(line, t)
                                .map(l -> "<span class=\"quiet\">" + l + "</span> ")
                                .orElse("")
                        + values(t))
                .collect(joining(" · "));
    }

    private static String values(Term term) {
        return term.values().stream()
                .map(Value::text)
                .map(ProfileHtml::doc)
                .collect(joining(term.differ() ? "</span> <span class=\"beside\">" : ", ", "<span>", "</span>"));
    }

    private static String standing(Line line) {
        String stage = Markup.text(ProfileWords.standing(line));
        return ProfileWords.isOpenlyDisputed(line) || line.standing().isEmpty()
                ? "<b class=\"against\">" + stage + "</b>"
                : "<b>" + stage + "</b>";
    }

    private static String since(Line line) {
        return ProfileWords.times(line.steps().getLast()).map(d -> " · " + d).orElse("");
    }

    private static String certainty(int sources) {
        return "<span class=\"cert\"><span aria-hidden=\"true\">%s</span>%d<span class=\"vh\"> independent %s: show the sentences</span></span>"
                .formatted("<i></i>".repeat(Math.min(sources, 5)), sources, sources == 1 ? "source" : "sources");
    }

    /** The sentences that a line rests on, step by step. */
    private void said(Line line) {
        add("<div class=\"said\">");
        for (Step step : line.steps()) {
            add("<div class=\"%s\"><p class=\"step\">%s%s%s</p>"
                    .formatted(
                            step.stance().word(),
                            ProfileWords.stance(step.stance()),
                            Wording.name(step.stage()),
                            ProfileWords.times(step).map(d -> " · " + d).orElse("")));
            List<Integer> shown = new ArrayList<>();
            for (Testimony t : step.testimonies()) {
                if (!shown.contains(t.sentence())) {
                    shown.add(t.sentence());
                    add("<blockquote dir=\"auto\">%s</blockquote>"
                            .formatted(Markup.text(t.claim().evidence().text())));
                }
                add("<p class=\"meta\">%s</p>".formatted(meta(t)));
            }
            add("</div>");
        }
        add("</div>");
    }

    private static String meta(Testimony t) {
        return Stream.of(
                        t.speaker().map(s -> "said by " + doc(s)),
                        t.medium().map(m -> "through " + doc(m)),
                        Optional.of(doc(ProfileWords.outlet(t))),
                        Optional.of(t.published()
                                .map(Wording::day)
                                .map(d -> "published " + d)
                                .orElse("no date")),
                        t.happened().map(w -> "happened " + doc(ProfileWords.happened(w))),
                        Optional.of("sure " + Wording.confidence(t.claim().confidence())),
                        Optional.of(reference(t.sentence())))
                .flatMap(Optional::stream)
                .collect(joining(" · "));
    }

    // --- contradictions, blanks, sentences

    private void contradictions(List<Contradiction> contradictions) {
        if (contradictions.isEmpty()) {
            return;
        }
        head(
                "contradictions",
                "Contradictions",
                contradictions.size(),
                "<p class=\"quiet\">The first is the headline; nothing is dropped.</p>");
        for (Contradiction c : contradictions) {
            add("<div class=\"contra\"><h3>%s</h3><ol class=\"sides\">"
                    .formatted(bdi(ProfileWords.capital(c.question()))));
            for (Contradiction.Side side : c.sides()) {
                add("<li><span class=\"name\">%s</span> <span class=\"quiet\">%s</span><p class=\"quiet\">%s</p></li>"
                        .formatted(
                                doc(side.value()), ProfileWords.sources(side.sources()), voices(side.testimonies())));
            }
            add("</ol><p class=\"quiet\">First by %s.</p></div>\n".formatted(Markup.text(ProfileWords.decided(c))));
        }
        add("</section>\n");
    }

    private void silence(Profile profile) {
        String silent = ProfileWords.silent(profile);
        if (!silent.isEmpty()) {
            add(
                    ("<section><div class=\"head\"><h2>Not known</h2></div><p class=\"quiet\">No article read says anything of:"
                                    + " <span class=\"blank\">%s</span>.</p></section>\n")
                            .formatted(silent));
        }
    }

    private void sentences(List<Sentence> sentences) {
        head("sentences", "Sentences", sentences.size(), "<p class=\"quiet\">the oldest article first</p>");
        add("<ol class=\"sentences\">\n");
        for (Sentence s : sentences) {
            add(("<li id=\"s%d\"><span class=\"no\">%d</span><div><blockquote dir=\"auto\">%s</blockquote>"
                            + "<p class=\"quiet\">%s</p>")
                    .formatted(s.number(), s.number(), Markup.text(s.text()), source(s)));
            s.testimonies().forEach(t -> add("<p class=\"quiet\">%s</p>".formatted(claim(t))));
            add("</div></li>\n");
        }
        add("</ol></section>\n");
    }

    private static String source(Sentence sentence) {
        Article article = sentence.article();
        return Stream.of(
                        article.publisher().map(ProfileHtml::doc),
                        Optional.of(article.published().map(Wording::day).orElse("no date")),
                        Optional.of(article.title()
                                .map(t -> link(article, t))
                                .orElseGet(() -> link(article, article.document()))),
                        Optional.of("story " + sentence.story()))
                .flatMap(Optional::stream)
                .collect(joining(" · "));
    }

    /** Only addresses of the web lead anywhere. */
    private static String link(Article article, String words) {
        return article.url()
                .filter(u -> u.matches("(?is)https?://.*"))
                .map(u -> "<a rel=\"noreferrer\" href=\"%s\">%s</a>".formatted(Markup.text(u), doc(words)))
                .orElseGet(() -> doc(words));
    }

    private static String claim(Testimony t) {
        return Stream.of(
                        Optional.of(Wording.name(t.claim().kind().name())),
                        Optional.of(ProfileWords.stance(t.claim().stance()) + "<b>"
                                + Wording.name(t.claim().stage()) + "</b>"),
                        t.speaker().map(s -> "said by " + doc(s)),
                        t.medium().map(m -> "through " + doc(m)),
                        t.happened().map(w -> doc(ProfileWords.happened(w))),
                        Optional.of("sure " + Wording.confidence(t.claim().confidence()) + ", found by "
                                + doc(t.claim().foundBy())))
                .flatMap(Optional::stream)
                .collect(joining(" · "));
    }

    // --- words

    private static String time(Step step) {
        return ProfileWords.time(step)
                .map(d -> "<time>" + d + "</time>")
                .orElse("<span class=\"blank\">no date</span>");
    }

    private static String voices(List<Testimony> testimonies) {
        return ProfileWords.voices(testimonies).entrySet().stream()
                .map(e -> doc(e.getKey()) + " "
                        + e.getValue().stream().map(ProfileHtml::reference).collect(joining()))
                .collect(joining("; "));
    }

    private static String references(List<Testimony> testimonies) {
        return testimonies.stream()
                .map(Testimony::sentence)
                .distinct()
                .sorted()
                .map(ProfileHtml::reference)
                .collect(joining());
    }

    private static String reference(int sentence) {
        return "<a class=\"ref\" href=\"#s%d\" aria-label=\"sentence %d\">[%d]</a>"
                .formatted(sentence, sentence, sentence);
    }

    private static String doc(String words) {
        return "<bdi class=\"doc\">" + Markup.text(words) + "</bdi>";
    }

    private static String bdi(String words) {
        return "<bdi>" + Markup.text(words) + "</bdi>";
    }

    private void add(String html) {
        out.append(html);
    }
}
