package org.peerage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peerage.article.Span;
import org.peerage.claim.Stance;
import org.peerage.text.Voice.Sort;

/**
 * Who speaks where in an article, through which medium, and whether the speaker denies or will not comment.
 *
 * <p>A speaker is who stands beside a verb of saying, before it, after it ("..., said X"), or after "according to"; a quotation without one belongs to
 * whom the same quotation, the next sentence or the last one names. In a press release the company that issues it is no speaker, and "the company
 * said" names none.
 */
public final class Speakers {
    private static final Pattern ABOUT = Pattern.compile("(?:^|\\n|[.!?)”\"]\\s{1,3})A(?:bout|BOUT)\\s(?:[Tt]he\\s)?$");
    /** Longer clauses, which nobody writes, have no speaker. In UTF-16 code units. */
    private static final int LONGEST = 4_000;
    /** Clauses that a quotation reaches back over. */
    private static final int FAR = 60;
    /** Clauses that may stand between the parts of a quotation that is left open, as a box in the text does. */
    private static final int BOX = 3;
    /** The share of a clause that is quoted from which on it is a quotation, and from which on it may be a part of one. */
    private static final double QUOTATION = 0.6;

    private static final double PART = 0.3;
    /** How soon after a verb of saying a negation says that it is not so. */
    private static final int NEGATION = 60;

    private final Text text;
    private final String article;
    private final SpeechTables tables = SpeechTables.STANDARD;
    private final Quotations quotations;
    private final List<Clause> clauses;
    private final boolean release;
    private final List<Attribution> found = new ArrayList<>();

    private Speakers(Text text) {
        this.text = text;
        this.article = text.article().text();
        this.quotations = Quotations.of(article);
        this.clauses = Clause.of(text, quotations);
        this.release = isRelease(text);
        read();
        carryQuotations();
    }

    /** Reads an article. */
    public static Speakers of(Text text) {
        return new Speakers(text);
    }

    /** One attribution for each clause, in order. */
    public List<Attribution> all() {
        return List.copyOf(found);
    }

    /** Who says what stands at a span. */
    public Attribution at(Span span) {
        return found.isEmpty() ? Attribution.NOBODY : found.get(clause(span));
    }

    /** Whether a span stands in a quotation. */
    public boolean isQuoted(Span span) {
        return quotations.isQuoted(span.start());
    }

    /** Who speaks in a sentence, each with what they say of it, in order. */
    public List<Attribution> in(Span sentence) {
        return clauses.subList(Math.min(clause(sentence), clauses.size()), clauses.size()).stream()
                .takeWhile(clause -> clause.span().start() < sentence.end())
                .map(clause -> found.get(clause.number()))
                .filter(said -> said.speaker().isPresent())
                .toList();
    }

    /** The number of the clause in which a span begins, or the last one before it. */
    private int clause(Span span) {
        int low = 0;
        int high = clauses.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (clauses.get(middle).span().start() <= span.start()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Whether an article is a press release, by the marks of a wire or the words about its issuer. */
    static boolean isRelease(Text text) {
        return SpeechTables.STANDARD.release.matcher(text.article().text()).find() || tellsAboutItsIssuer(text);
    }

    /** Whether a paragraph or sentence begins "About Brightwater", as the end of a release does. */
    private static boolean tellsAboutItsIssuer(Text text) {
        String article = text.article().text();
        return text.mentions().stream()
                .filter(m -> m.type() == MentionType.COMPANY)
                .map(m -> article.substring(
                        Math.max(0, m.span().start() - 14), m.span().start()))
                .anyMatch(before -> ABOUT.matcher(before).find());
    }

    private void read() {
        var memory = new Memory(text, clauses);
        var sayings = new Sayings(memory);
        for (Clause clause : clauses) {
            Optional<Said> said = clause.span().length() <= LONGEST ? sayings.of(clause) : Optional.empty();
            found.add(said.map(s -> attribution(clause, s)).orElse(Attribution.NOBODY));
            memory.add(clause, said);
        }
    }

    private Attribution attribution(Clause clause, Said said) {
        Voice voice = said.voice();
        Attribution.Stand stand = stand(clause);
        boolean asserts = stand.stance() == Stance.ASSERTS;
        boolean silent = voice.is(Sort.PARTIES) && asserts
                || release && (voice.is(Sort.COMPANY) || voice.is(Sort.ANAPHOR) && asserts);
        return silent
                ? new Attribution(Optional.empty(), said.medium(), Attribution.Stand.ASSERTING)
                : new Attribution(Optional.of(voice.who()), said.medium(), stand);
    }

    /** What the words of a clause in which someone speaks say of the speaker's stance. */
    private Attribution.Stand stand(Clause clause) {
        if (tables.refuse.matcher(clause.text()).find()) {
            return new Attribution.Stand(Stance.DECLINES, true);
        }
        if (tables.deny.matcher(clause.plain()).find()
                || tables.denying.matcher(clause.text()).find()) {
            return new Attribution.Stand(Stance.DENIES, true);
        }
        return negates(clause) ? new Attribution.Stand(Stance.DENIES, false) : Attribution.Stand.ASSERTING;
    }

    private boolean negates(Clause clause) {
        Matcher verb = tables.say.matcher(clause.plain());
        while (verb.find()) {
            int to = Math.min(clause.text().length(), verb.end() + NEGATION);
            if (tables.negation.matcher(clause.text().substring(verb.end(), to)).find()) {
                return true;
            }
        }
        return quotations.share(article, clause.span()) > PART
                && tables.negation.matcher(clause.text()).find();
    }

    private void carryQuotations() {
        for (Clause clause : clauses) {
            int at = clause.number();
            if (found.get(at).speaker().isEmpty() && quotations.share(article, clause.span()) >= QUOTATION) {
                owner(at)
                        .ifPresent(owner ->
                                found.set(at, new Attribution(owner.speaker(), owner.medium(), stand(clause))));
            }
        }
    }

    private Optional<Attribution> owner(int at) {
        return later(at).or(() -> earlier(at)).or(() -> next(at));
    }

    /** Who is named where the same quotation ends. */
    private Optional<Attribution> later(int at) {
        for (int next = at + 1;
                next < clauses.size()
                        && quotations.spans(
                                clauses.get(next - 1).span(), clauses.get(next).span());
                next++) {
            if (found.get(next).speaker().isPresent()) {
                return Optional.of(found.get(next));
            }
        }
        return Optional.empty();
    }

    private Optional<Attribution> earlier(int at) {
        int between = 0;
        for (int last = at - 1; last >= Math.max(0, at - FAR); last--) {
            boolean part = quotations.share(article, clauses.get(last).span()) >= PART;
            boolean speaks = found.get(last).speaker().isPresent();
            if (between > 0
                    && (part || speaks)
                    && !quotations.isLeftOpen(clauses.get(last).span())) {
                return Optional.empty();
            }
            if (speaks) {
                return Optional.of(found.get(last));
            }
            if (!part && ++between > BOX) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Attribution> next(int at) {
        return Optional.of(at + 1)
                .filter(next -> next < clauses.size()
                        && clauses.get(next).paragraph() <= clauses.get(at).paragraph() + 1)
                .map(found::get)
                .filter(a -> a.speaker().isPresent());
    }
}
