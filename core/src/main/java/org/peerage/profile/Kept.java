package org.peerage.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.peerage.vocabulary.Kind;

/**
 * The lines of the last fold with all that they were made of, so that the next fold makes only those anew of which something is different.
 *
 * <p>Lines of one kind in which the company plays one role depend on its testimonies, on its own names, and on whom the names in these testimonies stand for; on nothing
 * else of the fold. A trap for whoever changes {@link Lines}: what it looks at beyond that has to become part of {@link Made}.
 */
final class Kept {
    private final Map<Part, Made> before;
    private final Map<Part, Made> now = new HashMap<>();

    private Kept(Map<Part, Made> before) {
        this.before = before;
    }

    private record Part(Kind kind, String as) {}

    /** @param names the keys of all names in the testimonies, in their order */
    private record Made(Set<String> own, List<Testimony> testimonies, List<String> names, List<Line> lines) {
        boolean isOf(Set<String> own, List<Testimony> testimonies, List<String> names) {
            return this.own.equals(own) && this.testimonies.equals(testimonies) && this.names.equals(names);
        }
    }

    static Kept nothing() {
        return new Kept(Map.of());
    }

    /** For the fold after the one that this was filled by. */
    Kept next() {
        return new Kept(Map.copyOf(now));
    }

    /** How many parts the last fold made anew. */
    long made() {
        return now.entrySet().stream()
                .filter(part -> !part.getValue().equals(before.get(part.getKey())))
                .count();
    }

    List<Line> lines(
            Company company, Kind kind, String as, List<Testimony> testimonies, Keys keys, Supplier<List<Line>> lines) {
        Part part = new Part(kind, as);
        List<String> names = names(testimonies, keys);
        Made made = Optional.ofNullable(before.get(part))
                .filter(m -> m.isOf(company.names(), testimonies, names))
                .orElseGet(() -> new Made(company.names(), testimonies, names, lines.get()));
        now.put(part, made);
        return made.lines;
    }

    private static List<String> names(List<Testimony> testimonies, Keys keys) {
        return testimonies.stream()
                .flatMap(t -> t.claim().kind().roles().stream()
                        .filter(Keys::isNamed)
                        .flatMap(role ->
                                t.claim().fillers(role.name()).stream().map(filler -> keys.key(role, filler, t))))
                .toList();
    }
}
