package org.peerage.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.peerage.claim.Stance;
import org.peerage.profile.Line;
import org.peerage.profile.Step;

/**
 * Somebody's post at the company.
 *
 * @param line who and which
 * @param bar its term on the years of all posts shown; none where nothing of it is dated
 */
public record PostRow(LineView line, Optional<Bar> bar) {
    /**
     * A term as a stretch of the years shown, 0 to 100.
     *
     * @param from where it begins
     * @param length at least 1
     * @param told how much of it articles tell of; since then nobody has said that it goes on
     * @param begins whether the beginning is known; else it was before
     * @param ends whether it is over; else it lasts
     */
    public record Bar(int from, int length, int told, boolean begins, boolean ends) {}

    private static final Set<String> BEGUN = Set.of("appointed", "holds");

    /** The years over which terms are drawn. */
    record Axis(LocalDate from, LocalDate to) {
        /** From the first day of a year to the last, so that its ends can be named. */
        static Optional<Axis> of(List<Line> posts, Optional<LocalDate> today) {
            Optional<LocalDate> first = posts.stream()
                    .flatMap(post -> post.steps().stream())
                    .flatMap(step -> step.day().stream())
                    .min(LocalDate::compareTo);
            return first.flatMap(
                    day -> today.map(now -> new Axis(day.withDayOfYear(1), now.isBefore(day) ? day : now)));
        }

        private int place(LocalDate day) {
            long all = Math.max(1, ChronoUnit.DAYS.between(from, to));
            long part = ChronoUnit.DAYS.between(from, day);
            return Math.clamp(part * 100 / all, 0, 100);
        }

        private Bar bar(Optional<LocalDate> begun, Optional<LocalDate> left, Optional<LocalDate> newest) {
            int start = Math.min(begun.map(this::place).orElse(0), 98);
            int length = Math.max(2, left.map(this::place).orElse(100) - start);
            int told = left.or(() -> newest).map(this::place).orElse(100) - start;
            return new Bar(start, length, Math.clamp(told, 2, length), begun.isPresent(), left.isPresent());
        }
    }

    static PostRow of(Line post, LineView view, Optional<Axis> axis) {
        Optional<LocalDate> begun = day(post, BEGUN);
        Optional<LocalDate> left = day(post, Set.of("left"));
        boolean dated = begun.isPresent() || left.isPresent();
        return new PostRow(view, axis.filter(a -> dated).map(a -> a.bar(begun, left, newest(post))));
    }

    private static Optional<LocalDate> newest(Line post) {
        return post.testimonies().stream()
                .filter(t -> t.claim().stance() == Stance.ASSERTS)
                .flatMap(t -> t.published().stream())
                .max(LocalDate::compareTo);
    }

    private static Optional<LocalDate> day(Line post, Set<String> stages) {
        return post.steps().stream()
                .filter(step -> step.stance() == Stance.ASSERTS && stages.contains(step.stage()))
                .map(Step::day)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
