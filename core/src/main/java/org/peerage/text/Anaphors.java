package org.peerage.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peerage.article.Span;

/** Finds the words of an article that may stand for someone: pronouns, and descriptions with "the". */
final class Anaphors {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    /** "US" is a country, "us" are we. */
    private static final Pattern PRONOUN = Pattern.compile(
            "(?<![\\w’'@.-])(?:[Ii]t|[Ii]ts|[Hh]e|[Hh]is|[Hh]im|[Ss]he|[Hh]er|[Ww]e|[Oo]ur|us)(?![\\w@-])");
    /** "It is likely that", which stands for nobody. */
    private static final Pattern EMPTY_IT = Pattern.compile(
            "^(?:[’']s|\\s+(?:is|was|were|be|been|being|seems|seemed|appears|appeared|takes|took|turns|turned|turn|remains|remained|emerged|looks|looked|makes sense|means|depends|comes|came|follows|matters|becomes|became|feels|felt|costs|cost|happens|happened|gives me|can|could|should|must|might|does not matter|doesn[’']t matter)(?![\\p{L}]))",
            FLAGS);
    /** What may stand before "it" as a subject. */
    private static final Pattern BEFORE_SUBJECT = Pattern.compile(
            "(?:^[\\s“\"]*|[,;]\\s+|(?<!\\p{L})(?:said|says|that|because|while|since|after|before|though|although|but|which|where|until|day)\\s+)$",
            FLAGS);
    /** A name that begins so soon after a description belongs to it: "the carmaker Brightwater". In UTF-16 code units. */
    private static final int NEAR = 3;

    private final String article;
    private final AnaphorTables tables = AnaphorTables.STANDARD;
    private final Span sentence;
    private final List<Mention> named;
    private final List<Anaphor> found = new ArrayList<>();

    private Anaphors(String article, Span sentence, List<Mention> named) {
        this.article = article;
        this.sentence = sentence;
        this.named = named;
    }

    /**
     * What stands in a sentence, in order, none over another and none over a name.
     *
     * @param named the mentions of the sentence
     */
    static List<Anaphor> in(String article, Span sentence, List<Mention> named) {
        var anaphors = new Anaphors(
                article,
                sentence,
                named.stream()
                        .filter(m -> m.type() == MentionType.COMPANY
                                || m.type() == MentionType.PERSON
                                || m.type() == MentionType.THING)
                        .toList());
        anaphors.pronouns();
        anaphors.descriptions(
                anaphors.tables.company, noun -> anaphors.tables.isFirm(noun) ? Anaphor.Sort.FIRM : Anaphor.Sort.TRADE);
        anaphors.descriptions(anaphors.tables.post, noun -> Anaphor.Sort.POST);
        return anaphors.inOrder();
    }

    private void pronouns() {
        Matcher matcher = PRONOUN.matcher(sentence.of(article));
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            Anaphor.Sort sort = switch (word) {
                case "it", "its" -> Anaphor.Sort.IT;
                case "he", "his", "him" -> Anaphor.Sort.HE;
                case "she", "her" -> Anaphor.Sort.SHE;
                default -> Anaphor.Sort.WE;
            };
            Span at = at(matcher.start(), matcher.end());
            if (!word.equals("it") || standsForSomething(at)) {
                found.add(new Anaphor(sort, at, word, List.of()));
            }
        }
    }

    private boolean standsForSomething(Span it) {
        String after = article.substring(it.end(), Math.min(article.length(), it.end() + 40));
        String before = article.substring(Math.max(sentence.start(), it.start() - 20), it.start());
        return !EMPTY_IT.matcher(after).find() && BEFORE_SUBJECT.matcher(before).find();
    }

    private void descriptions(Pattern pattern, Function<String, Anaphor.Sort> sort) {
        Matcher matcher = pattern.matcher(sentence.of(article));
        while (matcher.find()) {
            Span at = at(matcher.start(), matcher.end());
            if (mayStandFor(at)) {
                String noun = matcher.group(2).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
                found.add(new Anaphor(sort.apply(noun), at, noun, modifiers(matcher)));
            }
        }
    }

    private static List<String> modifiers(MatchResult match) {
        String words = match.group(1).strip().toLowerCase(Locale.ROOT);
        return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
    }

    /** Whether nothing after a description tells that it describes someone new, and no name belongs to it. */
    private boolean mayStandFor(Span description) {
        int far = Math.min(sentence.end(), description.end() + 30);
        if (tables.blocking.matcher(article.substring(description.end(), far)).find()) {
            return false;
        }
        return named.stream()
                .noneMatch(m -> m.span().overlaps(description)
                        || (m.span().start() >= description.end()
                                && m.span().start() <= description.end() + NEAR
                                && article.substring(description.end(), m.span().start())
                                        .isBlank()));
    }

    private List<Anaphor> inOrder() {
        List<Anaphor> ordered = new ArrayList<>();
        found.sort(Comparator.comparing(Anaphor::span));
        for (Anaphor anaphor : found) {
            boolean free = ordered.isEmpty() || !ordered.getLast().span().overlaps(anaphor.span());
            if (free && named.stream().noneMatch(m -> m.span().overlaps(anaphor.span()))) {
                ordered.add(anaphor);
            }
        }
        return ordered;
    }

    private Span at(int start, int end) {
        return new Span(sentence.start() + start, sentence.start() + end);
    }
}
