package org.peerage.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peerage.claim.Filler;
import org.peerage.text.Voice.Sort;

/** Who stands in a stretch of a clause: at its end, as before a verb; at its start, as after "said"; or alone in it. */
final class NounPhrases {
    /** What may stand between the head of a phrase and the verb: "of Brightwater", "(BTM)". */
    private static final Pattern TAIL = Pattern.compile("\\s*(?:(?:of|at|from|for|in)\\s[^,]{2,60}|\\([^)]*\\))?\\s*");
    /** What stands before a name that opens its stretch: a title. */
    private static final Pattern TITLE = Pattern.compile("\\s*(?:[^\\s,]+\\s+){0,7}");
    /** What stands before a name that is alone: "Dr", "finance chief". */
    private static final Pattern BARE = Pattern.compile("\\s*(?:\\p{L}[\\p{L}.’'-]*\\s+){0,3}");

    private final Memory memory;
    private final SpeechTables tables = SpeechTables.STANDARD;

    NounPhrases(Memory memory) {
        this.memory = memory;
    }

    /** Whose phrase ends the stretch. */
    Optional<Voice> ending(Clause clause, int from, int to) {
        return all(clause, from, to).stream()
                .filter(v -> TAIL.matcher(clause.plain().substring(end(clause, v), to))
                        .matches())
                .max(Comparator.comparingInt((Voice v) -> end(clause, v))
                        .thenComparingInt(v -> v.who().text().length()));
    }

    /** Whose phrase opens the stretch: a person behind a title, or else who stands first. */
    Optional<Voice> opening(Clause clause, int from, int to) {
        List<Voice> all = all(clause, from, to);
        return all.stream()
                .filter(v -> v.is(Sort.PERSON)
                        && TITLE.matcher(clause.plain().substring(from, start(clause, v)))
                                .matches())
                .findFirst()
                .or(() -> all.stream()
                        .filter(v ->
                                clause.plain().substring(from, start(clause, v)).split("\\s+").length < 5)
                        .min(Comparator.comparingInt((Voice v) -> v.is(Sort.DESCRIBED) ? 0 : 1)
                                .thenComparingInt(v -> start(clause, v))));
    }

    /** Who is all that the stretch names. */
    Optional<Voice> alone(Clause clause, int from, int to) {
        return all(clause, from, to).stream()
                .filter(v -> clause.plain().substring(end(clause, v), to).isBlank())
                .filter(v -> isTitle(clause.plain().substring(from, start(clause, v))))
                .findFirst();
    }

    private boolean isTitle(String before) {
        return BARE.matcher(before).matches() && !tables.apart.matcher(before).find();
    }

    /** Who is named right before an offset, whatever stands before the name: whom "which" and "who" mean. */
    Optional<Voice> named(Clause clause, int to) {
        return clause.mentions().stream()
                .filter(m -> clause.end(m) == to)
                .map(m -> new Voice(memory.filler(m), m.type() == MentionType.PERSON ? Sort.PERSON : Sort.COMPANY))
                .findFirst();
    }

    private static int start(Clause clause, Voice voice) {
        return voice.who().span().start() - clause.span().start();
    }

    private static int end(Clause clause, Voice voice) {
        return voice.who().span().end() - clause.span().start();
    }

    /** People first, then the described, companies, and what stands for one. */
    private List<Voice> all(Clause clause, int from, int to) {
        List<Voice> all = new ArrayList<>();
        if (from >= to) {
            return all;
        }
        named(clause, from, to, MentionType.PERSON, Sort.PERSON, all);
        described(clause, from, to, all);
        named(clause, from, to, MentionType.COMPANY, Sort.COMPANY, all);
        unnamed(clause, from, to, all);
        anaphor(clause, from, to, tables.title, Sort.PERSON, at -> memory.personBefore(clause, at), all);
        anaphor(clause, from, to, tables.personPronoun, Sort.PERSON, at -> memory.personBefore(clause, at), all);
        anaphor(clause, from, to, tables.paper, Sort.COMPANY, _ -> memory.outlet(), all);
        anaphor(clause, from, to, tables.firm, Sort.ANAPHOR, at -> memory.companyBefore(clause, at), all);
        parties(clause, from, to, all);
        anaphor(clause, from, to, tables.companyPronoun, Sort.ANAPHOR, at -> memory.companyBefore(clause, at), all);
        anaphor(clause, from, to, tables.groupPronoun, Sort.DESCRIBED, _ -> speakers(), all);
        return all;
    }

    private void named(Clause clause, int from, int to, MentionType type, Sort sort, List<Voice> all) {
        clause.within(from, to).stream()
                .filter(m -> m.type() == type && isHead(clause, from, m))
                .map(m -> new Voice(memory.filler(m), sort))
                .forEach(all::add);
    }

    /** Whether a name heads its phrase: no preposition before it, no possessive after it. */
    private boolean isHead(Clause clause, int from, Mention mention) {
        String before = clause.plain().substring(from, clause.start(mention));
        String after = clause.plain().substring(clause.end(mention));
        return !tables.subordinate.matcher(before).find()
                && !after.startsWith("'s ")
                && !after.startsWith("’s ")
                && !after.startsWith("-");
    }

    /** "Two executives", "a spokesman for Brightwater", "people with knowledge of the matter". */
    private void described(Clause clause, int from, int to, List<Voice> all) {
        String phrase = clause.plain().substring(from, to);
        Matcher people = tables.people.matcher(phrase);
        while (people.find()) {
            boolean inName = clause.within(from, to).stream()
                    .anyMatch(m -> clause.end(m) >= from + people.end() && clause.start(m) < from + people.end());
            Matcher more = tables.belonging.matcher(phrase).region(people.end(), phrase.length());
            int end = more.find() ? more.end() : people.end();
            int start = people.start()
                    + phrase.substring(people.start()).indexOf(people.group().strip());
            if (!inName) {
                all.add(new Voice(
                        clause.words(
                                from + start,
                                from + phrase.substring(0, end).stripTrailing().length()),
                        Sort.DESCRIBED));
            }
        }
    }

    /** "One store owner", where that is all. */
    private void unnamed(Clause clause, int from, int to, List<Voice> all) {
        if (all.isEmpty()
                && clause.within(from, to).isEmpty()
                && tables.indefinite.matcher(clause.plain().substring(from, to)).find()) {
            String words = clause.text().substring(from, to);
            int start = from + words.length() - words.stripLeading().length();
            all.add(new Voice(clause.words(start, from + words.stripTrailing().length()), Sort.DESCRIBED));
        }
    }

    private void parties(Clause clause, int from, int to, List<Voice> all) {
        Matcher matcher =
                tables.parties.matcher(clause.plain()).region(from, to).useTransparentBounds(true);
        while (matcher.find()) {
            all.add(new Voice(clause.words(matcher.start(), matcher.end()), Sort.PARTIES));
        }
    }

    private void anaphor(
            Clause clause,
            int from,
            int to,
            Pattern pattern,
            Sort sort,
            Function<Integer, Optional<Filler>> means,
            List<Voice> all) {
        Matcher matcher = pattern.matcher(clause.plain()).region(from, to).useTransparentBounds(true);
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            means.apply(start)
                    .map(f -> Filler.of(f.name(), clause.text().substring(start, end), clause.at(start, end)))
                    .ifPresent(f -> all.add(new Voice(f, sort)));
        }
    }

    /** Whom "they" mean: those who spoke last, if they are several by their description. */
    private Optional<Filler> speakers() {
        return memory.speaker().filter(v -> v.is(Sort.DESCRIBED)).map(Voice::who);
    }
}
