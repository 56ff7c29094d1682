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
import org.peerage.text.MentionType;
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

    /** Sentences that an answer reaches back: of what is found beyond four, six in ten are right. */
    private static final int FAR = 16;

    /**
     * The share of right claims, stance included, in the 673 gold texts of training in which somebody denies or declines: 49 of 106 refusals, 25 of 52 denials, 7 of 10
     * undecided.
     */
    private static final double REFUSAL_RIGHT = 0.46;

    private static final double DENIAL_RIGHT = 0.48;

    private static final double UNDECIDED_RIGHT = 0.7;

    private static final Pattern TOGETHER =
            Pattern.compile("\\s+(?:and|nor|or)\\s+(?:the\\s+)?|,\\s+(?:(?:and|nor|or)\\s+)?");

    private static final String DEAL = "deal";
    private static final String AGREED = "agreed";

    /** Words that deny what was told before, and the life cycles of what that may be about. */
    private record Denial(Pattern words, List<String> about) {}

    private record Tables(
            List<String> about, List<Denial> denials, List<String> unasked, List<String> over, Pattern undecided) {
        private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

        static Tables of(JsonNode table) {
            return new Tables(
                    Table.strings(table.get("about")),
                    table.get("denials")
                            .valueStream()
                            .map(denial -> new Denial(
                                    expression(denial.get("words"), table.get("parts")),
                                    Table.strings(denial.get("about"))))
                            .toList(),
                    Table.strings(table.get("unasked")),
                    Table.strings(table.get("over")),
                    expression(table.get("undecided"), table.get("parts")));
        }

        /** Any of the words, with their parts put in. */
        private static Pattern expression(JsonNode words, JsonNode parts) {
            String any = PART.matcher(any(words))
                    .replaceAll(part -> Matcher.quoteReplacement(any(parts.required(part.group(1)))));
            return Pattern.compile(any.replace(" ", "\\s+"), Pattern.CASE_INSENSITIVE);
        }

        private static String any(JsonNode words) {
            return "(?:" + String.join("|", Table.strings(words)) + ")";
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
        int before = found.size();
        refuse(sentence, evidence);
        deny(sentence, evidence);
        leaveOpen(sentence, evidence);
        join(Stream.concat(ofSentence.get(sentence).stream(), found.subList(before, found.size()).stream()));
    }

    private void refuse(int sentence, Evidence evidence) {
        if (!says(sentence, Stance.DECLINES)) {
            speakers.in(evidence.span()).stream()
                    .filter(said -> said.stand().stance() == Stance.DECLINES)
                    .forEach(said -> topic(sentence, said, TABLES.about)
                            .map(topic -> answer(topic, topic.stage(), said, evidence, REFUSAL_RIGHT))
                            .ifPresent(found::add));
        }
    }

    /** "Brightwater denies it", "there are no such talks": what was told before is not so. */
    private void deny(int sentence, Evidence evidence) {
        if (!says(sentence, Stance.DENIES)) {
            TABLES.denials.stream()
                    .flatMap(denial -> said(denial.words, evidence)
                            .filter(said ->
                                    said.speaker().isPresent() && said.stand().stance() != Stance.DECLINES)
                            .map(said -> said.with(Stance.DENIES))
                            .flatMap(said -> topic(sentence, said, denial.about)
                                    .map(topic -> answer(topic, topic.stage(), said, evidence, DENIAL_RIGHT)))
                            .stream())
                    .findFirst()
                    .ifPresent(found::add);
        }
    }

    private void leaveOpen(int sentence, Evidence evidence) {
        if (!says(sentence, Stance.DENIES)) {
            said(TABLES.undecided, evidence)
                    .map(said -> said.with(Stance.DENIES))
                    .flatMap(said -> topic(sentence, said, List.of(DEAL))
                            .map(topic -> answer(topic, AGREED, said, evidence, UNDECIDED_RIGHT)))
                    .ifPresent(found::add);
        }
    }

    /** Who says the words in a sentence; nothing where they are not in it. */
    private Optional<Attribution> said(Pattern words, Evidence evidence) {
        Matcher matcher = words.matcher(evidence.text());
        int at = evidence.span().start();
        return matcher.find()
                ? Optional.of(speakers.at(new Span(at + matcher.start(), at + matcher.end())))
                : Optional.empty();
    }

    /** Refusals and denials of those who give them together with another: "A and B declined to comment". */
    private void join(Stream<Claim> answers) {
        answers.filter(c -> c.stance() != Stance.ASSERTS)
                .flatMap(c -> c.speaker().stream()
                        .flatMap(speaker -> joined(speaker.span()))
                        .map(c::saidBy))
                .distinct()
                .toList()
                .forEach(found::add);
    }

    /** Who is named right before one that speaks, joined by "and" or a comma, the nearest first. */
    private Stream<Filler> joined(Span speaker) {
        return text.mentions().stream()
                .filter(m -> m.span().end() < speaker.start()
                        && TOGETHER.matcher(
                                        text.article().text().substring(m.span().end(), speaker.start()))
                                .matches())
                .filter(m -> m.type() == MentionType.COMPANY || m.type() == MentionType.PERSON)
                .limit(1)
                .flatMap(m -> Stream.concat(
                        Stream.of(Filler.of(text.entity(m).name(), m.text(), m.span())), joined(m.span())));
    }

    private boolean says(int sentence, Stance stance) {
        return ofSentence.get(sentence).stream().anyMatch(c -> c.stance() == stance);
    }

    private Optional<Claim> topic(int sentence, Attribution said, List<String> lifecycles) {
        Set<String> own = companies(said);
        return ofSentence.subList(Math.max(0, sentence - FAR), sentence + 1).stream()
                .flatMap(List::stream)
                .filter(c -> lifecycles.contains(c.kind().lifecycle())
                        && !TABLES.unasked.contains(c.kind().name()))
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
