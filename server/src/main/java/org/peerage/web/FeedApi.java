package org.peerage.web;

import java.util.Optional;
import org.peerage.api.Catalogue;
import org.peerage.api.FeedResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed, for programs that keep a copy. */
@Api
final class FeedApi {
    private final Catalogue catalogue;

    FeedApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Everything that changed after a cursor, as it is now: articles with what they claim, companies with their names. At least once, in the order of the last change;
     * from the beginning without a cursor.
     *
     * @param cursor next of the page before, however long ago; 410 where it is of another ledger
     * @param limit how many a page has, 1 to 100
     */
    @GetMapping("/changes")
    FeedResource feed(@RequestParam Optional<String> cursor, @RequestParam(defaultValue = "100") int limit) {
        return catalogue.feed(cursor, limit);
    }
}
