package org.peerage.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.article.Article;
import org.peerage.claim.Claim;
import org.peerage.claim.Filler;

/**
 * Where testimonies come from, and how many independent sources they are.
 *
 * <p>A claim comes from the outlets that it cites by name; where it cites none, from those that told its story on its first day, and from
 * the agency among its tellers. So
 * papers that cite one agency are one source, and a paper that prints an agency's report stays independent of it in what it finds
 * out by itself.
 */
final class Origins {
    private final Map<Integer, Set<String>> tellers = new HashMap<>();
    private final Set<String> outlets = new HashSet<>();
    private final Outlets names;

    /** @param accounts oldest first */
    Origins(List<Account> accounts, Stories stories, Outlets names) {
        this.names = names;
        Map<Integer, Optional<LocalDate>> days = new HashMap<>();
        for (int place = 0; place < accounts.size(); place++) {
            Article article = accounts.get(place).article();
            int story = stories.of(place);
            boolean first =
                    days.computeIfAbsent(story, s -> article.published()).equals(article.published());
            names.of(article).ifPresent(o -> {
                outlets.add(o);
                if (first || Rules.standard().isAgency(o)) {
                    tellers.computeIfAbsent(story, s -> new HashSet<>()).add(o);
                }
            });
        }
    }

    /** The origins of a claim of an article: its story, and whom it cites or who told the story first. */
    Set<String> of(Claim claim, int story) {
        Set<String> cited = cited(claim).collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of("story " + story),
                        (cited.isEmpty() ? tellers.getOrDefault(story, Set.of()) : cited)
                                .stream().map(o -> "outlet " + o))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The outlets that a claim cites: its medium, and its speaker where that is an outlet. */
    private Stream<String> cited(Claim claim) {
        Stream<String> speakers = claim.speaker().stream()
                .map(Filler::name)
                .map(names::key)
                .filter(s -> outlets.contains(s) || Rules.standard().isAgency(s));
        return Stream.concat(names.media(claim), speakers);
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
}
