package org.peerage.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.pdfbox.text.TextPosition;

/**
 * The letters of a page, gathered into stretches of lines: those of two columns that stand side by side are two.
 *
 * @param number from 0
 * @param height in points
 * @param lines from above, then from the left
 */
record PdfPage(int number, double height, List<PdfLine> lines) {
    /** Between letters of one word, between words, and between columns: the gap as a part of the size of letters. */
    private static final double WORD_GAP = 0.17;

    private static final double COLUMN_GAP = 1.1;
    /** Letters on one line stand no more apart in height. */
    private static final double SAME_LINE = 0.45;

    private static final int DEEPEST = 3;
    /** A column has as many lines. */
    private static final int LEAST_LINES = 3;

    static PdfPage of(int number, double height, List<TextPosition> letters) {
        List<TextPosition> sorted = new ArrayList<>(letters.stream()
                .filter(letter -> !letter.getUnicode().isBlank())
                .toList());
        sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<PdfLine> lines = new ArrayList<>();
        List<TextPosition> row = new ArrayList<>();
        for (TextPosition letter : sorted) {
            if (!row.isEmpty()
                    && letter.getYDirAdj() - row.getFirst().getYDirAdj() > SAME_LINE * size(row.getFirst())) {
                stretches(number, row, lines);
                row.clear();
            }
            row.add(letter);
        }
        stretches(number, row, lines);
        return new PdfPage(number, height, List.copyOf(lines));
    }

    private static double size(TextPosition letter) {
        return Math.max(4, Math.max(letter.getFontSizeInPt(), letter.getHeightDir()));
    }

    private static void stretches(int page, List<TextPosition> row, List<PdfLine> to) {
        row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        int start = 0;
        for (int i = 1; i <= row.size(); i++) {
            if (i == row.size() || gap(row, i) > COLUMN_GAP * size(row.get(i))) {
                to.add(line(page, row.subList(start, i)));
                start = i;
            }
        }
    }

    private static double gap(List<TextPosition> row, int i) {
        TextPosition before = row.get(i - 1);
        return row.get(i).getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
    }

    private static PdfLine line(int page, List<TextPosition> letters) {
        var text = new StringBuilder();
        for (int i = 0; i < letters.size(); i++) {
            if (i > 0 && gap(letters, i) > WORD_GAP * size(letters.get(i))) {
                text.append(' ');
            }
            text.append(letters.get(i).getUnicode());
        }
        TextPosition last = letters.getLast();
        return new PdfLine(
                page,
                0,
                letters.getFirst().getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                last.getYDirAdj(),
                letters.stream().mapToDouble(PdfPage::size).max().orElse(0),
                0,
                0,
                text.toString());
    }

    /** Without those that are furniture, each with its column. */
    List<PdfLine> inReadingOrder(Predicate<PdfLine> furniture) {
        List<PdfLine> ordered = new ArrayList<>();
        order(lines.stream().filter(line -> !furniture.test(line)).toList(), 0, ordered);
        return ordered;
    }

    private void order(List<PdfLine> region, int depth, List<PdfLine> to) {
        Optional<Double> gutter = depth < DEEPEST ? gutter(region) : Optional.empty();
        if (gutter.isEmpty()) {
            column(region, to);
            return;
        }
        List<PdfLine> left = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        List<PdfLine> across = new ArrayList<>();
        for (PdfLine line : region) {
            if (line.right() <= gutter.get()) {
                flush(across, to);
                left.add(line);
            } else if (line.left() >= gutter.get()) {
                flush(across, to);
                right.add(line);
            } else {
                flush(left, right, depth, to);
                across.add(line);
            }
        }
        flush(left, right, depth, to);
        flush(across, to);
    }

    private void flush(List<PdfLine> left, List<PdfLine> right, int depth, List<PdfLine> to) {
        order(List.copyOf(left), depth + 1, to);
        order(List.copyOf(right), depth + 1, to);
        left.clear();
        right.clear();
    }

    private void flush(List<PdfLine> across, List<PdfLine> to) {
        column(List.copyOf(across), to);
        across.clear();
    }

    /** Pieces of one row stand side by side in a single column only where a line has a wide gap: they are one. */
    private void column(List<PdfLine> region, List<PdfLine> to) {
        if (region.isEmpty()) {
            return;
        }
        List<PdfLine> rows = new ArrayList<>();
        for (PdfLine line : region) {
            if (!rows.isEmpty()
                    && Math.abs(rows.getLast().y() - line.y()) < SAME_LINE * line.size()
                    && line.left() > rows.getLast().left()) {
                PdfLine joined = rows.removeLast();
                rows.add(new PdfLine(
                        number,
                        0,
                        joined.left(),
                        line.right(),
                        line.y(),
                        line.size(),
                        0,
                        0,
                        joined.text() + " " + line.text()));
            } else {
                rows.add(line);
            }
        }
        int column = number * 10_000 + to.size();
        double right = rows.stream().mapToDouble(PdfLine::right).max().orElse(0);
        double left = rows.stream()
                .mapToDouble(PdfLine::left)
                .sorted()
                .skip(rows.size() / 4)
                .findFirst()
                .orElse(0);
        rows.forEach(line -> to.add(new PdfLine(
                number, column, line.left(), line.right(), line.y(), line.size(), left, right, line.text())));
    }

    /** Where between two columns the fewest lines cross, if these are few. */
    private static Optional<Double> gutter(List<PdfLine> region) {
        double left = region.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double right = region.stream().mapToDouble(PdfLine::right).max().orElse(0);
        int width = (int) Math.min(5000, right - left);
        if (width < 40) {
            return Optional.empty();
        }
        var crossing = new int[width + 1];
        for (PdfLine line : region) {
            for (int x = (int) (line.left() - left); x < Math.min(width, line.right() - left); x++) {
                crossing[Math.max(0, x)]++;
            }
        }
        int best = width / 5;
        for (int x = width / 5; x < width * 4 / 5; x++) {
            best = crossing[x] < crossing[best] ? x : best;
        }
        int end = best;
        while (end < width && crossing[end] == crossing[best]) {
            end++;
        }
        double at = left + (best + end) / 2.0;
        return isBetweenColumns(region, at) ? Optional.of(at) : Optional.empty();
    }

    private static boolean isBetweenColumns(List<PdfLine> region, double at) {
        List<PdfLine> left = region.stream().filter(line -> line.right() <= at).toList();
        List<PdfLine> right = region.stream().filter(line -> line.left() >= at).toList();
        int across = region.size() - left.size() - right.size();
        if (Math.min(left.size(), right.size()) < LEAST_LINES || across > Math.max(left.size(), right.size())) {
            return false;
        }
        double beside = Math.min(bottom(left), bottom(right)) - Math.max(top(left), top(right));
        return beside > 0;
    }

    private static double top(List<PdfLine> lines) {
        return lines.stream().mapToDouble(PdfLine::y).min().orElse(0);
    }

    private static double bottom(List<PdfLine> lines) {
        return lines.stream().mapToDouble(PdfLine::y).max().orElse(0);
    }
}
