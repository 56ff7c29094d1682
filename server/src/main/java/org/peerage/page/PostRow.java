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
     * @param begins whether the beginning is known; else it was before
     * @param ends whether it is over; else it lasts
     */
    public record Bar(int from, int length, boolean begins, boolean ends) {}

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

        private Bar bar(Optional<LocalDate> begun, Optional<LocalDate> left) {
            int start = begun.map(this::place).orElse(0);
            int end = left.map(this::place).orElse(100);
            return new Bar(Math.min(start, 98), Math.max(2, end - start), begun.isPresent(), left.isPresent());
        }
    }

    static PostRow of(Line post, LineView view, Optional<Axis> axis) {
        Optional<LocalDate> begun = day(post, BEGUN);
        Optional<LocalDate> left = day(post, Set.of("left"));
        boolean dated = begun.isPresent() || left.isPresent();
        return new PostRow(view, axis.filter(a -> dated).map(a -> a.bar(begun, left)));
    }

    private static Optional<LocalDate> day(Line post, Set<String> stages) {
        return post.steps().stream()
                .filter(step -> step.stance() == Stance.ASSERTS && stages.contains(step.stage()))
                .map(Step::day)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
