package org.peerage.text;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peerage.claim.Filler;
import org.peerage.text.Voice.Sort;

/** Finds who speaks in a clause and through what, by the words that tell of speech; the surest words come first. */
final class Sayings {
    /** Verbs of one sort that are looked at in a clause. */
    private static final int MOST = 8;

    private static final Pattern PHRASE_END = Pattern.compile("[,;:¤(]|[.]\\s*$|\\s(?:as|that)\\s|$");
    private static final Pattern COLON = Pattern.compile(":(?=\\s*¤)");
    private static final Pattern HEARER =
            Pattern.compile("\\s+(?:the\\s+|in an interview with\\s+(?:the\\s+)?|(?:[\\p{L}'’-]+\\s+){0,4})");
    private static final Pattern INTERVIEW =
            Pattern.compile("interview with\\s+(?:the\\s+)?$|speaking to\\s+(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);

    private final Memory memory;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final SpeechTables tables = SpeechTables.STANDARD;

    Sayings(Memory memory) {
        this.memory = memory;
        this.phrases = new NounPhrases(memory);
        this.subjects = new Subjects(phrases);
    }

    /** Who speaks in a clause; the clause's own company where it only refuses or denies. */
    Optional<Said> of(Clause clause) {
        return verb(clause, tables.refuse, _ -> true)
                .or(() -> verb(clause, tables.deny, _ -> true))
                .or(() -> report(clause))
                .or(() -> after(clause, tables.according))
                .or(() -> verb(clause, tables.say, _ -> true))
                .or(() -> verb(clause, tables.sayThat, _ -> true))
                .or(() -> after(clause, tables.passiveSaying))
                .or(() -> verb(clause, tables.sayOfPeople, s -> s.is(Sort.PERSON) || s.is(Sort.DESCRIBED)))
                .or(() -> colon(clause))
                .map(said -> leaning(clause, said));
    }

    private Optional<Said> verb(Clause clause, Pattern verbs, Predicate<Voice> speaks) {
        return cues(verbs, clause)
                .flatMap(cue -> subjects.of(clause, cue).stream()
                        .filter(subject -> speaks.test(subject.voice()))
                        .map(subject -> new Said(subject.voice(), medium(clause, subject.voice(), cue))))
                .findFirst();
    }

    private Optional<Said> colon(Clause clause) {
        return cues(COLON, clause)
                .flatMap(cue -> subjects.ofColon(clause, cue).stream())
                .map(subject -> new Said(subject.voice(), occasion(clause)))
                .findFirst();
    }

    private static Stream<MatchResult> cues(Pattern pattern, Clause clause) {
        return pattern.matcher(clause.plain()).results().limit(MOST);
    }

    /** An outlet that gives its own news: by its name, or because that is all it does here: "..., Mill Monthly reports". */
    private Optional<Said> report(Clause clause) {
        return cues(tables.report, clause)
                .flatMap(cue -> subjects.of(clause, cue).stream()
                        .filter(subject -> subject.voice().is(Sort.COMPANY)
                                && (subject.closing()
                                        || tables.isOutlet(subject.voice().who().name()))))
                .map(subject ->
                        new Said(subject.voice(), Optional.of(subject.voice().who())))
                .findFirst();
    }

    /** Who stands after the words: "according to X", "estimated by X". */
    private Optional<Said> after(Clause clause, Pattern words) {
        return cues(words, clause)
                .flatMap(cue -> phrase(clause, cue.end()).stream()
                        .map(voice -> new Said(voice, Optional.of(voice.who()).filter(f -> tables.isOutlet(f.name())))))
                .findFirst();
    }

    /** Who is named from an offset on: "its finance chief, Ama Oduya" is she. */
    private Optional<Voice> phrase(Clause clause, int from) {
        int end = end(clause, from);
        Optional<Voice> first = phrases.opening(clause, from, end);
        if (end >= clause.plain().length() || clause.plain().charAt(end) != ',') {
            return first;
        }
        return first.filter(v -> v.is(Sort.PERSON))
                .or(() -> phrases.alone(clause, end + 1, end(clause, end + 1)).filter(v -> v.is(Sort.PERSON)))
                .or(() -> first);
    }

    private static int end(Clause clause, int from) {
        Matcher matcher = PHRASE_END.matcher(clause.plain());
        return matcher.find(from) ? matcher.start() : clause.plain().length();
    }

    /** Whom an outlet cites is the speaker, and the outlet the medium. */
    private Said leaning(Clause clause, Said said) {
        if (!said.voice().is(Sort.COMPANY)) {
            return said;
        }
        return cues(tables.citing, clause)
                .flatMap(cue -> phrases.opening(clause, cue.end(), end(clause, cue.end())).stream())
                .filter(source -> !source.who().span().equals(said.voice().who().span()))
                .map(source -> new Said(source, Optional.of(said.voice().who())))
                .findFirst()
                .orElse(said);
    }

    private Optional<Filler> medium(Clause clause, Voice voice, MatchResult cue) {
        return told(clause, cue)
                .or(() -> Optional.of(voice.who()).filter(f -> voice.is(Sort.COMPANY) && tables.isOutlet(f.name())))
                .or(() -> occasion(clause));
    }

    /** The outlet that was told. */
    private Optional<Filler> told(Clause clause, MatchResult cue) {
        boolean hears = tables.hearing.matcher(cue.group()).find();
        return clause.mentions().stream()
                .filter(m -> m.type() == MentionType.COMPANY)
                .filter(m -> hears
                                && clause.start(m) >= cue.end()
                                && HEARER.matcher(clause.plain().substring(cue.end(), clause.start(m)))
                                        .matches()
                        || INTERVIEW
                                .matcher(clause.plain().substring(0, clause.start(m)))
                                .find())
                .findFirst()
                .map(memory::filler)
                .or(() -> hears ? toldAgain(clause, cue) : Optional.empty());
    }

    /** "... told the newspaper": the outlet that was told before. */
    private Optional<Filler> toldAgain(Clause clause, MatchResult cue) {
        Matcher paper = tables.paper
                .matcher(clause.plain())
                .region(cue.end(), clause.plain().length())
                .useTransparentBounds(true);
        return memory.outlet()
                .filter(_ -> paper.find()
                        && clause.plain().substring(cue.end(), paper.start()).isBlank())
                .map(outlet -> Filler.of(outlet.name(), paper.group(), clause.at(paper.start(), paper.end())));
    }

    private Optional<Filler> occasion(Clause clause) {
        return tables.media.stream()
                .flatMap(medium -> medium.matcher(clause.plain()).results())
                .findFirst()
                .map(match -> clause.words(match.start(1), match.end(1)));
    }
}
