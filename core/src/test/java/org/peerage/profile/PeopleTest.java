package org.peerage.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeopleTest {
    /** @param others who else is named */
    record Pair(boolean one, String name, String other, List<String> others) {}

    static List<Pair> pairs() throws IOException {
        return Stream.concat(read("people.tsv").stream(), read("further-people.tsv").stream())
                .toList();
    }

    private static List<Pair> read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(PeopleTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Pair(
                            cells[0].equals("one"),
                            cells[1],
                            cells[2],
                            Stream.of(cells[3].split("; ?"))
                                    .filter(name -> !name.isEmpty())
                                    .toList()))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void peopleOfOneCompanyAreToldApart(Pair pair) {
        People people = new People(Stream.concat(Stream.of(pair.name, pair.other), pair.others.stream())
                .toList());
        assertThat(people.key(pair.name).equals(people.key(pair.other))).isEqualTo(pair.one);
    }
}
