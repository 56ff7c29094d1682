package org.peerage.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.claim.Evidence;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;
import org.peerage.text.Attribution;
import org.peerage.text.Speakers;
import org.peerage.text.Text;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/**
 * Claims of sentences that answer one made before without repeating it: "the company declined to comment", "no decision has been reached".
 *
 * <p>What they answer is the claim before them that names the speaker or the speaker's company, that is not about something over, and that stands nearest.
 * A refusal keeps its stage; what is not decided is denied to be agreed.
 */
final class Answers {
    private static final Tables TABLES = Tables.of(Table.read(Answers.class, "answers.yaml"));

    /** Sentences that an answer reaches back. */
    private static final int FAR = 4;

    /** The share of right claims among the refusals, and among the undecided, on gold texts. */
    private static final double REFUSAL_RIGHT = 0.49;

    private static final double UNDECIDED_RIGHT = 0.8;

    private static final String DEAL = "deal";
    private static final String AGREED = "agreed";

    private record Tables(List<String> about, List<String> over, Pattern undecided) {
        static Tables of(JsonNode table) {
            String undecided = String.join("|", Table.strings(table.get("undecided")));
            return new Tables(
                    Table.strings(table.get("about")),
                    Table.strings(table.get("over")),
                    Pattern.compile(undecided.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE));
        }
    }

    private final Text text;
    private final Speakers speakers;
    private final List<List<Claim>> ofSentence = new ArrayList<>();
    private final List<Claim> found = new ArrayList<>();

    private Answers(List<Claim> claims, Text text, Speakers speakers) {
        this.text = text;
        this.speakers = speakers;
        text.sentences().forEach(s -> ofSentence.add(new ArrayList<>()));
        claims.forEach(c -> text.sentence(c.evidence().span())
                .ifPresent(sentence -> ofSentence.get(sentence).add(c)));
    }

    /** What the answers of a text say beside its {@code claims}. */
    static List<Claim> to(List<Claim> claims, Text text, Speakers speakers) {
        var answers = new Answers(claims, text, speakers);
        for (int sentence = 0; sentence < text.sentences().size(); sentence++) {
            answers.read(sentence);
        }
        return answers.found;
    }

    private void read(int sentence) {
        Span words = text.words(sentence);
        Evidence evidence = new Evidence(words, words.of(text.article().text()));
        if (!says(sentence, Stance.DECLINES)) {
            speakers.in(words).stream()
                    .filter(said -> said.stand().stance() == Stance.DECLINES)
                    .forEach(said -> topic(sentence, said, TABLES.about)
                            .map(topic -> answer(topic, topic.stage(), said, evidence, REFUSAL_RIGHT))
                            .ifPresent(found::add));
        }
        Matcher undecided = TABLES.undecided.matcher(evidence.text());
        if (undecided.find() && !says(sentence, Stance.DENIES)) {
            Attribution said = speakers.at(new Span(words.start() + undecided.start(), words.start() + undecided.end()))
                    .with(Stance.DENIES);
            topic(sentence, said, List.of(DEAL))
                    .map(topic -> answer(topic, AGREED, said, evidence, UNDECIDED_RIGHT))
                    .ifPresent(found::add);
        }
    }

    private boolean says(int sentence, Stance stance) {
        return ofSentence.get(sentence).stream().anyMatch(c -> c.stance() == stance);
    }

    private Optional<Claim> topic(int sentence, Attribution said, List<String> lifecycles) {
        Set<String> own = companies(said);
        return ofSentence.subList(Math.max(0, sentence - FAR), sentence + 1).stream()
                .flatMap(List::stream)
                .filter(c -> lifecycles.contains(c.kind().lifecycle()))
                .filter(c -> c.stance() == Stance.ASSERTS && !Background.STANDARD.isUnspoken(c.kind(), c.stage()))
                .max(Comparator.comparing((Claim c) -> names(c).anyMatch(own::contains))
                        .thenComparing(c -> !TABLES.over.contains(c.stage()))
                        .thenComparing(c -> c.confidence() >= Reading.LIKELY)
                        .thenComparingInt(c -> c.evidence().span().start())
                        .thenComparingDouble(Claim::confidence));
    }

    private static Claim answer(Claim topic, String stage, Attribution said, Evidence evidence, double right) {
        return new Claim(
                topic.document(),
                topic.kind(),
                topic.roles(),
                stage,
                said.stand().stance(),
                said.speaker(),
                said.medium(),
                Optional.empty(),
                evidence,
                Math.min(right, topic.confidence()),
                "answer");
    }

    /** The speaker, and the companies that the article gives the speaker a post at. */
    private Set<String> companies(Attribution said) {
        Set<String> names = said.speaker().map(Filler::name).stream().collect(Collectors.toCollection(HashSet::new));
        ofSentence.stream()
                .flatMap(List::stream)
                .filter(c -> c.fillers("person").stream().anyMatch(p -> names.contains(p.name())))
                .flatMap(c -> c.fillers("company").stream())
                .map(Filler::name)
                .toList()
                .forEach(names::add);
        return names;
    }

    private static Stream<String> names(Claim claim) {
        return claim.roles().values().stream().flatMap(List::stream).map(Filler::name);
    }
}
