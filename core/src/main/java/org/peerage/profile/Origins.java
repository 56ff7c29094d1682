package org.peerage.profile;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peerage.article.Article;
import org.peerage.claim.Claim;

/** Where testimonies come from, and how many independent sources they are. */
final class Origins {
    private Origins() {}

    /** The origins of a claim of an article: its story, its outlet and the medium it cites by name. */
    static Set<String> of(Claim claim, Article article, int story) {
        Set<String> origins = new LinkedHashSet<>();
        origins.add("story " + story);
        outlet(article).ifPresent(o -> origins.add("outlet " + o));
        claim.medium()
                .filter(m -> Names.isName(m.name()))
                .ifPresent(m -> origins.add("outlet " + Names.key(withoutArticle(m.name()))));
        return origins;
    }

    /** The number of groups among testimonies when those with a common origin are joined. */
    static int independent(Collection<Testimony> testimonies) {
        List<Testimony> list = List.copyOf(testimonies);
        Groups groups = new Groups(list.size());
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            for (String origin : list.get(i).origins()) {
                Integer known = first.putIfAbsent(origin, i);
                if (known != null) {
                    groups.join(known, i);
                }
            }
        }
        return groups.count();
    }

    private static Optional<String> outlet(Article article) {
        return article.publisher()
                .map(p -> Names.key(withoutArticle(p)))
                .or(() -> article.url().flatMap(Origins::host))
                .filter(o -> !o.isBlank());
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost())
                    .map(h -> h.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutArticle(String outlet) {
        return outlet.replaceFirst("(?i)^the\\s+", "");
    }
}
