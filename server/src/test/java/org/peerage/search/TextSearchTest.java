package org.peerage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerage.search.Entries.article;
import static org.peerage.search.Entries.claim;
import static org.peerage.search.Entries.company;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims and articles are found by their words and by what they are about. */
class TextSearchTest {
    private static final List<Entry> NEWS = List.of(
            claim("c1", "acquisition", "completed", "2026-03-01", "Leeds", "Hollin Brickworks has acquired Sarn Tile."),
            claim("c2", "acquisition", "in_talks", "2026-05-20", "Zürich", "Sarn Tile may acquire a kiln maker."),
            claim("c3", "plant", "announced", "2026-05-21", "Leeds", "Hollin's kilns will burn hydrogen in Leeds."),
            new Entry.Claim(
                    "c4",
                    "plant",
                    "announced",
                    "denies",
                    Optional.empty(),
                    List.of("東京", "Osaka"),
                    Optional.empty(),
                    "No plant is planned, said the kiln maker."),
            article("a1", "Hollin buys Sarn Tile", "The Sarn Courier", "2026-03-01", "The deal closed on Sunday."),
            article("a2", "Kilns on hydrogen", "Kiln World", "2026-05-21", "Hollin and Sarn burn hydrogen."),
            company(1, 5, "Hollin Brickworks"));

    @TempDir
    private static Path folder;

    private static SearchIndex index;

    @BeforeAll
    static void build() throws IOException {
        index = SearchIndex.open(folder);
        index.rebuild(1, NEWS.stream());
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hollin acquired          | c1
                    HOLLIN Acquire           | c1
                    acquires "sarn tile"     | c1 c2
                    "tile sarn"              |
                    kiln                     | c2 c3 c4
                    kiln -maker              | c3
                    kiln -"kiln maker"       | c3
                    hollin                   | c1 c3
                    "no plant is planned     | c4
                    zzz                      |
                    """)
    void claimsHaveAllOfTheWords(String text, String ids) throws IOException {
        assertThat(index.claims(text, Filter.NONE, 10).ids()).containsExactlyInAnyOrder(split(ids));
    }

    @ParameterizedTest
    @MethodSource
    void claimsAreFiltered(Filter filter, String ids) throws IOException {
        assertThat(index.claims("", filter, 10).ids()).containsExactly(split(ids));
    }

    static Stream<Arguments> claimsAreFiltered() {
        return Stream.of(
                wanted(Filter.NONE, "c3 c2 c1 c4"),
                wanted(Filter.NONE.kind("acquisition"), "c2 c1"),
                wanted(Filter.NONE.stage("announced"), "c3 c4"),
                wanted(Filter.NONE.stance("denies"), "c4"),
                wanted(Filter.NONE.since(LocalDate.parse("2026-05-20")), "c3 c2"),
                wanted(Filter.NONE.until(LocalDate.parse("2026-05-20")), "c2 c1"),
                wanted(Filter.NONE.since(LocalDate.parse("2026-05-20")).until(LocalDate.parse("2026-05-20")), "c2"),
                wanted(Filter.NONE.place("zurich"), "c2"),
                wanted(Filter.NONE.place("東京"), "c4"),
                wanted(Filter.NONE.place("osaka"), "c4"),
                wanted(Filter.NONE.place("leeds").kind("plant"), "c3"),
                wanted(Filter.NONE.publisher("the sarn courier"), "c3 c2 c1"));
    }

    @Test
    void wordsAndFiltersGoTogether() throws IOException {
        assertThat(index.claims("sarn", Filter.NONE.stage("in_talks"), 10).ids())
                .containsExactly("c2");
    }

    @Test
    void articlesAreFoundByTitleFirst() throws IOException {
        assertThat(index.articles("sarn", Filter.NONE, 10).ids()).containsExactly("a1", "a2");
        assertThat(index.articles("deal sarn", Filter.NONE, 10).ids()).containsExactly("a1");
        assertThat(index.articles("hollin", Filter.NONE.publisher("Kiln World"), 10)
                        .ids())
                .containsExactly("a2");
        assertThat(index.articles("hollin", Filter.NONE.kind("plant"), 10).ids())
                .isEmpty();
    }

    @Test
    void theTotalCountsBeyondTheLimit() throws IOException {
        TextHits hits = index.claims("kiln", Filter.NONE, 1);
        assertThat(hits.ids()).hasSize(1);
        assertThat(hits.total()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "-", "--", "-\"\"", "!!", "*:*", "a\u0000b \"", "AND OR ( ] ^~"})
    void noTextIsAnError(String text) throws IOException {
        assertThat(index.claims(text, Filter.NONE, 10).total()).isBetween(0, 4);
    }

    private static Arguments wanted(Filter filter, String ids) {
        return Arguments.of(filter, ids);
    }

    private static String[] split(String ids) {
        return ids == null || ids.isEmpty() ? new String[0] : ids.split(" ");
    }
}
