package org.peerage.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peerage.ledger.ArticleVersion;
import org.peerage.ledger.ContentKey;

/**
 * What stood at an article's address, one version after another, and what is otherwise in one than in the one before.
 *
 * @param rows the first version first
 * @param edits from the version before to the one that is shown, in the order of the text; none where it is the first, or whoever looks may not see whole texts
 */
public record Versions(List<Row> rows, List<Edit> edits) {
    public Versions {
        rows = List.copyOf(rows);
        edits = List.copyOf(edits);
    }

    /**
     * A version.
     *
     * @param isShown whether it is the one of the page
     */
    public record Row(int number, String url, Moment seen, boolean isShown) {}

    /**
     * A paragraph that was taken out or put in.
     *
     * @param added whether it was put in
     */
    public record Edit(boolean added, String text) {}

    /**
     * Empty where there is but one.
     *
     * @param all the first first
     * @param shown the key of the one of the page
     * @param texts by their keys, where these may be seen
     */
    public static Optional<Versions> of(List<ArticleVersion> all, ContentKey shown, Map<ContentKey, String> texts) {
        if (all.size() < 2) {
            return Optional.empty();
        }
        int at = IntStream.range(0, all.size())
                .filter(i -> all.get(i).key().equals(shown))
                .reduce((one, later) -> later)
                .orElse(0);
        List<Row> rows = IntStream.range(0, all.size())
                .mapToObj(i -> new Row(
                        i + 1,
                        "/articles/" + all.get(i).key().hex(),
                        new Moment(all.get(i).seen()),
                        i == at))
                .toList();
        return Optional.of(new Versions(
                rows, at == 0 ? List.of() : edits(texts.get(all.get(at - 1).key()), texts.get(shown))));
    }

    /** Whether another version came after the one of the page. */
    public boolean isReplaced() {
        return !rows.getLast().isShown();
    }

    private static List<Edit> edits(@Nullable String before, @Nullable String after) {
        return before == null || after == null
                ? List.of()
                : DiffUtils.diff(paragraphs(before), paragraphs(after)).getDeltas().stream()
                        .flatMap(Versions::edits)
                        .toList();
    }

    private static Stream<Edit> edits(AbstractDelta<String> delta) {
        return Stream.concat(
                delta.getSource().getLines().stream().map(text -> new Edit(false, text)),
                delta.getTarget().getLines().stream().map(text -> new Edit(true, text)));
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
