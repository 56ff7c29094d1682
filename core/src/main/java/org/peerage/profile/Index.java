package org.peerage.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the clusters that a member may belong to by the rarest of what it says, so that it is not compared with all.
 *
 * <p>Traps: it finds too many, never too few: whoever asks compares. A role that is open in the member finds nothing by itself.
 */
final class Index {
    private final Predicate<String> isPlace;
    private final Predicate<String> takesTwo;
    private final Map<String, List<Cluster>> clusters = new HashMap<>();
    private final Map<Integer, Set<String>> filed = new HashMap<>();

    /**
     * @param isPlace the roles whose keys agree by single words
     * @param takesTwo the roles of which clusters and members must share two keys where both have two
     */
    Index(Predicate<String> isPlace, Predicate<String> takesTwo) {
        this.isPlace = isPlace;
        this.takesTwo = takesTwo;
    }

    /** @param drawer only members of the same drawer find it */
    void file(Cluster cluster, String drawer, Map<String, Set<String>> same) {
        Set<String> known = filed.computeIfAbsent(cluster.number(), n -> new HashSet<>());
        Stream.concat(
                        Stream.of(drawer),
                        same.entrySet().stream().flatMap(e -> words(e).map(w -> card(drawer, e.getKey(), w))))
                .filter(known::add)
                .forEach(card ->
                        clusters.computeIfAbsent(card, c -> new ArrayList<>()).add(cluster));
    }

    /** The clusters of a drawer that have a key in common with each role that is named, and some that have not; oldest first. */
    List<Cluster> find(String drawer, Map<String, Set<String>> same) {
        return same.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> find(drawer, e))
                .min(Comparator.comparingInt(Index::size))
                .orElseGet(() -> List.of(of(drawer)))
                .stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparingInt(Cluster::number))
                .toList();
    }

    private List<List<Cluster>> find(String drawer, Map.Entry<String, Set<String>> role) {
        List<List<Cluster>> found = words(role)
                .map(w -> of(card(drawer, role.getKey(), w)))
                .sorted(Comparator.comparingInt(List::size))
                .toList();
        // who shares two of them shares one besides the commonest
        return takesTwo.test(role.getKey()) && found.size() > 1 ? found.subList(0, found.size() - 1) : found;
    }

    private List<Cluster> of(String card) {
        return clusters.getOrDefault(card, List.of());
    }

    private Stream<String> words(Map.Entry<String, Set<String>> role) {
        return isPlace.test(role.getKey())
                ? role.getValue().stream().flatMap(k -> Stream.of(k.split(" "))).distinct()
                : role.getValue().stream();
    }

    private static String card(String drawer, String role, String word) {
        return drawer + "\n" + role + "\n" + word;
    }

    private static int size(List<List<Cluster>> found) {
        return found.stream().mapToInt(List::size).sum();
    }
}
