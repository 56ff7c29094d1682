package org.peerage.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.peerage.model.ModelCard;
import org.peerage.profile.Credibility;
import org.peerage.profile.Headline;
import org.peerage.profile.Reliability;
import org.peerage.render.Wording;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Vocabulary;

/** What the words and signs of all pages mean, and how well the reading goes. */
public record HowWeKnowPage() implements Page {
    /** A kind of claim in words, with how well it is read; "not measured" where no text that was looked at has it. */
    public record KindRow(String name, String says, String gold, String precision, String recall, String f1) {}

    /** The stages of some kinds, in their order. */
    public record Lifecycle(String name, List<String> stages, List<String> kinds) {}

    @Override
    public String template() {
        return "how-we-know.jte";
    }

    @Override
    public String title() {
        return "How we know";
    }

    public ModelCard card() {
        return ModelCard.standard();
    }

    public String rule() {
        return Headline.RULE;
    }

    public List<Reliability> reliability() {
        return List.of(Reliability.values());
    }

    public List<Credibility> credibility() {
        return List.of(Credibility.values());
    }

    /** In the order of the vocabulary. */
    public List<KindRow> kinds() {
        Map<String, ModelCard.Figures> figures = new LinkedHashMap<>();
        card().kinds().forEach(one -> figures.put(one.kind(), one));
        return Vocabulary.standard().kinds().stream()
                .map(kind -> Stream.ofNullable(figures.get(kind.name()))
                        .map(one -> row(kind, one))
                        .findFirst()
                        .orElse(new KindRow(Wording.name(kind.name()), kind.says(), "none", "", "", "not measured")))
                .toList();
    }

    public Collection<Lifecycle> lifecycles() {
        Map<String, Lifecycle> lifecycles = new LinkedHashMap<>();
        for (Kind kind : Vocabulary.standard().kinds()) {
            lifecycles.merge(
                    kind.lifecycle(),
                    new Lifecycle(
                            Wording.name(kind.lifecycle()),
                            kind.stages().stream().map(Wording::name).toList(),
                            List.of(Wording.name(kind.name()))),
                    (one, other) -> new Lifecycle(
                            one.name,
                            one.stages,
                            Stream.concat(one.kinds.stream(), other.kinds.stream())
                                    .toList()));
        }
        return lifecycles.values();
    }

    /** A share of hundred: "67%". */
    public static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /** "0.3 to 0.4". */
    public static String bounds(ModelCard.Confidence confidence) {
        return String.format(Locale.ROOT, "%.1f to %.1f", confidence.from(), confidence.to());
    }

    private static KindRow row(Kind kind, ModelCard.Figures figures) {
        return new KindRow(
                Wording.name(kind.name()),
                kind.says(),
                Integer.toString(figures.gold()),
                percent(figures.precision()),
                percent(figures.recall()),
                percent(figures.f1()));
    }
}
