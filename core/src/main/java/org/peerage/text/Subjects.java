package org.peerage.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peerage.text.Voice.Sort;

/** Whose doing a verb is: who stands before it, with titles and asides between commas, or after it as in "..., said X". */
final class Subjects {
    private static final Pattern STOP = Pattern.compile("[,;:¤(]|\\.(?=\\s|$)|$");
    /** The verb shares its subject with an earlier one: "Brightwater confirmed the talks but denied ...". */
    private static final Pattern JOINED = Pattern.compile("\\s(?:and|but|yet)$");

    /** "Papercut, which" says what Papercut does. */
    private static final Pattern RELATIVE = Pattern.compile(",\\s+(?:which|who)$");

    private final NounPhrases phrases;
    private final SpeechTables tables = SpeechTables.STANDARD;

    Subjects(NounPhrases phrases) {
        this.phrases = phrases;
    }

    /**
     * A subject.
     *
     * @param closing whether it follows what is said: "..., X reports"
     */
    record Subject(Voice voice, boolean closing) {}

    /** A stretch between commas. */
    private record Chunk(int from, int to) {}

    Optional<Subject> of(Clause clause, MatchResult verb) {
        String before = clause.plain().substring(0, verb.start()).stripTrailing();
        if (tables.passive.matcher(before).find() && !verb.group().contains(" ")) {
            return Optional.empty();
        }
        before = withoutBetween(before);
        Matcher relative = RELATIVE.matcher(before);
        if (relative.find()) {
            return phrases.named(clause, relative.start()).map(v -> new Subject(v, false));
        }
        boolean quoted = before.endsWith("¤") || before.endsWith("¤,");
        if (before.isEmpty() || before.endsWith(",") || quoted) {
            Optional<Subject> after = inverted(clause, verb);
            if (after.isPresent() || quoted || before.isEmpty()) {
                return after;
            }
        }
        return before(clause, before);
    }

    /** Who opens a clause that brings a quotation after a colon: "Ama Oduya shared her views: ...". */
    Optional<Subject> ofColon(Clause clause, MatchResult colon) {
        int start = start(clause.plain(), colon.start());
        return phrases.opening(clause, start, colon.start()).map(v -> new Subject(v, false));
    }

    private String withoutBetween(String before) {
        String rest = before;
        for (Matcher word = tables.between.matcher(rest); word.find(); word = tables.between.matcher(rest)) {
            rest = rest.substring(0, word.start()).stripTrailing();
        }
        return rest;
    }

    private Optional<Subject> inverted(Clause clause, MatchResult verb) {
        if (tables.hearing.matcher(verb.group()).find()) {
            return Optional.empty();
        }
        int end = end(clause.plain(), verb.end(), STOP);
        return phrases.opening(clause, verb.end(), end)
                .filter(v -> tables.pause
                        .matcher(clause.plain()
                                .substring(v.who().span().end() - clause.span().start()))
                        .find())
                .map(v -> new Subject(v, true));
    }

    private static int end(String plain, int from, Pattern edge) {
        Matcher matcher = edge.matcher(plain);
        return matcher.find(from) ? matcher.start() : plain.length();
    }

    private Optional<Subject> before(Clause clause, String before) {
        boolean aside = before.endsWith(",");
        int to = aside ? before.length() - 1 : before.length();
        int from = start(clause.plain(), to);
        if (JOINED.matcher(before).find()) {
            return phrases.opening(clause, from, to).map(v -> new Subject(v, false));
        }
        List<Chunk> chunks = chunks(clause.plain(), from, to);
        return aside ? besideAside(clause, chunks) : last(clause, chunks);
    }

    /** Who stands right before the verb; the person whose title that is: "Ama Oduya, Minister of Mills said". */
    private Optional<Subject> last(Clause clause, List<Chunk> chunks) {
        int at = chunks.size() - 1;
        Optional<Voice> voice = ending(clause, chunks.get(at));
        boolean titled =
                at > 0 && voice.filter(v -> v.is(Sort.DESCRIBED)).isPresent() && !startsInLower(clause, chunks.get(at));
        Optional<Voice> person =
                titled ? alone(clause, chunks.get(at - 1)).filter(v -> v.is(Sort.PERSON)) : Optional.empty();
        return person.or(() -> voice).map(v -> new Subject(v, at > 0));
    }

    private static boolean startsInLower(Clause clause, Chunk chunk) {
        String words = clause.text().substring(chunk.from, chunk.to).strip();
        return !words.isEmpty() && Character.isLowerCase(words.charAt(0));
    }

    /** Whom an aside follows, "Ama Oduya, its chief executive, said", or who is the aside: "Its chief executive, Ama Oduya, said". */
    private Optional<Subject> besideAside(Clause clause, List<Chunk> chunks) {
        List<Chunk> followed = chunks.subList(0, chunks.size() - 1);
        return alone(clause, chunks.getLast())
                .filter(v -> v.is(Sort.PERSON) || v.is(Sort.COMPANY))
                .or(() -> followed.reversed().stream()
                        .limit(Math.max(0, followed.size() - 1))
                        .flatMap(chunk -> alone(clause, chunk).stream())
                        .findFirst())
                .or(() -> followed.stream()
                        .limit(1)
                        .flatMap(chunk -> ending(clause, chunk).stream())
                        .findFirst())
                .or(() -> ending(clause, chunks.getLast()))
                .map(v -> new Subject(v, false));
    }

    private Optional<Voice> ending(Clause clause, Chunk chunk) {
        return phrases.ending(clause, chunk.from, chunk.to);
    }

    private Optional<Voice> alone(Clause clause, Chunk chunk) {
        return phrases.alone(clause, chunk.from, chunk.to);
    }

    /** Where the clause of the subject begins, without what introduces it: "On Monday, ". */
    private int start(String plain, int to) {
        int from = 0;
        for (Matcher edge = tables.clauseEdge.matcher(plain).region(0, to); edge.find(); ) {
            from = edge.end() < to ? edge.end() : from;
        }
        Matcher introduction = tables.introduction.matcher(plain.substring(from, to));
        while (introduction.find() && from + introduction.end() < to) {
            from += introduction.end();
            introduction = tables.introduction.matcher(plain.substring(from, to));
        }
        return from;
    }

    private static List<Chunk> chunks(String plain, int from, int to) {
        List<Chunk> chunks = new ArrayList<>();
        int start = from;
        for (int comma = plain.indexOf(',', start); comma >= 0 && comma < to; comma = plain.indexOf(',', start)) {
            chunks.add(new Chunk(start, comma));
            start = comma + 1;
        }
        chunks.add(new Chunk(start, to));
        return chunks;
    }
}
