package org.peerage.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.profile.Step;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;

/**
 * What happened to a company, drawn to time in a box 1320 wide: a lane for each section. All of it stands in words in the sections below.
 *
 * @param height of the box
 * @param earlier how many earlier events are not drawn
 * @param since the year of the first of these
 */
public record Timeline(int height, List<Lane> lanes, List<TimeScale.Tick> ticks, int earlier, Optional<String> since) {
    private static final List<Section> SECTIONS =
            List.of(Section.DEALS, Section.PEOPLE, Section.SITES, Section.PRODUCTS);

    /** Stages that last: the day on which somebody tells of them is none on which anything happens. */
    private static final Set<String> LASTING = Set.of("holds", "operating", "offered");

    private static final int MOST = 24;
    private static final int FEWEST = 3;
    private static final int WIDTH = 1320;
    private static final int LEFT = 84;
    private static final int RIGHT = 1300;
    private static final int TOP = 8;
    private static final int ROW = 19;
    private static final int BELOW = 10;

    /** Letters of what an event is about. */
    private static final int LETTERS = 30;

    /** How wide a letter of a label is at most on average. */
    private static final double LETTER = 6.2;

    public Timeline {
        lanes = List.copyOf(lanes);
        ticks = List.copyOf(ticks);
    }

    /**
     * The events of a section.
     *
     * @param top where it begins
     */
    public record Lane(String title, int top, List<Mark> marks) {
        public Lane {
            marks = List.copyOf(marks);
        }
    }

    /**
     * An event.
     *
     * @param x where its mark lies
     * @param y how far below the top the line of its label lies
     * @param end whether the label ends at the mark, else it begins there
     * @param shape of the mark
     * @param stance its colour
     */
    public record Mark(int x, int y, boolean end, String shape, String stance, String label, String day) {}

    private record Event(Section section, LocalDate day, String shape, String stance, String label) {
        static Event of(Section section, Line line, Step step) {
            String subject = ProfileWords.lead(line).stream()
                    .findFirst()
                    .map(term -> TrackMark.brief(Plain.text(term.headline().text()), LETTERS))
                    .orElse("");
            String stance = step.stance() == Stance.ASSERTS && LineViews.isOver(step.stage())
                    ? "ends"
                    : step.stance().word();
            return new Event(
                    section,
                    step.day().orElseThrow(),
                    stance.equals("asserts") && step.sources() < 2 ? "hollow" : stance,
                    stance,
                    (subject + " " + TrackMark.deed(step)).strip());
        }
    }

    /** That of a profile; none where it has no more than a few dated events. */
    static Optional<Timeline> of(Profile profile) {
        List<Event> events = SECTIONS.stream()
                .flatMap(section -> profile.lines(section).stream().flatMap(line -> events(section, line)))
                .sorted(Comparator.comparing(Event::day))
                .toList();
        if (events.size() < FEWEST) {
            return Optional.empty();
        }
        int earlier = Math.max(0, events.size() - MOST);
        List<Event> shown = events.subList(earlier, events.size());
        return Optional.of(drawn(
                shown,
                earlier,
                Optional.of(String.valueOf(events.getFirst().day.getYear())).filter(_ -> earlier > 0)));
    }

    /** Each day on which a line came to a stage, or on which somebody denied that it did. */
    private static Stream<Event> events(Section section, Line line) {
        return line.steps().stream()
                .filter(step -> step.day().isPresent() && step.stance() != Stance.DECLINES)
                .filter(step -> !LASTING.contains(step.stage()))
                .map(step -> Event.of(section, line, step));
    }

    private static Timeline drawn(List<Event> events, int earlier, Optional<String> since) {
        TimeScale scale = TimeScale.of(events.getFirst().day, events.getLast().day, LEFT, RIGHT);
        List<Lane> lanes = new ArrayList<>();
        int top = TOP;
        for (Section section : SECTIONS) {
            List<Event> own =
                    events.stream().filter(event -> event.section == section).toList();
            if (!own.isEmpty()) {
                var rows = new Rows();
                lanes.add(lane(section, own, top, scale, rows));
                top += rows.count() * ROW + BELOW;
            }
        }
        return new Timeline(top + 20, lanes, scale.ticks(), earlier, since);
    }

    private static Lane lane(Section section, List<Event> events, int top, TimeScale scale, Rows rows) {
        List<Mark> marks = new ArrayList<>();
        for (Event event : events) {
            int x = scale.x(event.day);
            int width = (int) (event.label.length() * LETTER) + 18;
            boolean end = x + width > WIDTH;
            int row = end ? rows.place(Math.max(LEFT, x - width), x + 8) : rows.place(x - 6, x + width);
            marks.add(new Mark(
                    x, top + 17 + row * ROW, end, event.shape, event.stance, event.label, event.day.toString()));
        }
        return new Lane(ProfileWords.section(section), top, marks);
    }

    /** How many events are drawn. */
    public int count() {
        return lanes.stream().mapToInt(lane -> lane.marks.size()).sum();
    }

    /** What it shows, for those who do not see it. */
    public String told() {
        return lanes.stream()
                .map(lane -> lane.title + ": "
                        + lane.marks.stream()
                                .map(mark -> mark.label + " " + mark.day)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
