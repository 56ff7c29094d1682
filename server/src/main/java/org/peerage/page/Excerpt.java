package org.peerage.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.peerage.article.Span;

/**
 * What of an article's text somebody may see: all of it, or some of the sentences on which its claims stand.
 *
 * <p>The sentences are chosen by the article and its claims alone, so that they are the same on every page: nobody gets more of a text by looking at many
 * pages. Ask {@link #shows} before any words of a text are printed.
 *
 * @param whole whether all of it may be seen
 * @param shown what may be seen otherwise, in reading order, apart from each other
 */
public record Excerpt(boolean whole, List<Span> shown) {
    /** All of a text. */
    public static final Excerpt WHOLE = new Excerpt(true, List.of());

    /** Nothing of it. */
    public static final Excerpt NOTHING = new Excerpt(false, List.of());

    public Excerpt {
        shown = List.copyOf(shown);
    }

    /**
     * As many of the sentences as fit, the first of them first.
     *
     * @param evidence where the evidence of all claims of the article stands
     * @param most how many UTF-16 code units may be shown
     */
    public static Excerpt of(Collection<Span> evidence, int most) {
        List<Span> shown = new ArrayList<>();
        int left = most;
        for (Span stretch : apart(evidence)) {
            if (stretch.length() <= left) {
                shown.add(stretch);
                left -= stretch.length();
            }
        }
        return new Excerpt(false, shown);
    }

    /** Whether a stretch of the text may be seen. */
    public boolean shows(Span stretch) {
        return whole || shown.stream().anyMatch(one -> one.contains(stretch));
    }

    private static List<Span> apart(Collection<Span> spans) {
        List<Span> apart = new ArrayList<>();
        for (Span span : new TreeSet<>(spans)) {
            if (!apart.isEmpty() && span.start() <= apart.getLast().end()) {
                Span last = apart.removeLast();
                apart.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }
}
