package org.peerage.profile;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;

/** Names of outlets as they are compared; it remembers what it has compared. */
final class Outlets {
    private static final Pattern ARTICLE = Pattern.compile("(?i)^the\\s+");
    private static final Pattern DOMAIN =
            Pattern.compile("(?i)^(?:www\\.)?([^\\s/]+?)(?:\\.(?:com?|org|net|news))?\\.[a-z]{2,4}$");

    private final Map<String, String> keys = new HashMap<>();

    /** "The Lamp Weekly", "lampweekly.com" and "Lamp Weekly" are one outlet; an agency is one under all its names. */
    String key(String outlet) {
        return keys.computeIfAbsent(outlet, Outlets::newKey);
    }

    /** The outlet that published an article, by its key. */
    Optional<String> of(Article article) {
        return article.publisher()
                .or(() -> article.url().flatMap(Outlets::host))
                .map(this::key)
                .filter(o -> !o.isBlank());
    }

    /** The outlets that a claim names as its medium, by their keys; "a conference" is none. */
    Stream<String> media(Claim claim) {
        return claim.medium().stream().map(Filler::name).filter(Names::isName).map(this::key);
    }

    private static String newKey(String outlet) {
        String name =
                DOMAIN.matcher(ARTICLE.matcher(outlet.strip()).replaceFirst("")).replaceFirst("$1");
        return Rules.standard().agency(Names.key(name).replace(" ", ""));
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).map(h -> h.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
