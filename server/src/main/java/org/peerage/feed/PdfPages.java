package org.peerage.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of pages that know only where each letter stands: in reading order, columns one after another, in paragraphs, without running heads and
 * feet and page numbers, words broken at a line's end joined.
 *
 * @param text paragraphs parted by blank lines
 * @param headline the largest letters of the first page, where they are larger than the text
 */
record PdfPages(String text, Optional<String> headline) {
    /** The parts of a page, above and below, where running heads and feet stand. */
    private static final double MARGIN = 0.13;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(?:page|seite|p\\.)?\\s*[-–|]?\\s*\\d{1,4}\\s*(?:(?:of|von|/)\\s*\\d{1,4})?\\s*[-–|]?");
    private static final Pattern BROKEN_WORD = Pattern.compile("(?s).*?([\\p{L}]+)[-\u2010\u00ad]$");
    private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:…][\"”’»)]*$");

    static PdfPages of(PDDocument document) throws IOException {
        var stripper = new Letters();
        stripper.getText(document);
        List<PdfPage> pages = stripper.pages;
        Set<String> running = running(pages);
        List<PdfLine> lines = new ArrayList<>();
        for (PdfPage page : pages) {
            page.inReadingOrder(line -> isFurniture(page, line, running)).forEach(lines::add);
        }
        return new PdfPages(paragraphs(lines), headline(lines));
    }

    /** What stands at the edge of at least half the pages, whatever its numbers are. */
    private static Set<String> running(List<PdfPage> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (PdfPage page : pages) {
            Set<String> edges = new HashSet<>();
            page.lines().stream().filter(line -> atEdge(page, line)).forEach(line -> edges.add(shape(line)));
            edges.forEach(edge -> counts.merge(edge, 1, Integer::sum));
        }
        Set<String> running = new HashSet<>();
        counts.forEach((edge, count) -> {
            // left and right pages may have their own
            if (count >= 2 && count * 3 >= pages.size()) {
                running.add(edge);
            }
        });
        return running;
    }

    private static boolean isFurniture(PdfPage page, PdfLine line, Set<String> running) {
        return atEdge(page, line)
                && (running.contains(shape(line))
                        || PAGE_NUMBER.matcher(line.text()).matches());
    }

    private static boolean atEdge(PdfPage page, PdfLine line) {
        return line.y() < page.height() * MARGIN || line.y() > page.height() * (1 - MARGIN);
    }

    private static String shape(PdfLine line) {
        return DIGITS.matcher(line.text()).replaceAll("#");
    }

    private static Optional<String> headline(List<PdfLine> lines) {
        double body = lines.stream()
                .mapToDouble(PdfLine::size)
                .sorted()
                .skip(lines.size() / 2)
                .findFirst()
                .orElse(0);
        List<PdfLine> first = lines.stream().filter(line -> line.page() == 0).toList();
        double largest = first.stream().mapToDouble(PdfLine::size).max().orElse(0);
        if (largest < body * 1.15) {
            return Optional.empty();
        }
        return first.stream()
                .filter(line -> line.size() > largest * 0.95)
                .map(PdfLine::text)
                .reduce((a, b) -> a + " " + b)
                .filter(title -> title.length() <= 300);
    }

    private static String paragraphs(List<PdfLine> lines) {
        double leading = leading(lines);
        Set<String> compounds = compounds(lines);
        var text = new StringBuilder();
        Optional<PdfLine> before = Optional.empty();
        for (PdfLine line : lines) {
            if (before.isEmpty()) {
                text.append(line.text());
            } else if (begins(line, before.get(), leading)) {
                text.append("\n\n").append(line.text());
            } else {
                join(text, line.text(), compounds);
            }
            before = Optional.of(line);
        }
        return text.toString().replace("\u00ad", "");
    }

    /** The usual distance of lines. */
    private static double leading(List<PdfLine> lines) {
        List<Double> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double distance = lines.get(i).y() - lines.get(i - 1).y();
            if (lines.get(i).column() == lines.get(i - 1).column() && distance > 0) {
                distances.add(distance);
            }
        }
        distances.sort(Comparator.naturalOrder());
        return distances.isEmpty() ? 14 : distances.get(distances.size() / 3);
    }

    private static boolean begins(PdfLine line, PdfLine before, double leading) {
        if (Math.abs(line.size() - before.size()) > 0.12 * before.size()) {
            return true;
        }
        boolean ended = SENTENCE_END.matcher(before.text()).matches();
        boolean shortLine = before.right() < before.columnRight() - 0.15 * (before.columnRight() - before.columnLeft());
        if (line.column() != before.column()) {
            return ended && (shortLine || indented(line)) || !ended && !continues(line, before);
        }
        double distance = line.y() - before.y();
        return distance > 1.35 * leading || distance < 0 || indented(line) && !indented(before) || ended && shortLine;
    }

    private static boolean indented(PdfLine line) {
        return line.left() > line.columnLeft() + 0.7 * line.size();
    }

    /** Over the end of a column or page. */
    private static boolean continues(PdfLine line, PdfLine before) {
        return Character.isLowerCase(line.text().codePointAt(0))
                || BROKEN_WORD.matcher(before.text()).matches()
                || before.right() > before.columnRight() - 0.15 * (before.columnRight() - before.columnLeft());
    }

    private static void join(StringBuilder text, String line, Set<String> compounds) {
        Matcher broken = BROKEN_WORD.matcher(text.substring(Math.max(0, text.length() - 60)));
        if (!broken.matches() || !Character.isLowerCase(line.codePointAt(0))) {
            text.append(broken.matches() ? "" : " ").append(line);
            return;
        }
        String whole = broken.group(1) + "-" + firstWord(line);
        if (!compounds.contains(whole.toLowerCase(Locale.ROOT))) {
            text.setLength(text.length() - 1);
        }
        text.append(line);
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }

    /** The words with a hyphen inside lines: where one of them is broken at it, it stays. */
    private static Set<String> compounds(List<PdfLine> lines) {
        Pattern compound = Pattern.compile("\\p{L}+-\\p{L}+");
        Set<String> compounds = new HashSet<>();
        for (PdfLine line : lines) {
            compound.matcher(line.text())
                    .results()
                    .forEach(found -> compounds.add(found.group().toLowerCase(Locale.ROOT)));
        }
        return compounds;
    }

    /** Takes the letters of each page as they stand. */
    private static final class Letters extends PDFTextStripper {
        private static final int MOST_LETTERS = 4_000_000;
        private final List<PdfPage> pages = new ArrayList<>();
        private int letters;

        @Override
        protected void writePage() throws IOException {
            List<TextPosition> upright = new ArrayList<>();
            for (List<TextPosition> part : getCharactersByArticle()) {
                part.stream().filter(letter -> letter.getDir() == 0).forEach(upright::add);
            }
            letters += upright.size();
            if (letters > MOST_LETTERS) {
                throw new BrokenException("a PDF of over 4 million letters, no article", "leave it out, or split it");
            }
            pages.add(PdfPage.of(pages.size(), getCurrentPage().getCropBox().getHeight(), upright));
        }
    }
}
