package org.peerage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerage.claim.Amount;

/** Each file of {@code src/test/golden/amounts} is a table: words, what follows them, and the amount. */
class AmountsTest {
    static Stream<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/golden/amounts"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void amountsAreAsInTheTable(Path table) throws IOException {
        List<String[]> rows = Files.readAllLines(table).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(rows).isNotEmpty();
        var all = new SoftAssertions();
        for (String[] row : rows) {
            all.assertThat(read(row[0], row[1].replace('_', ' ')))
                    .as("%s|%s", row[0], row[1])
                    .isEqualTo(row[2]);
        }
        all.assertAll();
    }

    @Test
    void anyRowOfNumberWordsIsReadWithoutHarm() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        List<String> hard = List.of(
                "$", "€", "Rs.", "5", "1,2", ".", "-", "half", "a", "third", "million", "dozen", "%", "to", " ", "and",
                "\uD800");
        for (int round = 0; round < 5_000; round++) {
            var words = new StringBuilder();
            for (int i = random.nextInt(8); i > 0; i--) {
                words.append(hard.get(random.nextInt(hard.size()))).append(random.nextBoolean() ? " " : "");
            }
            Amounts.parse(words.toString(), " people")
                    .ifPresent(amount -> assertThat(amount.value().scale()).isBetween(0, 12));
        }
    }

    @Test
    void endlessNumbersAreNoAmounts() {
        assertThat(Amounts.parse("9".repeat(100_000), "")).isEmpty();
        assertThat(Amounts.parse("a ".repeat(100_000), "")).isEmpty();
    }

    private static String read(String words, String following) {
        return Amounts.parse(words, following)
                .map(amount -> switch (amount) {
                    case Amount.Money money -> money.value().toPlainString() + " " + money.currency();
                    case Amount.Quantity count -> (count.value().toPlainString() + " " + count.unit()).strip();
                })
                .orElse("none");
    }
}
