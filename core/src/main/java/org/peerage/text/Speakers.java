package org.peerage.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peerage.article.Span;
import org.peerage.claim.Filler;
import org.peerage.claim.Stance;

/**
 * Finds for each sentence who speaks, through which medium, and whether the speaker denies or will not comment.
 *
 * <p>A speaker is who stands beside a verb of saying, before it, after it ("..., said X"), or after "according to"; a quotation without one belongs to whom the same
 * quotation, the next sentence or the last one names. In a press release the company that issues it is no speaker.
 */
public final class Speakers {
    private static final Pattern PRONOUN =
            Pattern.compile("(?<![\\w’'-])(he|she|they|it|who|we|i)(?![\\w’'-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern INTRODUCTION = Pattern.compile(
            "^\\s*(?:in|on|at|after|since|during|as|with|from|for|under|when|while|asked|earlier|meanwhile|however|separately|but|and|yet|still|also|later|last|this|speaking|despite|although|though|if|because|following|according|before|until|over|per|by)(?![\\p{L}’'])[^,¤]*,\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSE_EDGE = Pattern.compile(
            "[;:¤—–]|\\s-\\s|(?<![\\w’'])(?:but|while|whereas|although|because|so that)(?=\\s)|,\\s+and(?=\\s)");
    private static final Pattern OF = Pattern.compile(
            "(?<![\\w’'])(?:of|for|by|with|to|from|under|against|about|at|in|on|over|than|including|after|between|into|like)\\s+(?:the\\s+|\\p{L}+\\s+)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_INVERTED = Pattern.compile(
            "^\\s*(?:[,.;:!?¤)(—–-]|$|(?:who|which|in|on|at|of|from|with|for|after|when|as|to|this|last|late|by|and|during|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|via|through)(?![\\p{L}]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSIVE_SAYING = Pattern.compile(
            "(?<![\\p{L}])(?:said|estimated|predicted|forecast|expected|reported|claimed|confirmed|cited|revealed|disclosed|alleged)\\s+by(?=\\s)",
            Pattern.CASE_INSENSITIVE);
    /** "The chairman of Brightwater, " before the name of the speaker. */
    private static final Pattern TITLE_BEFORE = Pattern.compile(
            "(?:^|[,;¤]\\s*)((?:(?:the|its|a|an|his|her)\\s|[^,;¤]{2,40}['’]s\\s)[^,;¤]{3,80}),\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern APPOSITION = Pattern.compile(
            "(?<![\\p{L}])(?:which|who|whose|that|of|is|was|in|at|based|owned|an|one)(?![\\p{L}])",
            Pattern.CASE_INSENSITIVE);
    /** What only an outlet does: "reported on Thursday that", "wrote". */
    private static final Pattern REPORTS_THAT = Pattern.compile(
            "^(?:(?:reported|reports)(?:\\s+[\\p{L}\\p{N}’']+){0,4}\\s+that(?!\\p{L})|wrote|writes|has written|had written)");

    /** What may follow a verb that closes its sentence: "the government announced on Tuesday." */
    private static final Pattern ENDS =
            Pattern.compile("(?:\\s+(?!that|it|its|the|a|an|plans|to)[\\p{L}’']+){0,5}\\s*[.]\\s*");

    private static final Pattern ABOUT = Pattern.compile("(?:^|\\n|[.!?)”\"]\\s{1,3})A(?:bout|BOUT)\\s(?:[Tt]he\\s)?$");
    /** Longer sentences, which nobody writes, have no speaker. In UTF-16 code units. */
    private static final int LONGEST = 4_000;
    /** Verbs of one sort that are looked at in a sentence. */
    private static final int MOST_VERBS = 8;
    /** Sentences that a description or a quotation reaches back over. */
    private static final int FAR = 60;

    private static final int NEGATION_REACH = 60;

