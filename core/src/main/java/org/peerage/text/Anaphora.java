package org.peerage.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.article.Span;
import org.peerage.claim.Filler;

/**
 * Finds pronouns and definite descriptions ("it", "the company", "the Munich-based carmaker", "she", "the chairman", "we" in a quotation or a press release) and
 * links each to the entity it stands for, where the text leaves little doubt.
 *
 * <p>"They" and "a Chinese firm" are never linked: the one may mean anyone, the other brings in someone new.
 */
public final class Anaphora {
    /** Longer sentences, which nobody writes, are not looked at. In UTF-16 code units. */
    private static final int LONGEST = 4_000;

    /** The share of letters of a sentence that is all quotation. */
    private static final double ALL_QUOTED = 0.9;

    private final Text text;
    private final Speakers speakers;
    private final Quotations quotations;
    private final boolean release;
    private final Described described;
    private final Salience companies;
    private final People people;
    private final Map<Span, Integer> personAt = new HashMap<>();
    private final Map<Integer, List<Mention>> namesOf = new HashMap<>();
    private final List<Mention> found = new ArrayList<>();

    private Anaphora(Text text, Speakers speakers) {
        this.text = text;
        this.speakers = speakers;
        this.quotations = Quotations.of(text.article().text());
        this.release = Speakers.isRelease(text);
        this.described = Described.in(text);
        this.companies = new Salience(text, described);
        this.people = new People(text, described);
        for (Mention mention : text.mentions()) {
            if (mention.type().named()) {
                text.sentence(mention.span())
                        .ifPresent(s -> namesOf.computeIfAbsent(s, k -> new ArrayList<>())
                                .add(mention));
            }
            if (mention.type() == MentionType.PERSON) {
                personAt.put(mention.span(), mention.entity());
            }
        }
    }

    /**
     * The linked ones in reading order; none overlaps a name of a company, person or thing.
     *
     * @param text an article with its names
     * @param speakers who speaks in it
     */
    public static List<Mention> of(Text text, Speakers speakers) {
        var anaphora = new Anaphora(text, speakers);
        for (int i = 0; i < text.sentences().size(); i++) {
            anaphora.read(i);
        }
        return anaphora.found.stream().sorted().toList();
    }

    private void read(int number) {
        Span sentence = text.sentences().get(number).span();
        companies.sentence(number);
        people.sentence(number, speakers.in(sentence).stream().findFirst().flatMap(this::person));
        List<Mention> names = namesOf.getOrDefault(number, List.of());
        List<Anaphor> anaphors = sentence.length() > LONGEST
                ? List.of()
                : Anaphors.in(text.article().text(), sentence, names);
        Stream.concat(names.stream(), anaphors.stream())
                .sorted(Comparator.comparing(Anaphora::span))
                .forEach(one -> {
                    switch (one) {
                        case Mention name -> named(name);
                        case Anaphor anaphor when anaphor.sort() != Anaphor.Sort.WE -> link(number, anaphor);
                        default -> {} // "We came," she said: whoever speaks is known at the end
                    }
                });
        anaphors.stream().filter(a -> a.sort() == Anaphor.Sort.WE).forEach(we -> link(number, we));
    }

    private static Span span(Record one) {
        return one instanceof Mention mention ? mention.span() : ((Anaphor) one).span();
    }

    private void named(Mention name) {
        if (name.type() == MentionType.COMPANY) {
            companies.named(name);
        } else if (name.type() == MentionType.PERSON) {
            people.named(name);
        }
    }

    private void link(int number, Anaphor anaphor) {
        boolean quoted = quotations.isQuoted(anaphor.span().start());
        Optional<Integer> entity = switch (anaphor.sort()) {
            case IT, FIRM, TRADE -> companies.choose(anaphor);
            case WE -> quoted ? speakersCompany(number, anaphor.span()) : issuer();
            case HE, SHE, POST -> people.choose(anaphor, quoted);
        };
        entity.ifPresent(e -> {
            if (anaphor.sort().type() == MentionType.PERSON) {
                people.meant(e, anaphor);
            } else {
                companies.meant(e, anaphor);
            }
            String words = anaphor.span().of(text.article().text());
            if (anaphor.sort().type() == MentionType.PERSON) {
                personAt.put(anaphor.span(), e);
            }
            found.add(new Mention(anaphor.sort().type(), anaphor.span(), words, e));
        });
    }

    /** The person who speaks, where named or "he" or "she". */
    private Optional<Integer> person(Attribution said) {
        return said.speaker().map(Filler::span).flatMap(s -> Optional.ofNullable(personAt.get(s)));
    }

    /** "We" in a quotation is the company of the person who speaks, where the sentence says who does or is all quotation. */
    private Optional<Integer> speakersCompany(int number, Span we) {
        Attribution said = speakers.at(we);
        Span sentence = text.sentences().get(number).span();
        boolean sure = said.speaker().filter(s -> sentence.contains(s.span())).isPresent()
                || quotations.share(text.article().text(), sentence) >= ALL_QUOTED;
        return sure ? person(said).flatMap(described::employer) : Optional.empty();
    }

    /** "We" in a release is who issues it, or who a paragraph at its end is about. */
    private Optional<Integer> issuer() {
        return release ? companies.about().or(companies::only) : Optional.empty();
    }
}
