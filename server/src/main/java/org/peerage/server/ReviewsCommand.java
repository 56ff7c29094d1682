package org.peerage.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.peerage.ledger.KnownCompany;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Review;
import org.peerage.render.ReviewText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reviews",
        mixinStandardHelpOptions = true,
        description =
                "List what people said of what was read and joined, the newest first: who, what, why and whether it stands.",
        footer = {
            "",
            "Examples:",
            "  peerage reviews --company Northgate",
            "  peerage reviews revert judgement-12 --why \"two firms after all\""
        })
final class ReviewsCommand implements Callable<Integer> {
    private final Peerage peerage;

    @Option(names = "--company", paramLabel = "NAME", description = "Only those about this company.")
    private Optional<String> company = Optional.empty();

    @Option(names = "--most", paramLabel = "N", description = "Not more than so many; default: ${DEFAULT-VALUE}.")
    private int most = 100;

    @Mixin
    private final JsonOption json = new JsonOption();

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    ReviewsCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    @Override
    public Integer call() {
        Terminal terminal = peerage.terminal();
        Optional<List<Review>> reviews = ledger.use(terminal, this::reviews);
        if (reviews.isEmpty()) {
            terminal.tell("peerage: the ledger knows no company '" + company.orElse("") + "'");
            return Run.SOME_NOT_READ;
        }
        List<Review> found = reviews.get();
        json.print(
                terminal,
                () -> new Printed.Reviews(
                        found.stream().map(Printed.Reviewed::of).toList()),
                () -> found.stream().map(ReviewText::of).collect(Collectors.joining()));
        return Run.ALL_READ;
    }

    private Optional<List<Review>> reviews(Ledger store) {
        Optional<KnownCompany> about =
                company.flatMap(name -> store.named(name).stream().findFirst());
        return company.isPresent() && about.isEmpty()
                ? Optional.empty()
                : Optional.of(store.reviews().history(about, Optional.empty(), most));
    }

    @Command(
            name = "revert",
            mixinStandardHelpOptions = true,
            description =
                    "Take a review back, whoever made it; what stood before it stands again, and nothing is read again. A reverted one counts again.",
            footer = {
                "",
                "Examples:",
                "  peerage reviews revert judgement-12 --why \"two firms after all\"",
                "  # which there are",
                "  peerage reviews --most 20"
            })
    static final class Revert implements Callable<Integer> {
        private final Peerage peerage;

        @Parameters(paramLabel = "REVIEW", description = "Which, as peerage reviews lists it, such as judgement-12.")
        private String id = "";

        @Mixin
        private final ReviewOption review = new ReviewOption();

        Revert(Peerage peerage) {
            this.peerage = peerage;
        }

        @Override
        public Integer call() {
            return review.say(
                    peerage.terminal(),
                    "there is no review '" + id + "'; peerage reviews lists them",
                    (reviews, author, why) -> reviews.revert(Review.Id.of(id), author, why));
        }
    }
}