    private final Text text;
    private final String article;
    private final SpeechTables tables = SpeechTables.STANDARD;
    private final Quotations quotations;
    private final boolean release;
    private final Set<String> people = new HashSet<>();
    private final Set<String> companies = new HashSet<>();
    private final Map<Integer, List<Mention>> mentionsOf = new HashMap<>();
    private final List<Attribution> found = new ArrayList<>();
    private Optional<Filler> lastPerson = Optional.empty();
    private Optional<Filler> lastQuoted = Optional.empty();
    private Optional<Filler> lastOutlet = Optional.empty();

    private Speakers(Text text) {
        this.text = text;
        this.article = text.article().text();
        this.quotations = Quotations.of(article);
        this.release = isRelease(text);
        for (Mention mention : text.mentions()) {
            if (mention.type() == MentionType.PERSON) {
                people.add(text.entity(mention).name());
            } else if (mention.type() == MentionType.COMPANY) {
                companies.add(text.entity(mention).name());
            }
            text.sentence(mention.span())
                    .ifPresent(s -> mentionsOf
                            .computeIfAbsent(s, k -> new ArrayList<>())
                            .add(mention));
        }
        mentionsOf.values().forEach(list -> list.sort(Comparator.naturalOrder()));
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

    /** One attribution a sentence. */
    public static List<Attribution> of(Text text) {
        var speakers = new Speakers(text);
        for (int i = 0; i < text.sentences().size(); i++) {
            speakers.found.add(speakers.read(i));
        }
        speakers.carryQuotations();
        return List.copyOf(speakers.found);
    }

    /** A verb of saying with its subject. */
    private record Said(Filler speaker, Span frame, Optional<Filler> medium, Stance stance) {}

    private Attribution read(int number) {
        Span span = text.sentences().get(number).span();
        String plain = quotations.blot(article, span);
        Optional<Said> said = span.length() <= LONGEST ? firstOf(number, plain, span) : Optional.empty();
        mentionsOf.getOrDefault(number, List.of()).stream()
                .filter(m -> m.type() == MentionType.PERSON
                        && !quotations.isQuoted(m.span().start()))
                .reduce((a, b) -> b)
                .ifPresent(m -> lastPerson = Optional.of(filler(m)));
        if (said.isEmpty()) {
            return Attribution.NOBODY;
        }
        Said it = said.get();
        lastOutlet = it.medium.or(() -> lastOutlet);
        if (isPerson(it.speaker)) {
            lastPerson = Optional.of(it.speaker);
        }
        if (isIssuer(it.speaker)) {
            return new Attribution(Optional.empty(), false, Optional.empty(), it.medium, it.stance);
        }
        lastQuoted = Optional.of(it.speaker);
        Stance stance = it.stance == Stance.ASSERTS && denies(span, plain) ? Stance.DENIES : it.stance;
        return new Attribution(
                Optional.of(it.speaker),
                isPerson(it.speaker),
                Optional.of(it.frame),
                it.medium.or(() -> occasion(plain, span)),
                stance);
    }

    private Optional<Said> firstOf(int number, String plain, Span span) {
        List<Said> all = new ArrayList<>();
        verbs(tables.decline, number, plain, span, Stance.DECLINES, all);
        if (all.isEmpty()) {
            verbs(tables.deny, number, plain, span, Stance.DENIES, all);
        }
        if (all.isEmpty()) {
            outlets(number, plain, span, all);
        }
        if (all.isEmpty()) {
            according(number, plain, span, all);
        }
        if (all.isEmpty()) {
            verbs(tables.say, number, plain, span, Stance.ASSERTS, all);
        }
        if (all.isEmpty()) {
            verbs(
                    plain.indexOf('¤') >= 0 ? tables.sayBesideQuotation : tables.sayThat,
                    number,
                    plain,
                    span,
                    Stance.ASSERTS,
                    all);
        }
        if (all.isEmpty()) {
            passive(number, plain, span, all);
        }
        if (all.isEmpty() && !release) {
            verbs(tables.announce, number, plain, span, Stance.ASSERTS, all);
            all.removeIf(s -> !isPerson(s.speaker)
                    && !ENDS.matcher(plain.substring(s.frame.end() - span.start()))
                            .matches());
        }

        return all.stream().findFirst().map(s -> leaningOn(s, number, plain, span));
    }

    private void verbs(Pattern verb, int number, String plain, Span span, Stance stance, List<Said> all) {
        Matcher cue = verb.matcher(plain);
        for (int n = 0; n < MOST_VERBS && cue.find(); n++) {
            subject(number, plain, span, cue.toMatchResult())
                    .ifPresent(speaker -> all.add(new Said(
                            speaker,
                            frame(speaker, cue.toMatchResult(), plain, span),
                            told(number, plain, span, cue.end()),
                            stance)));
        }
    }

    /** "estimated by X", "is said by X". */
    private void passive(int number, String plain, Span span, List<Said> all) {
        Matcher cue = PASSIVE_SAYING.matcher(plain);
        while (cue.find()) {
            int end = end(plain, cue.end(), Pattern.compile("[,;:¤(.]|\\sto\\s"));
            nounPhrase(number, plain, span, cue.end(), end)
                    .ifPresent(speaker -> all.add(new Said(
                            speaker,
                            new Span(span.start() + cue.start(), speaker.span().end()),
                            Optional.empty(),
                            Stance.ASSERTS)));
        }
    }

    /** From the verb to the speaker and what tells more about him, up to the next clause. */
    private static Span frame(Filler speaker, MatchResult cue, String plain, Span span) {
        if (speaker.span().start() >= span.start() + cue.end()) {
            int end = end(plain, cue.end(), Pattern.compile("[;:¤]"));
            return new Span(span.start() + cue.start(), span.start() + end);
        }
        String before = plain.substring(0, speaker.span().start() - span.start());
        int start = Math.max(Math.max(before.lastIndexOf('¤'), before.lastIndexOf(';')), before.lastIndexOf(',')) + 1;
        Matcher title = TITLE_BEFORE.matcher(before);
        start = title.find() ? title.start(1) : start;
        return new Span(span.start() + start, span.start() + cue.end());
    }

    /** Who stands after "according to". */
    private void according(int number, String plain, Span span, List<Said> all) {
        Matcher cue = tables.according.matcher(plain);
        while (cue.find()) {
            int end = plain.indexOf(',', cue.end());
            end = end < 0 ? plain.length() : end;
            nounPhrase(number, plain, span, cue.end(), Math.max(end, cue.end())).ifPresent(speaker -> {
                Optional<Filler> medium = tables.isOutlet(speaker.name()) ? Optional.of(speaker) : Optional.empty();
                all.add(new Said(
                        speaker,
                        new Span(span.start() + cue.start(), speaker.span().end()),
                        medium,
                        Stance.ASSERTS));
            });
        }
    }

    /** An outlet that reports. */
    private void outlets(int number, String plain, Span span, List<Said> all) {
        Matcher cue = tables.report.matcher(plain);
        while (cue.find()) {
            subject(number, plain, span, cue.toMatchResult())
                    .filter(speaker -> tables.isOutlet(speaker.name())
                            || REPORTS_THAT
                                    .matcher(plain.substring(cue.start()))
                                    .find())
                    .ifPresent(outlet -> all.add(new Said(outlet, outlet.span(), Optional.of(outlet), Stance.ASSERTS)));
        }
    }

    /** Whom an outlet cites is the speaker, and the outlet the medium. */
    private Said leaningOn(Said said, int number, String plain, Span span) {
        Matcher cue = tables.citing.matcher(plain);
        if (isPerson(said.speaker) || !cue.find()) {
            return said;
        }
        int end = end(plain, cue.end(), Pattern.compile("[,.;]|\\sas\\s"));
        return nounPhrase(number, plain, span, cue.end(), end)
                .filter(source -> !source.span().equals(said.speaker.span()))
                .map(source -> new Said(source, said.frame, Optional.of(said.speaker), said.stance))
                .orElse(said);
    }

    private static int end(String plain, int from, Pattern edge) {
        Matcher matcher = edge.matcher(plain);
        return matcher.find(from) ? matcher.start() : plain.length();
    }

    private Optional<Filler> subject(int number, String plain, Span span, MatchResult cue) {
        String before = plain.substring(0, cue.start()).stripTrailing();
        if (tables.passive.matcher(before).find() && !cue.group().contains(" ")) {
            return Optional.empty();
        }
        for (Matcher between = tables.between.matcher(before);
                between.find();
                between = tables.between.matcher(before)) {
            before = before.substring(0, between.start()).stripTrailing();
        }
        boolean closed = before.isEmpty() || before.endsWith("¤") || before.endsWith("¤,");
        boolean mayFollow = !cue.group().startsWith("t"); // "told" has its hearer after it
        if (mayFollow && (closed || before.endsWith(","))) {
            Optional<Filler> after = inverted(number, plain, span, cue.end());
            if (after.isPresent() || closed) {
                return after;
            }
        }
        int from = 0;
        for (Matcher edge = CLAUSE_EDGE.matcher(before); edge.find(); ) {
            from = edge.end() < before.length() ? edge.end() : from;
        }
        before = before.endsWith(",") ? before.substring(0, before.length() - 1) : before;
        int comma = before.lastIndexOf(',');
        if (comma >= from) {
            int to = before.length();
            Optional<Filler> last = nounPhrase(number, plain, span, comma + 1, to)
                    .filter(f -> plain.substring(Math.min(to, f.span().end() - span.start()), to)
                                    .isBlank()
                            && startsChunk(plain, comma + 1, f.span().start() - span.start()));
            if (last.isPresent()) {
                return last;
            }
        }
        return nounPhrase(number, plain, span, from, before.length());
    }

    /** Whether a name comes first in its part of a sentence but for a few words that describe it: ", finance chief Ama Oduya". */
    private static boolean startsChunk(String plain, int from, int name) {
        String before = plain.substring(from, Math.max(from, name)).strip();
        return before.isEmpty()
                || (before.split("\\s+").length < 7
                        && !APPOSITION.matcher(before).find());
    }

    /** Who stands right after the verb, with only a pause after: ", said X." */
    private Optional<Filler> inverted(int number, String plain, Span span, int from) {
        int end = end(plain, from, Pattern.compile("[,;:¤(]|\\.(?=\\s|$)|$"));
        return nounPhrase(number, plain, span, from, end)
                .filter(f -> AFTER_INVERTED
                                .matcher(plain.substring(
                                        Math.min(plain.length(), f.span().end() - span.start())))
                                .find()
                        && plain.substring(from, Math.max(from, f.span().start() - span.start()))
                                        .split("\\s+")
                                        .length
                                < 9);
    }

    /** The head of a noun phrase between two offsets of a sentence. */
    private Optional<Filler> nounPhrase(int number, String plain, Span span, int from, int to) {
        int start = from;
        Matcher introduction = INTRODUCTION.matcher(plain.substring(start, to));
        while (introduction.find() && start + introduction.end() < to) {
            start += introduction.end();
            introduction = INTRODUCTION.matcher(plain.substring(start, to));
        }
        int offset = span.start() + start;
        String phrase = plain.substring(start, to);
        List<Mention> inside = inside(number, span, start, to);
        Optional<Filler> person = inside.stream()
                .filter(m -> m.type() == MentionType.PERSON && isHead(plain, span, offset - span.start(), m))
                .findFirst()
                .map(this::filler);
        if (person.isPresent()) {
            return person;
        }
        Optional<Filler> described = described(phrase, offset, inside, plain, span);
        if (described.isPresent()) {
            return described;
        }
        Optional<Filler> company = inside.stream()
                .filter(m -> m.type() == MentionType.COMPANY && isHead(plain, span, offset - span.start(), m))
                .findFirst()
                .map(this::filler);
        Optional<Filler> anaphor = anaphor(number, phrase, offset);
        boolean anaphorFirst = anaphor.isPresent()
                && phrase.substring(0, anaphor.get().span().start() - offset).isBlank();
        return anaphorFirst || company.isEmpty() ? anaphor : company;
    }

    private List<Mention> inside(int number, Span span, int from, int to) {
        return mentionsOf.getOrDefault(number, List.of()).stream()
                .filter(m -> m.span().start() >= span.start() + from
                        && m.span().end() <= span.start() + to
                        && !quotations.isQuoted(m.span().start()))
                .toList();
    }

    /** Whether a name heads its phrase: no preposition before it, no possessive after it. */
    private static boolean isHead(String plain, Span span, int from, Mention mention) {
        String before = plain.substring(from, mention.span().start() - span.start());
        String after = plain.substring(Math.min(plain.length(), mention.span().end() - span.start()));
        return !OF.matcher(before).find()
                && !after.startsWith("'s ")
                && !after.startsWith("’s ")
                && !after.startsWith("-");
    }

    /** "two executives", "a spokesman for Brightwater", "people with knowledge of the matter". */
    private Optional<Filler> described(String phrase, int offset, List<Mention> inside, String plain, Span span) {
        Matcher people = tables.people.matcher(phrase);
        if (!people.find()) {
            return Optional.empty();
        }
        boolean named = inside.stream()
                .anyMatch(m -> m.type() == MentionType.COMPANY
                        && m.span().start() < offset + people.start(1)
                        && m.span().end() > offset + people.start(1));
        boolean later = inside.stream()
                .anyMatch(m -> m.span().end() <= offset + people.start()
                        && m.type() == MentionType.COMPANY
                        && isHead(plain, span, offset - span.start(), m));
        if (named || later) {
            return Optional.empty();
        }
        int end = people.end();
        Matcher more = Pattern.compile(
                        "^\\s+(?:of|for|at|with|from|close to|familiar with|briefed on|inside)\\s+[^,;:¤(]*")
                .matcher(phrase.substring(end));
        if (more.find()) {
            end += more.group().stripTrailing().length();
        }
        int start = people.start();
        String words = phrase.substring(start, end).strip();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Filler.of(
                        words,
                        words,
                        new Span(
                                offset + phrase.indexOf(words, start),
                                offset + phrase.indexOf(words, start) + words.length())));
    }

