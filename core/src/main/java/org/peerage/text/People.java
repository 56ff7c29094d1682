package org.peerage.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.peerage.article.Span;

/** Which people a reader has in mind at a place of an article: told of its mentions in reading order, it says whom "he", "she" and "the chairman" mean. */
final class People {
    /** People that a reader keeps in mind. */
    private static final int MOST = 10;
    /** Sentences over which a pronoun reaches back. */
    private static final int PRONOUN_FAR = 4;
    /** Sentences over which "the chairman" reaches back. */
    private static final int POST_FAR = 40;

    /** The longest introduction of a sentence that is looked at, in UTF-16 code units. */
    private static final int INTRODUCTION = 150;
    /** How far back a nameless person is looked for, in UTF-16 code units. */
    private static final int NAMELESS_FAR = 600;

    /** "The nephew of Ama Oduya, he", who is another. */
    private static final Pattern KIN_OF = Pattern.compile("^[^,]*\\bof\\s[^,]*,\\s*$");

    private final Text text;
    private final String article;
    private final Described described;
    private final AnaphorTables tables = AnaphorTables.STANDARD;
    private final Map<Integer, Anaphor.Sort> called = new LinkedHashMap<>();
    private final LinkedHashMap<Integer, Integer> sentenceOf = new LinkedHashMap<>();
    private Set<Integer> here = new LinkedHashSet<>();
    private Set<Integer> before = new LinkedHashSet<>();
    private final Set<Integer> owners = new HashSet<>();
    private int beforeSentence = -1;
    private int sentence = -1;
    private int lastNamed = -1;
    private Optional<Integer> speaker = Optional.empty();
    private Optional<Integer> speakerBefore = Optional.empty();

    People(Text text, Described described) {
        this.text = text;
        this.article = text.article().text();
        this.described = described;
    }

    /**
     * Goes on to the next sentence.
     *
     * @param speaks the person who speaks in it
     */
    void sentence(int number, Optional<Integer> speaks) {
        here.removeAll(owners);
        owners.clear();
        if (!here.isEmpty()) {
            before = here;
            beforeSentence = sentence;
            speakerBefore = speaker;
        }
        here = new LinkedHashSet<>();
        sentence = number;
        speaker = speaks;
    }

    /** A person is named. */
    void named(Mention mention) {
        int end = mention.span().end();
        if (article.startsWith("'s", end) || article.startsWith("’s", end)) {
            owners.add(mention.entity());
        } else {
            owners.remove(mention.entity());
        }
        note(mention.entity(), mention.span());
    }

    /** Words stand for a person. */
    void meant(int entity, Anaphor anaphor) {
        if (anaphor.sort() != Anaphor.Sort.POST) {
            called.putIfAbsent(entity, anaphor.sort());
        }
        note(entity, anaphor.span());
    }

    private void note(int entity, Span span) {
        here.add(entity);
        sentenceOf.remove(entity);
        sentenceOf.put(entity, sentence);
        if (sentenceOf.size() > MOST) {
            sentenceOf.pollFirstEntry();
        }
        lastNamed = span.end();
    }

    /** The person that words stand for, where only one may be meant. */
    Optional<Integer> choose(Anaphor anaphor, boolean quoted) {
        if (anaphor.sort() == Anaphor.Sort.POST) {
            return holder(anaphor.noun());
        }
        if (strangerSince(anaphor.span().start())) {
            return Optional.empty();
        }
        int start = text.sentences().get(sentence).span().start();
        boolean early = anaphor.span().start() - start <= INTRODUCTION;
        if (early
                && KIN_OF.matcher(article.substring(start, anaphor.span().start()))
                        .find()) {
            return Optional.empty();
        }
        List<Integer> fitting = fitting(here, anaphor.sort(), quoted);
        if (!fitting.isEmpty()) {
            return only(fitting);
        }
        if (sentence - beforeSentence > PRONOUN_FAR) {
            return Optional.empty();
        }
        List<Integer> earlier = fitting(before, anaphor.sort(), quoted);
        return only(earlier)
                .or(() -> speakerBefore.filter(earlier::contains))
                .or(() -> before.stream().findFirst().filter(first -> isOnlyKnown(first, earlier, anaphor.sort())));
    }

    /** Whether the one named first is known to be called so, and of no other that is known. */
    private boolean isOnlyKnown(int first, List<Integer> people, Anaphor.Sort sort) {
        return people.contains(first)
                && people.stream()
                        .filter(p -> called(p).equals(Optional.of(sort)))
                        .toList()
                        .equals(List.of(first));
    }

    private Optional<Anaphor.Sort> called(int person) {
        return described.gender(person).or(() -> Optional.ofNullable(called.get(person)));
    }

    private static Optional<Integer> only(List<Integer> people) {
        return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
    }

    /** Those who may be called so; inside a quotation not the one who speaks it. */
    private List<Integer> fitting(Set<Integer> people, Anaphor.Sort sort, boolean quoted) {
        return people.stream()
                .filter(p -> called(p).orElse(sort) == sort)
                .filter(p -> !quoted || !speaker.equals(Optional.of(p)))
                .toList();
    }

    /** Whether someone without a name was brought in after the last one with a name. */
    private boolean strangerSince(int start) {
        int from = Math.max(lastNamed, start - NAMELESS_FAR);
        if (lastNamed < 0 || from >= start) {
            return lastNamed < 0;
        }
        return tables.stranger.matcher(article.substring(from, start)).find();
    }

    /** The only one of whom the text has said that he holds the post, or is of such a kind. */
    private Optional<Integer> holder(String noun) {
        List<Integer> holders = sentenceOf.entrySet().stream()
                .filter(seen -> sentence - seen.getValue() <= POST_FAR && described.says(seen.getKey(), noun))
                .map(Map.Entry::getKey)
                .toList();
        if (!holders.isEmpty() || !tables.isPerson(noun)) {
            return only(holders);
        }
        Set<Integer> recent = here.isEmpty() && sentence - beforeSentence <= PRONOUN_FAR ? before : here;
        return recent.size() == 1 ? Optional.of(recent.iterator().next()) : Optional.empty();
    }
}
