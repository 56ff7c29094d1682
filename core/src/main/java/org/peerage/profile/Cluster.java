package org.peerage.profile;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Testimonies of one thing while they are gathered, with what newcomers are compared by: each way of saying it once. */
final class Cluster {
    private final int number;
    private final List<Testimony> testimonies = new ArrayList<>();
    private final Set<Map<String, Set<String>>> same = new LinkedHashSet<>();
    private final Set<Wording> wordings = new LinkedHashSet<>();
    private final Set<Wording> contrary = new HashSet<>();
    private final NavigableSet<LocalDate> days = new TreeSet<>();
    private final Set<String> documents = new HashSet<>();
    private boolean undated;

    /** @param number clusters begun earlier have smaller numbers */
    Cluster(int number) {
        this.number = number;
    }

    void add(Member member) {
        testimonies.add(member.testimony());
        same.add(member.same());
        wordings.add(member.wording());
        member.day().ifPresentOrElse(days::add, () -> undated = true);
        documents.add(member.document());
    }

    /** Takes in a testimony that means this thing but does not name all of it, so that newcomers are not compared with it. */
    void addVague(Member member) {
        testimonies.add(member.testimony());
    }

    int number() {
        return number;
    }

    List<Testimony> testimonies() {
        return testimonies.stream().sorted(Testimony.IN_TIME).toList();
    }

    Stream<Map<String, Set<String>>> same() {
        return same.stream();
    }

    /** Whether nothing in it contradicts a newcomer. What it took once it takes again, and what it refused it refuses however it grows. */
    boolean takes(Wording wording) {
        return wordings.contains(wording)
                || !contrary.contains(wording)
                        && (wordings.stream().allMatch(wording::agrees) || !contrary.add(wording));
    }

    Set<String> documents() {
        return documents;
    }

    /** Whether a testimony of it is no farther than {@code window} from a day; one without a day may be. */
    boolean isWithin(Optional<LocalDate> day, Period window) {
        if (day.isEmpty() || undated) {
            return true;
        }
        LocalDate next = days.ceiling(day.get().minus(window));
        return next != null && !next.minus(window).isAfter(day.get());
    }

    /** Days to its nearest testimony; as far as can be where either has no day. */
    long distance(Optional<LocalDate> day) {
        return day.map(d -> Stream.of(Optional.ofNullable(days.floor(d)), Optional.ofNullable(days.ceiling(d)))
                        .flatMap(Optional::stream)
                        .mapToLong(near -> Math.abs(ChronoUnit.DAYS.between(near, d)))
                        .min()
                        .orElse(Long.MAX_VALUE))
                .orElse(Long.MAX_VALUE);
    }
}
