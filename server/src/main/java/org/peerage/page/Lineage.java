package org.peerage.page;

import java.util.Map;
import org.peerage.profile.Ownership;

/**
 * A company's owners, theirs, and so on, and its holdings, theirs, and so on, as far as that was followed.
 *
 * @param companies who owns what, by the number of the company
 * @param numbers of companies by their names
 */
public record Lineage(Map<Long, Ownership> companies, Map<String, Long> numbers) {
    /** How many steps up and down are followed. */
    public static final int STEPS = 4;

    /** Owners or holdings of one company that are followed and shown beyond the first step. */
    public static final int MOST = 6;

    public Lineage {
        companies = Map.copyOf(companies);
        numbers = Map.copyOf(numbers);
    }

    /** Whether it is so no more: what a former holding owns is nothing of the company's. */
    public static boolean isFormer(Ownership.Node node) {
        return node.standing().filter("former"::equals).isPresent();
    }
}
