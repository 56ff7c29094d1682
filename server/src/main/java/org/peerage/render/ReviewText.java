package org.peerage.render;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.peerage.ledger.Review;

/** A review in two lines for people. */
public final class ReviewText {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ReviewText() {}

    /** Which, when, who and what; then why. */
    public static String of(Review review) {
        return "%-14s  %s  %s: %s%s\n%16s%s\n"
                .formatted(
                        review.id(),
                        WHEN.format(review.at()),
                        Plain.text(review.author()),
                        Plain.text(said(review)),
                        review.stands() ? "" : "  [does not stand]",
                        "",
                        Plain.text(review.why()));
    }

    private static String said(Review review) {
        String reverts = review.reverts().map(id -> " " + id + ", on").orElse("");
        String stage = review.stage().map(to -> ", stage " + to).orElse("");
        return review.deed().word() + reverts + " " + subject(review.subject()) + stage;
    }

    private static String subject(Review.Subject subject) {
        return switch (subject) {
            case Review.Subject.Names names ->
                "\"" + names.one().name() + "\" and \"" + names.other().name() + "\"";
            case Review.Subject.Part part -> {
                String of = part.article().url().orElse(part.article().document());
                yield part.claim()
                        .map(claim -> claim.kind().name() + " " + claim.id() + " of " + of + ", \""
                                + claim.evidence().text() + "\"")
                        .orElse(of);
            }
        };
    }
}
