package org.peerage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.peerage.search.Entries.company;
import static org.peerage.search.Entries.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Companies and people are found by what somebody may type for them. */
class NameSearchTest {
    private static final List<Entry> REGISTER = List.of(
            company(1, 3, "Brightwater", "Brightwater Holdings, Inc."),
            company(2, 90, "Brightwater Paper Mills"),
            company(3, 40, "North Brightwater Shipping"),
            company(4, 500, "Brightwoter Foods"),
            company(5, 12, "Müller & Søn Ærøskøbing"),
            company(6, 8, "Северный Завод"),
            company(7, 8, "青云汽车"),
            company(8, 8, "شركة النور"),
            company(9, 8, "Sarnforge Werke"),
            company(10, 8, "O'Dell Instruments"),
            company(11, 8, "Καλυψώ Ναυτιλία"),
            company(12, 1, "轻运汽车"),
            new Entry.Company(20, List.of("Delta Kilns"), List.of("Leeds"), List.of("529900INVENTED00LEI1", "DLTK"), 5),
            new Entry.Company(21, List.of("Delta Kilns"), List.of("Zürich"), List.of(), 6),
            person(1, 9, "Ada Pell", "Brightwater Paper Mills"),
            person(2, 30, "Adam Pellworth", "Delta Kilns"),
            person(3, 1, "Ada Pell", "Sarnforge Werke"));

    @TempDir
    private static Path folder;

    private static SearchIndex index;

    @BeforeAll
    static void build() throws IOException {
        index = SearchIndex.open(folder);
        index.rebuild(1, REGISTER.stream());
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @Test
    void theNameComesBeforeWhatBeginsSoThenWhatHasTheWordThenWhatIsMistyped() throws IOException {
        assertThat(index.companies("brightwater", 10))
                .extracting(NameHit::id, NameHit::match)
                .containsExactly(
                        tuple(1L, Match.EXACT),
                        tuple(2L, Match.PREFIX),
                        tuple(3L, Match.WORDS),
                        tuple(4L, Match.FUZZY));
    }

    @Test
    void ofEquallyGoodMatchesTheOneWithMoreClaimsComesFirst() throws IOException {
        assertThat(index.companies("brigh", 2)).extracting(NameHit::id).containsExactly(4L, 2L);
        assertThat(index.companies("Delta Kilns", 2)).extracting(NameHit::id).containsExactly(21L, 20L);
    }

    @ParameterizedTest
    @CsvSource({
        "br, 4",
        "BRIGHTWATER HOLDINGS INC, 1",
        "brightwater p, 2",
        "bright water paper, 2",
        "mills brightwater, 2",
        "sarn forge, 9",
        "Muller and Son Aeroskobing, 5",
        "müller & søn, 5",
        "odell, 10",
        "O’Dell, 10",
        "dltk, 20",
        "529900INVENTED00LEI1, 20"
    })
    void aNameIsFoundHoweverItIsWritten(String typed, long id) throws IOException {
        assertThat(index.companies(typed, 1)).extracting(NameHit::id).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Severny Zavod, 6",
        "северный, 6",
        "СЕВЕРНЫЙ ЗАВОД, 6",
        "сев, 6",
        "qingyun qiche, 7",
        "青云汽车, 7",
        "青云, 7",
        "轻运汽车, 12",
        "النور, 8",
        "shrkt, 8",
        "kalypso, 11",
        "Сарнфорге, 9"
    })
    void aNameIsFoundInItsScriptAndInLatin(String typed, long id) throws IOException {
        assertThat(index.companies(typed, 1)).extracting(NameHit::id).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Sarnfroge, 9",
        "Sarnforg Werk, 9",
        "Sarforge Wreke, 9",
        "Zarnforge, 9",
        "sarmfo, 9",
        "Instrumints, 10",
        "Instremints, 10",
        "Brightwaterr Hodlings, 1",
        "Severnyi Zavot, 6",
        "calypso, 11"
    })
    void typingErrorsAreForgiven(String typed, long id) throws IOException {
        assertThat(index.companies(typed, 1))
                .extracting(NameHit::id, NameHit::match)
                .containsExactly(tuple(id, Match.FUZZY));
    }

    @Test
    void shortWordsHaveNoTypingErrors() throws IOException {
        assertThat(index.people("aba", 10)).isEmpty();
        assertThat(index.companies("dal", 10)).isEmpty();
    }

    @Test
    void aPlaceOrACompanyTellsNamesakesApart() throws IOException {
        assertThat(index.companies("delta leeds", 10)).extracting(NameHit::id).containsExactly(20L);
        assertThat(index.companies("Delta Kilns Zurich", 10))
                .extracting(NameHit::id)
                .containsExactly(21L);
        assertThat(index.people("ada sarnforge", 10)).extracting(NameHit::id).containsExactly(3L);
        assertThat(index.companies("leeds", 10)).isEmpty();
    }

    @Test
    void peopleAreFoundByPartsOfTheirNames() throws IOException {
        assertThat(index.people("pell", 10)).extracting(NameHit::id).containsExactly(2L, 1L, 3L);
        assertThat(index.people("A. Pell", 10)).extracting(NameHit::id).containsExactly(2L, 1L, 3L);
        assertThat(index.people("brightwater", 10)).isEmpty();
    }

    @Test
    void suggestionsAreOfBothTypesAndShowAllNames() throws IOException {
        assertThat(index.suggest("ad", 10)).extracting(NameHit::type).containsOnly(EntryType.PERSON);
        assertThat(index.suggest("de", 10)).extracting(NameHit::type).containsOnly(EntryType.COMPANY);
        NameHit hit = index.suggest("brightwater h", 1).getFirst();
        assertThat(hit.name()).isEqualTo("Brightwater");
        assertThat(hit.names()).containsExactly("Brightwater", "Brightwater Holdings, Inc.");
        assertThat(hit.claims()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "b", "*", "?!", "\"", "\uD83D\uDE00", "\uD800", "xyzzyx"})
    void whatIsNoNameFindsNothing(String typed) throws IOException {
        assertThat(index.suggest(typed, 10)).isEmpty();
    }

    @Test
    void longTextFindsNothingAndDoesNotFail() throws IOException {
        String words =
                String.join(" ", Stream.generate(() -> "somewhere").limit(5000).toList());
        assertThat(index.suggest(words, 10)).isEmpty();
        assertThat(index.suggest("x".repeat(100_000), 10)).isEmpty();
    }

    @Test
    void noLimitIsAnError() {
        assertThatThrownBy(() -> index.companies("brightwater", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
