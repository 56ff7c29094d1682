package org.peerage.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Review;
import org.peerage.ledger.Reviews;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command by which its user says something of an article or of a claim. */
abstract sealed class PartCommand implements Callable<Integer>
        permits RetractCommand, ReinstateCommand, CorrectCommand {
    private final Peerage peerage;

    @Parameters(
            index = "0",
            paramLabel = "ARTICLE",
            description = "The article: its address, the name of its document, or its key or 8 digits of it.")
    private String article = "";

    @Mixin
    private final ReviewOption review = new ReviewOption();

    PartCommand(Peerage peerage) {
        this.peerage = peerage;
    }

    /** @return nothing where the article has no such claim */
    abstract Optional<Review> say(Reviews reviews, ContentKey article, String author, String why);

    @Override
    public final Integer call() {
        return review.say(
                peerage.terminal(),
                "not one article of the ledger is called '" + article
                        + "' and makes that claim; peerage read prints the ids of claims",
                this::say);
    }

    private Optional<Review> say(Reviews reviews, String author, String why) {
        List<ContentKey> meant = reviews.articles(article);
        return meant.size() == 1 ? say(reviews, meant.getFirst(), author, why) : Optional.empty();
    }
}
