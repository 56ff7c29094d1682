package org.peerage.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A profile that is folded again and again, as articles come in or for one day after another: what nothing new is told of is kept from the last time.
 *
 * <p>Each profile equals {@link Profile#of(List, Company, Publishers, Optional)} of the same arguments, whatever was folded before; only the time that it takes is another. It
 * is least for accounts that are newer than all others, since sentences are numbered from the oldest article on. Not for several threads at once.
 */
public final class RunningProfile {
    private Kept kept = Kept.nothing();

    /** Folds all claims about a company, as {@link Profile#of(List, Company, Publishers, Optional)} does. */
    public Profile of(List<Account> accounts, Company company, Publishers publishers, Optional<LocalDate> asOf) {
        List<Account> published = Fold.publishedBy(accounts, asOf);
        kept = kept.next();
        int later = accounts.size() - published.size();
        return new Fold(published, company, company.name(), publishers, asOf, later, Optional.of(kept)).profile();
    }

    /** How many groups of lines the last fold made anew, of one kind and role each. */
    long madeAnew() {
        return kept.made();
    }
}
