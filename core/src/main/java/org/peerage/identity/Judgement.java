package org.peerage.identity;

import java.util.List;

/**
 * What somebody holds of two names. The order of the two means nothing.
 *
 * @param one a name
 * @param other another name
 * @param verdict whether they are one company
 * @param score how likely they are, in 0..1
 * @param by {@link #MACHINE}, or the person who said so
 * @param why the reasons, in words
 */
public record Judgement(String one, String other, Verdict verdict, double score, String by, String why) {
    /** Who judges where no person did. */
    public static final String MACHINE = "peerage";

    public Judgement {
        if (one.equals(other)) {
            throw new IllegalArgumentException("a name is not judged against itself: " + one);
        }
        if (one.compareTo(other) > 0) {
            String first = other;
            other = one;
            one = first;
        }
    }

    /** What the machine makes of two names. */
    public static Judgement of(String one, String other, Likeness likeness) {
        return new Judgement(
                one, other, likeness.verdict(), likeness.score(), MACHINE, String.join("; ", likeness.reasons()));
    }

    /** What a person says of two names. */
    public static Judgement of(String one, String other, Verdict verdict, String person, String why) {
        return new Judgement(one, other, verdict, verdict == Verdict.SAME ? 1 : 0, person, why);
    }

    public boolean isByPerson() {
        return !by.equals(MACHINE);
    }

    List<String> pair() {
        return List.of(one, other);
    }
}
