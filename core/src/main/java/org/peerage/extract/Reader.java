package org.peerage.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peerage.article.Article;
import org.peerage.article.Span;
import org.peerage.claim.Claim;
import org.peerage.model.Model;
import org.peerage.model.Pieces;
import org.peerage.model.SpanType;
import org.peerage.model.States;
import org.peerage.text.Anaphora;
import org.peerage.text.Entities;
import org.peerage.text.Mention;
import org.peerage.text.MentionType;
import org.peerage.text.Sentence;
import org.peerage.text.Sentences;
import org.peerage.text.Speakers;
import org.peerage.text.Tagged;
import org.peerage.text.Tagger;
import org.peerage.text.Text;

/**
 * Reads articles into claims.
 *
 * <pre>{@code
 * try (Reader reader = Reader.load()) {
 *     Reading reading = reader.read(Article.of("note.txt", text));
 *     reading.claims().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>Loading takes about a second, so load once and read much. Safe for use by several threads; a reading depends on the article and the
 * model alone. It holds some 50 MB of native memory until it is closed; one that lives as long as its process need not be.
 */
public final class Reader implements AutoCloseable {
    /** The role that every kind has besides its own. */
    static final String SPEAKER = "speaker";

    /** The number of the rules and the code around the model; to be raised with every change by which an article is read otherwise. */
    private static final int RULES = 5;

    /** Languages that it reads; what is in none that can be told is taken for English. */
    private static final Set<String> LANGUAGES = Set.of("en", "und");

    private final Model model;
    private final Wordings wordings;

    private Reader(Model model) {
        this.model = model;
        this.wordings = new Wordings(model.labels());
    }

    /** A reader with the model that ships with Peerage. */
    public static Reader load() {
        return new Reader(Model.standard());
    }

    /**
     * A reader with a model of the user's own.
     *
     * @throws IllegalArgumentException where the file is no model
     */
    public static Reader load(Path model) {
        return new Reader(Model.load(model));
    }

    /** The version of the model it reads with. */
    public String version() {
        return model.labels().version();
    }

    /** Which model and rules read: "0.2+1" is model 0.2 with the first rules. Readings of one edition are equal. */
    public String edition() {
        return version() + "+" + RULES;
    }

    /** Whether it reads articles of this language; of others it finds nothing, lest they be misread. */
    public static boolean reads(String language) {
        return LANGUAGES.contains(language);
    }

    /**
     * Who and what the article names, and what it says about companies; nothing where it is in another language than English.
     *
     * @throws IllegalStateException where the reader is closed
     */
    public Reading read(Article article) {
        if (!reads(article.language())) {
            return new Reading(new Text(article, Sentences.of(article.text()), List.of(), List.of()), List.of());
        }
        Pieces pieces = model.wordPieces().pieces(article.text());
        States states = model.encode(pieces);
        List<Sentence> sentences = Sentences.of(article.text());
        List<Tagged> spans = List.copyOf(Tagger.tag(article.text(), pieces, states));
        Entities entities = Entities.of(article.text(), found(article.text(), pieces, spans));
        Text names = new Text(article, sentences, entities.mentions(), entities.entities());
        Speakers speakers = Speakers.of(names);
        List<Mention> anaphora = Anaphora.of(names, speakers);
        Text text = names.with(anaphora);
        if (spans.isEmpty()) {
            return new Reading(text, List.of());
        }
        Candidates candidates =
                new Candidates(article.text(), sentences, pieces, spans, entityNumbers(pieces, spans, entities));
        int[] ofPiece = Candidates.sentenceOfPiece(sentences, pieces);
        Heads heads = new Heads(model, candidates, states, ofPiece, sentences.size());
        List<Claim> claims =
                new Assembly(model.labels(), wordings, text, pieces, candidates, heads, speakers, anaphora).claims();
        return new Reading(text, claims);
    }

    /** Gives its native memory back, once no thread reads any more; a second time does nothing. */
    @Override
    public void close() {
        model.close();
    }

    private static List<Entities.Found> found(String text, Pieces pieces, List<Tagged> spans) {
        List<Entities.Found> found = new ArrayList<>();
        for (Tagged span : spans) {
            Span at = span.span(pieces);
            switch (span.type()) {
                case COMPANY -> found.add(new Entities.Found(MentionType.COMPANY, at));
                case PERSON -> found.add(new Entities.Found(MentionType.PERSON, at));
                case PLACE -> found.add(new Entities.Found(MentionType.PLACE, at));
                case THING -> found.add(new Entities.Found(MentionType.THING, at));
                case TITLE -> found.add(new Entities.Found(MentionType.TITLE, at));
                case DATE -> found.add(new Entities.Found(MentionType.DATE, at));
                case NUMBER -> found.add(new Entities.Found(numberType(at.of(text)), at));
                case METRIC, DESCRIPTION -> {}
            }
        }
        return found;
    }

    private static MentionType numberType(String words) {
        return words.codePoints().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL)
                ? MentionType.MONEY
                : MentionType.QUANTITY;
    }

    /** For each span the number of its entity; only names count as entities here. */
    private static int[] entityNumbers(Pieces pieces, List<Tagged> spans, Entities entities) {
        Map<Entities.Found, Integer> numbers = new HashMap<>();
        entities.mentions().forEach(m -> numbers.put(new Entities.Found(m.type(), m.span()), m.entity()));
        return spans.stream()
                .mapToInt(s -> s.type().named()
                        ? numbers.getOrDefault(new Entities.Found(nameType(s.type()), s.span(pieces)), Candidates.NONE)
                        : Candidates.NONE)
                .toArray();
    }

    private static MentionType nameType(SpanType type) {
        return MentionType.valueOf(type.name());
    }
}
