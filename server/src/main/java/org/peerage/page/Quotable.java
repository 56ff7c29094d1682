package org.peerage.page;

import java.util.Map;
import java.util.Optional;
import org.peerage.profile.Filed;
import org.peerage.profile.Testimony;
import org.peerage.render.Plain;

/**
 * Which sentences of articles a page may print: ask it before any.
 *
 * @param all whether all of them
 * @param articles otherwise what may be seen of each, by its key; nothing of others
 */
public record Quotable(boolean all, Map<String, Excerpt> articles) {
    /** Whatever articles say. */
    public static final Quotable ALL = new Quotable(true, Map.of());

    public Quotable {
        articles = Map.copyOf(articles);
    }

    /** The sentence on which a testimony stands; empty where it may not be printed. */
    public Optional<String> sentence(Testimony testimony) {
        boolean may = all
                || testimony
                        .filed()
                        .map(Filed::key)
                        .flatMap(key -> Optional.ofNullable(articles.get(key)))
                        .filter(excerpt ->
                                excerpt.shows(testimony.claim().evidence().span()))
                        .isPresent();
        return Optional.of(testimony.claim().evidence().text()).filter(_ -> may).map(Plain::text);
    }
}
