package org.peerage.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.vocabulary.Kind;

/**
 * Values that cannot all be true, beside each other.
 *
 * @param kind of the claims
 * @param topic what they answer differently
 * @param sides the headline first, at least two
 * @param weighed how {@link Headline} put the first side before the second: the parts of the rule that were asked, in their order
 */
public record Contradiction(Kind kind, Topic topic, List<Side> sides, List<Headline.Weighing> weighed) {
    public Contradiction {
        sides = List.copyOf(sides);
        weighed = List.copyOf(weighed);
    }

    /** One whose question is called by words of its own. */
    public Contradiction(Kind kind, String question, List<Side> sides, List<Headline.Weighing> weighed) {
        this(kind, new Topic(Optional.of(question), List.of(), Optional.empty(), Optional.empty()), sides, weighed);
    }

    /** What its sides answer differently, in words: "result: revenue, 2024, value", "chief executive". */
    public String question() {
        return topic.words(kind);
    }

    /** Which part of the rule put the first side first. */
    public Headline.Reason decided() {
        Headline.Weighing last = weighed.getLast();
        return last.equal() ? Headline.Reason.NONE : last.reason();
    }

    /** How sure a side is, which the others speak against. */
    public Certainty certainty(Side side) {
        List<Testimony> against = sides.stream()
                .filter(s -> !s.equals(side))
                .flatMap(s -> s.testimonies().stream())
                .toList();
        boolean denied = Stream.concat(side.testimonies().stream(), against.stream())
                        .map(t -> t.claim().stance())
                        .distinct()
                        .count()
                > 1;
        return Certainty.of(side.testimonies(), denied ? List.of() : against, denied ? against : List.of());
    }

    /**
     * What is answered differently.
     *
     * @param name what the question is called by itself, such as the office of which it asks who holds it; nothing else is told then
     * @param about the names that fix the question, in the articles' words
     * @param role the role whose value differs, where the kind does not say it
     * @param stage the stage that is asserted and denied
     */
    public record Topic(Optional<String> name, List<String> about, Optional<String> role, Optional<String> stage) {
        public Topic {
            about = List.copyOf(about);
        }

        private String words(Kind kind) {
            return name.orElseGet(() -> kind.name().replace('_', ' ')
                    + (about.isEmpty() ? "" : ": " + String.join(", ", about))
                    + role.or(() -> stage)
                            .map(aspect -> ", " + aspect.replace('_', ' '))
                            .orElse(""));
        }
    }

    /**
     * One answer.
     *
     * @param value in the articles' words; "asserted" or "denied" where the stance is what differs
     * @param testimonies who gives it, in time order, never empty
     * @param sources how many independent sources they are
     */
    public record Side(String value, List<Testimony> testimonies, int sources) {
        public Side {
            testimonies = List.copyOf(testimonies);
        }
    }
}
