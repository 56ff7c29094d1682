package org.peerage.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.peerage.claim.Stance;
import org.peerage.profile.Line;
import org.peerage.profile.Section;
import org.peerage.profile.Step;
import org.peerage.render.Labels;

/** Draws the tracks of deals. */
public final class DealRows {
    /** Marks that a cell shows. */
    private static final int MARKS = 4;

    private DealRows() {}

    /** A deal with its track. */
    public static DealRow of(Line deal, LineViews views) {
        String url = views.address().deal(deal.key());
        return new DealRow(views.line(deal, Section.DEALS), url, cells(deal, url, views.labels()));
    }

    private static List<TrackCell> cells(Line deal, String url, Labels labels) {
        List<List<TrackMark>> columns = DealStages.WAY.stream()
                .<List<TrackMark>>map(s -> new ArrayList<>())
                .toList();
        int reached = 0;
        for (int i = 0; i < deal.steps().size(); i++) {
            Step step = deal.steps().get(i);
            int own = DealStages.WAY.indexOf(step.stage());
            int column = own < 0 ? reached : own;
            columns.get(column).add(TrackMark.of(step, i + 1, url, labels));
            reached = step.stance() == Stance.ASSERTS ? Math.max(reached, column) : reached;
        }
        return cells(columns, labels);
    }

    private static List<TrackCell> cells(List<List<TrackMark>> columns, Labels labels) {
        int first = IntStream.range(0, columns.size())
                .filter(i -> !columns.get(i).isEmpty())
                .min()
                .orElse(0);
        int last = IntStream.range(0, columns.size())
                .filter(i -> !columns.get(i).isEmpty())
                .max()
                .orElse(0);
        return IntStream.range(0, columns.size())
                .mapToObj(i -> cell(DealStages.WAY.get(i), columns.get(i), i >= first && i < last, i == last, labels))
                .toList();
    }

    private static TrackCell cell(String stage, List<TrackMark> marks, boolean through, boolean last, Labels labels) {
        int earlier = Math.max(0, marks.size() - MARKS);
        boolean open = !marks.isEmpty() && !marks.getLast().stance().equals("asserts");
        return new TrackCell(
                labels.stage(stage),
                marks.subList(earlier, marks.size()),
                earlier,
                through,
                !stage.equals(DealStages.WAY.getFirst()) && !open,
                last);
    }
}