    private Optional<Filler> anaphor(int number, String phrase, int offset) {
        Matcher title = tables.title.matcher(phrase);
        if (title.find()) {
            return personBefore(number, offset + title.start())
                    .map(p ->
                            Filler.of(p.name(), title.group(), new Span(offset + title.start(), offset + title.end())));
        }
        Matcher paper = tables.paper.matcher(phrase);
        if (paper.find() && lastOutlet.isPresent()) {
            return lastOutlet.map(
                    o -> Filler.of(o.name(), paper.group(), new Span(offset + paper.start(), offset + paper.end())));
        }
        Matcher firm = tables.firm.matcher(phrase);
        if (firm.find()) {
            return company(number, offset + firm.start())
                    .map(c -> Filler.of(c.name(), firm.group(), new Span(offset + firm.start(), offset + firm.end())));
        }
        Matcher pronoun = PRONOUN.matcher(phrase);
        if (!pronoun.find()) {
            return Optional.empty();
        }
        Span at = new Span(offset + pronoun.start(1), offset + pronoun.end(1));
        return switch (pronoun.group(1).toLowerCase(Locale.ROOT)) {
            case "he", "she", "i", "who" ->
                personBefore(number, at.start()).map(p -> Filler.of(p.name(), at.of(article), at));
            case "they" ->
                lastQuoted.or(() -> company(number, at.start())).map(p -> Filler.of(p.name(), at.of(article), at));
            case "it" -> company(number, at.start()).map(p -> Filler.of(p.name(), at.of(article), at));
            default -> Optional.empty();
        };
    }

