package org.peerage.page;

import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Review;

/**
 * What people said of what was read and joined, the newest first.
 *
 * @param company only what is about this company
 * @param hasMore whether a next part holds earlier ones
 */
public record ReviewHistoryPage(List<Review> reviews, Optional<Review.Name> company, boolean hasMore) implements Page {
    /** The address of the next part. */
    public String next() {
        return "/review/history?before=" + reviews.getLast().id()
                + company.map(about -> "&company=" + about.company()).orElse("");
    }

    /** What a review does, in words that go before what it is about. */
    public static String deed(Review review) {
        String reverted = review.reverts().map(Review.Id::toString).orElse("");
        return switch (review.deed()) {
            case JOIN -> "One company";
            case SPLIT -> "Two companies";
            case RETRACT -> "Does not count";
            case REINSTATE -> "Counts again";
            case CORRECT -> "Stage is " + review.stage().orElse("").replace('_', ' ');
            case LEAVE -> "Left as it is";
            case REVERT -> "Reverts " + reverted;
            case RENEW -> "Brings back " + reverted;
        };
    }

    @Override
    public String template() {
        return "review-history.jte";
    }

    @Override
    public String title() {
        return company.map(about -> "Reviews of " + about.name()).orElse("Reviews");
    }
}
