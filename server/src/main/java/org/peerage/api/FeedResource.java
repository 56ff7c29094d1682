package org.peerage.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Change;
import org.peerage.ledger.ChangePage;

/**
 * A page of everything that changed, for a copy elsewhere. Whoever puts each item in place of what the copy has of it, page after page, ends with what is so here; an
 * item may come again.
 *
 * @param items in the order in which they changed last
 * @param next the cursor to go on from, now or later; keep it with the copy
 * @param more whether there is more to be had at once
 */
public record FeedResource(List<ItemResource> items, String next, boolean more) {
    static FeedResource of(ChangePage page, String epoch) {
        return new FeedResource(
                page.changes().stream().map(ItemResource::of).toList(),
                Cursor.at(epoch + " " + page.place().transaction() + " "
                                + page.place().place())
                        .text(),
                page.hasMore());
    }

    /** What changed, as it is now; {@code type} is its sort. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ToldResource.class, name = "article"),
        @JsonSubTypes.Type(value = BearingResource.class, name = "company")
    })
    public sealed interface ItemResource {
        /** In a word why it changed last. */
        String why();

        static ItemResource of(Change change) {
            return switch (change) {
                case Change.Told told ->
                    new ToldResource(
                            told.why(),
                            ArticleResource.of(
                                    told.article(),
                                    told.claims().stream()
                                            .map(ClaimResource::of)
                                            .toList()));
                case Change.Named named -> new BearingResource(named.why(), named.number(), named.names(), named.now());
            };
        }
    }

    /**
     * An article with all that counts of it; nothing else does.
     *
     * @param why "read", "retracted", "corrected", "reverted", or "meant" (whom a short name means)
     */
    public record ToldResource(String why, ArticleResource article) implements ItemResource {}

    /**
     * A company with its names: claims name companies by these.
     *
     * @param why "named"
     * @param id the company's number
     * @param names none where there is no such company any more
     * @param now the number of the company that took it in, or its own
     */
    public record BearingResource(String why, long id, List<String> names, Optional<Long> now)
            implements ItemResource {}
}