    /** The person last named before an offset. */
    private Optional<Filler> personBefore(int number, int offset) {
        return mentionsOf.getOrDefault(number, List.of()).stream()
                .filter(m -> m.type() == MentionType.PERSON
                        && m.span().end() <= offset
                        && !quotations.isQuoted(m.span().start()))
                .reduce((a, b) -> b)
                .map(this::filler)
                .or(() -> lastPerson);
    }

    /** The first company that the sentence names before an offset, or else the first of the nearest earlier sentence that names one. */
    private Optional<Filler> company(int number, int offset) {
        for (int i = number; i >= Math.max(0, number - FAR); i--) {
            Optional<Filler> first = mentionsOf.getOrDefault(i, List.of()).stream()
                    .filter(m ->
                            m.type() == MentionType.COMPANY && m.span().end() <= offset && !tables.isOutlet(m.text()))
                    .findFirst()
                    .map(this::filler);
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    /** The outlet that was told. */
    private Optional<Filler> told(int number, String plain, Span span, int from) {
        return mentionsOf.getOrDefault(number, List.of()).stream()
                .filter(m -> m.type() == MentionType.COMPANY
                        && m.span().start() >= span.start() + from
                        && plain.substring(from, m.span().start() - span.start())
                                .matches(
                                        "\\s+(?:the\\s+|in an interview with\\s+(?:the\\s+)?|(?:[\\p{L}'’-]+\\s+){0,4})")
                        && plain.substring(0, from)
                                .matches("(?si).*\\b(?:told|tells|telling|said in an interview with|interview with)$"))
                .findFirst()
                .map(this::filler);
    }

    private Optional<Filler> occasion(String plain, Span span) {
        for (Pattern medium : tables.media) {
            Matcher matcher = medium.matcher(plain);
            if (matcher.find()) {
                Span at = new Span(span.start() + matcher.start(1), span.start() + matcher.end(1));
                return Optional.of(Filler.of(at.of(article), at.of(article), at));
            }
        }
        return Optional.empty();
    }

    /** Whether the words of a speaker, quoted or soon after the verb of saying, say no. */
    private boolean denies(Span span, String plain) {
        String sentence = span.of(article);
        if (tables.denyingWords.matcher(sentence).find()) {
            return true;
        }
        Matcher verb = tables.say.matcher(plain);
        while (verb.find()) {
            int to = Math.min(plain.length(), verb.end() + NEGATION_REACH);
            if (tables.negation.matcher(plain.substring(verb.end(), to)).find()) {
                return true;
            }
        }
        return false;
    }

    private void carryQuotations() {
        List<Sentence> sentences = text.sentences();
        for (int i = 0; i < sentences.size(); i++) {
            if (found.get(i).speaker().isPresent()
                    || quotations.share(article, sentences.get(i).span()) < 0.6) {
                continue;
            }
            Optional<Attribution> owner = owner(i);
            int at = i;
            owner.ifPresent(a -> found.set(
                    at,
                    new Attribution(
                            a.speaker(),
                            a.person(),
                            Optional.empty(),
                            a.medium(),
                            tables.denyingWords
                                            .matcher(sentences.get(at).span().of(article))
                                            .find()
                                    ? Stance.DENIES
                                    : Stance.ASSERTS)));
        }
    }

    private Optional<Attribution> owner(int i) {
        List<Sentence> sentences = text.sentences();
        for (int next = i + 1; next < sentences.size() && next < i + 5; next++) {
            if (!quotations.spans(
                    sentences.get(next - 1).span(), sentences.get(next).span())) {
                break;
            }
            if (found.get(next).speaker().isPresent()) {
                return Optional.of(found.get(next));
            }
        }
        for (int last = i - 1; last >= Math.max(0, i - FAR); last--) {
            if (found.get(last).speaker().isPresent()) {
                return Optional.of(found.get(last));
            }
            if (quotations.share(article, sentences.get(last).span()) < 0.3) {
                break;
            }
        }
        if (i + 1 < sentences.size()
                && sentences.get(i + 1).paragraph() <= sentences.get(i).paragraph() + 1
                && found.get(i + 1).speaker().isPresent()) {
            return Optional.of(found.get(i + 1));
        }
        return Optional.empty();
    }

    private Filler filler(Mention mention) {
        return Filler.of(text.entity(mention).name(), mention.text(), mention.span());
    }

    private boolean isPerson(Filler speaker) {
        return people.contains(speaker.name());
    }

    /** In a release every company speaks with the voice of the document. */
    private boolean isIssuer(Filler speaker) {
        return release && companies.contains(speaker.name());
    }
}
