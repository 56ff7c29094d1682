package org.peerage.ledger;

import java.util.List;

/**
 * What a check of the ledger found.
 *
 * @param articles in it
 * @param claims whose evidence was looked at, superseded ones included
 * @param names of companies
 * @param judgements on them
 * @param faults what is not as it should be, each in words
 */
public record Checked(long articles, long claims, long names, long judgements, List<String> faults) {
    public Checked {
        faults = List.copyOf(faults);
    }
}
