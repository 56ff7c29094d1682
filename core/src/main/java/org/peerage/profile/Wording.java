package org.peerage.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peerage.claim.Amount;

/** What testimonies say in the roles that keep claims of one kind apart, in the order of these roles. Two are equal where they are one object. */
final class Wording {
    private final List<Answer> answers;

    Wording(List<Answer> answers) {
        this.answers = answers;
    }

    /**
     * What fills one role.
     *
     * @param ratio at which amounts differ
     * @param said nothing where the role is left open
     */
    record Answer(double ratio, List<Said> said) {
        /** Large profiles ask this millions of times, so there are no streams. */
        boolean agrees(Answer other) {
            if (said.isEmpty() || other.said.isEmpty()) {
                return true;
            }
            for (Said one : said) {
                for (Said another : other.said) {
                    if (Keys.near(one, another, ratio)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /**
     * A filler as it is compared with others of its role.
     *
     * @param key of a name where the role takes names; empty for a description
     * @param content the words that count
     */
    record Said(boolean named, boolean counted, Optional<Amount> amount, Optional<String> key, Set<String> content) {}

    /** Whether none of the roles says otherwise. */
    boolean agrees(Wording other) {
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).agrees(other.answers.get(i))) {
                return false;
            }
        }
        return true;
    }
}
