package org.peerage.watch;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.ledger.Follow;
import org.peerage.page.WatchPage;
import org.peerage.profile.Change;
import org.peerage.profile.Changes;
import org.peerage.profile.Contradiction;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.profile.Testimony;

/**
 * Something new of a company, for somebody who follows it.
 *
 * @param testimony what it rests on: one that is new, where there is one
 */
public record Novelty(Change change, Testimony testimony) {
    /** The part of a company that is no section: whatever moves on its life cycle, is denied, disputed or taken back. */
    public static final String MOVES = WatchPage.MOVES;

    /** All parts that may be followed apart. */
    public static List<String> parts() {
        return Stream.concat(Stream.of(MOVES), Stream.of(Section.values()).map(Section::word))
                .toList();
    }

    /**
     * What of these changes is news for a follow. A fact that another line answers is told as that line, and one that only grew old is none.
     */
    public static List<Novelty> of(Changes changes, Follow follow) {
        var reading = new Reading(changes, follow);
        return changes.changes().stream()
                .flatMap(change -> reading.testimony(change).map(t -> new Novelty(change, t)).stream())
                .filter(reading::isFollowed)
                .toList();
    }

    /** Names it for good, whatever else changes: what happened, by the claim that told it. */
    public String id() {
        String how = switch (change) {
            case Change.Begun _ -> "new";
            case Change.Moved c -> "moved-" + c.line().standing().orElse("");
            case Change.Revalued c -> "value-" + c.role();
            case Change.Denied _ -> "denied";
            case Change.Contradicted _ -> "disputed";
            case Change.Answered _ -> "answer";
            case Change.Staled _ -> "stale";
            case Change.Dropped _ -> "taken-back";
        };
        return how.replace(' ', '-') + ":" + testimony.claim().id();
    }

    private boolean isMove() {
        return switch (change) {
            case Change.Moved _, Change.Denied _, Change.Contradicted _, Change.Dropped _ -> true;
            case Change.Begun c -> c.line().standing().isEmpty() && c.line().has(Stance.DENIES);
            case Change.Revalued _, Change.Answered _, Change.Staled _ -> false;
        };
    }

    /** Changes as a follow sees them. */
    private static final class Reading {
        private final Changes changes;
        private final Follow follow;
        private final Set<String> known;

        Reading(Changes changes, Follow follow) {
            this.changes = changes;
            this.follow = follow;
            known = ids(lines(changes.before())
                    .flatMap(line -> line.testimonies().stream())
                    .toList());
        }

        /** Empty for what is no news at all. */
        Optional<Testimony> testimony(Change change) {
            return switch (change) {
                case Change.Begun c -> newest(c.line().testimonies());
                case Change.Moved c -> newest(standing(c.line()));
                case Change.Revalued c -> newest(c.value().testimonies());
                case Change.Denied c -> newest(c.denials());
                case Change.Contradicted c -> newest(sides(c.contradiction()));
                case Change.Dropped c -> newest(c.line().testimonies());
                case Change.Answered _, Change.Staled _ -> Optional.empty();
            };
        }

        private Optional<Testimony> newest(List<Testimony> testimonies) {
            return testimonies.stream()
                    .filter(t -> !known.contains(t.claim().id()))
                    .findFirst()
                    .or(() -> testimonies.stream().findFirst());
        }

        /** Who says that the line stands where it does; all of them where nothing is asserted any more. */
        private static List<Testimony> standing(Line line) {
            List<Testimony> standing = line.steps().stream()
                    .filter(step ->
                            step.stance() == Stance.ASSERTS && line.standing().equals(Optional.of(step.stage())))
                    .flatMap(step -> step.testimonies().stream())
                    .toList();
            return standing.isEmpty() ? line.testimonies() : standing;
        }

        private static List<Testimony> sides(Contradiction contradiction) {
            return contradiction.sides().stream()
                    .flatMap(side -> side.testimonies().stream())
                    .toList();
        }

        boolean isFollowed(Novelty novelty) {
            return follow.deal().map(key -> isOf(key, novelty)).orElse(true)
                    && (follow.parts().isEmpty()
                            || follow.parts().contains(MOVES) && novelty.isMove()
                            || section(novelty)
                                    .map(Section::word)
                                    .filter(follow.parts()::contains)
                                    .isPresent());
        }

        /** Whether it is of the line of this key, in one profile or the other. */
        private boolean isOf(String key, Novelty novelty) {
            Set<String> ids = new HashSet<>();
            Stream.of(changes.after(), changes.before())
                    .flatMap(profile -> profile.line(key).stream())
                    .forEach(line -> ids.addAll(ids(line.testimonies())));
            return ids.contains(novelty.testimony.claim().id());
        }

        private Optional<Section> section(Novelty novelty) {
            return Stream.of(changes.after(), changes.before())
                    .flatMap(profile -> profile.lines().entrySet().stream())
                    .filter(section -> section.getValue().stream()
                            .anyMatch(line -> line.testimonies().stream()
                                    .anyMatch(t -> t.claim()
                                            .id()
                                            .equals(novelty.testimony.claim().id()))))
                    .map(java.util.Map.Entry::getKey)
                    .findFirst();
        }

        private static Stream<Line> lines(Profile profile) {
            return profile.lines().values().stream().flatMap(List::stream);
        }

        private static Set<String> ids(Collection<Testimony> testimonies) {
            return testimonies.stream().map(t -> t.claim().id()).collect(Collectors.toSet());
        }
    }
}
