package org.peerage.print;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.page.Excerpt;
import org.peerage.profile.Filed;
import org.peerage.profile.Profile;
import org.peerage.profile.Sentence;
import org.peerage.profile.Testimony;
import org.peerage.render.Labels;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/** Gives out the numbers of sources as lines come to refer to them, and knows in the end what to list. */
final class Citations {
    /** Lines that a sentence leads back to. */
    private static final int LINES = 8;

    private final Profile profile;
    private final Function<String, Excerpt> excerpts;
    private final Labels labels;
    private final SequencedMap<String, Cited> sources = new LinkedHashMap<>();
    /** The part of each line. */
    private final Map<String, String> parts = new HashMap<>();

    /** A source, and the sentences of it that lines refer to, by their numbers in the profile. */
    private record Cited(int number, SequencedMap<Integer, Told> sentences) {}

    /** A sentence's place among those of its source, and the lines that refer to it. */
    private record Told(int place, List<String> lines) {}

    /** @param excerpts what may be quoted of an article, by the key under which it is kept */
    Citations(Profile profile, Function<String, Excerpt> excerpts, Labels labels) {
        this.labels = labels;
        this.profile = profile;
        this.excerpts = excerpts;
    }

    /** Begins the next line of a part, and names it. */
    String line(String part) {
        String line = "l" + (parts.size() + 1);
        parts.put(line, part);
        return line;
    }

    /**
     * What a line, or a part of one such as a mark on its track, rests on.
     *
     * @param testimonies it rests on, the most telling first
     * @param most how many sentences it may refer to
     */
    References cite(String line, Collection<Testimony> testimonies, int most) {
        List<Integer> sentences =
                testimonies.stream().map(Testimony::sentence).distinct().toList();
        return new References(
                line,
                sentences.stream()
                        .limit(most)
                        .map(sentence -> reference(sentence, line))
                        .sorted()
                        .toList(),
                Math.max(0, sentences.size() - most),
                testimonies.stream()
                        .map(t -> method(t.claim().foundBy()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private String method(String foundBy) {
        return labels.word("method", Plain.text(foundBy));
    }

    private Reference reference(int number, String line) {
        Cited source = sources.computeIfAbsent(
                key(sentence(number)), key -> new Cited(sources.size() + 1, new LinkedHashMap<>()));
        Told told = source.sentences.computeIfAbsent(number, n -> new Told(source.sentences.size(), new ArrayList<>()));
        if (!told.lines.contains(line)) {
            told.lines.add(line);
        }
        return new Reference(source.number, told.place);
    }

    private Sentence sentence(int number) {
        return profile.sentences().get(number - 1);
    }

    private static String key(Sentence sentence) {
        return filed(sentence).map(Filed::key).orElse(sentence.article().document());
    }

    private static Optional<Filed> filed(Sentence sentence) {
        return sentence.testimonies().stream().flatMap(t -> t.filed().stream()).findFirst();
    }

    /** The sources in the order of their numbers. */
    List<SourceNote> sources() {
        return sources.values().stream().map(this::note).toList();
    }

    private SourceNote note(Cited source) {
        Sentence first = sentence(source.sentences.firstEntry().getKey());
        Article article = first.article();
        Testimony graded = first.testimonies().stream()
                .min(Comparator.comparing(t -> t.grade().reliability()))
                .orElseThrow();
        Excerpt excerpt = excerpts.apply(key(first));
        return new SourceNote(
                source.number,
                Plain.text(article.publisher().orElse(article.document())),
                article.title().map(Plain::text),
                article.published().map(labels::day).orElseGet(() -> labels.say("date.none")),
                filed(first)
                        .map(Filed::retrieved)
                        .map(at -> labels.day(at.atOffset(ZoneOffset.UTC).toLocalDate())),
                article.url().filter(Citations::isWeb).map(Plain::text),
                graded.grade().reliability().name(),
                ProfileWords.reliability(graded.grade().reliability(), labels),
                ProfileWords.why(graded.grade(), labels),
                source.sentences.entrySet().stream()
                        .map(e -> quoted(
                                new Reference(source.number, e.getValue().place),
                                sentence(e.getKey()),
                                excerpt,
                                e.getValue().lines))
                        .toList());
    }

    private static boolean isWeb(String url) {
        return url.toLowerCase(Locale.ROOT).matches("https?://\\S+");
    }

    private SourceNote.Quoted quoted(Reference reference, Sentence sentence, Excerpt excerpt, List<String> lines) {
        return new SourceNote.Quoted(
                reference,
                Optional.of(sentence.text())
                        .filter(words -> excerpt.shows(sentence.span()))
                        .map(Plain::text),
                sentence.article().language(),
                sentence.testimonies().stream().map(this::finding).distinct().toList(),
                places(lines.stream().limit(LINES).toList()),
                Math.max(0, lines.size() - LINES));
    }

    private List<SourceNote.Place> places(List<String> lines) {
        SequencedMap<String, List<String>> byPart = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> parts.getOrDefault(line, ""), LinkedHashMap::new, Collectors.toList()));
        return byPart.entrySet().stream()
                .map(e -> new SourceNote.Place(e.getKey(), e.getValue()))
                .toList();
    }

    private SourceNote.Finding finding(Testimony testimony) {
        Claim claim = testimony.claim();
        return new SourceNote.Finding(
                labels.kind(claim.kind().name()) + ", " + ProfileWords.said(claim, labels),
                Optional.of(Stream.of(testimony.speaker(), testimony.medium().map(m -> labels.say("print.through", m)))
                                .flatMap(Optional::stream)
                                .map(Plain::text)
                                .collect(Collectors.joining(", ")))
                        .filter(words -> !words.isEmpty()),
                testimony
                        .happened()
                        .map(when -> ProfileWords.happened(when, labels))
                        .map(Plain::text),
                method(claim.foundBy()) + ", " + Wording.confidence(claim.confidence()));
    }
}
