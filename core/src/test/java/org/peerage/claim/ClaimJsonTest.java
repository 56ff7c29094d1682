package org.peerage.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerage.article.Span;
import org.peerage.vocabulary.Kind;
import org.peerage.vocabulary.Role;
import org.peerage.vocabulary.Vocabulary;

class ClaimJsonTest {
    @Test
    void theKeysStandInTheOrderOfTheReadingContract() {
        String text = "Varnholt Kelp said on Tuesday it paid $6.6 million for 6.1% of Osk.";
        var roles = new LinkedHashMap<String, List<Filler>>();
        roles.put("price", List.of(filler(text, "$6.6 million", new Amount.Money(new BigDecimal("6600000"), "USD"))));
        roles.put("target", List.of(filler(text, "Osk")));
        roles.put("buyer", List.of(filler(text, "Varnholt Kelp")));
        roles.put("share", List.of(filler(text, "6.1%", new Amount.Quantity(new BigDecimal("6.1"), "%"))));
        var day = LocalDate.of(2026, 3, 24);
        var claim = new Claim(
                "osk.txt",
                Vocabulary.standard().kind("acquisition"),
                roles,
                "completed",
                Stance.ASSERTS,
                Optional.of(filler(text, "Varnholt Kelp")),
                Optional.empty(),
                Optional.of(new When("on Tuesday", span(text, "on Tuesday"), Optional.of(new When.Interval(day, day)))),
                new Evidence(new Span(0, text.length()), text),
                0.93,
                "model");

        assertThat(ClaimJson.write(claim))
                .isEqualTo("{\"document\":\"osk.txt\",\"kind\":\"acquisition\",\"roles\":{"
                        + "\"target\":[{\"name\":\"Osk\",\"text\":\"Osk\",\"start\":63,\"end\":66}],"
                        + "\"buyer\":[{\"name\":\"Varnholt Kelp\",\"text\":\"Varnholt Kelp\",\"start\":0,\"end\":13}],"
                        + "\"price\":[{\"name\":\"$6.6 million\",\"text\":\"$6.6 million\",\"start\":38,\"end\":50,"
                        + "\"value\":6600000,\"currency\":\"USD\"}],"
                        + "\"share\":[{\"name\":\"6.1%\",\"text\":\"6.1%\",\"start\":55,\"end\":59,\"value\":6.1,\"unit\":\"%\"}]},"
                        + "\"stage\":\"completed\",\"stance\":\"asserts\","
                        + "\"speaker\":{\"name\":\"Varnholt Kelp\",\"text\":\"Varnholt Kelp\",\"start\":0,\"end\":13},"
                        + "\"medium\":null,"
                        + "\"when\":{\"text\":\"on Tuesday\",\"start\":19,\"end\":29,\"from\":\"2026-03-24\",\"to\":\"2026-03-24\"},"
                        + "\"evidence\":{\"start\":0,\"end\":67,\"text\":\"" + text + "\"},"
                        + "\"confidence\":0.93,\"found_by\":\"model\",\"id\":\"" + claim.id() + "\"}");
    }

    @Test
    void whatIsWrittenIsReadBackEqualAndStaysOnOneSafeLine() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
        for (int i = 0; i < 500; i++) {
            Claim claim = claim(random);
            String line = ClaimJson.write(claim);
            assertThat(line)
                    .doesNotContainPattern(
                            "[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u200e\\u200f\\u061c\\u2066-\\u2069]");
            assertThat(new String(line.getBytes(UTF_8), UTF_8)).isEqualTo(line);
            assertThat(ClaimJson.read(line)).isEqualTo(claim);
            assertThat(ClaimJson.write(ClaimJson.read(line))).isEqualTo(line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"document\":1}",
                "{\"document\":\"a\",\"kind\":\"dance\",\"roles\":{},\"evidence\":{}}",
                "{\"document\":\"a\",\"kind\":\"stake\",\"roles\":{},\"evidence\":{\"start\":0,\"end\":1,\"text\":\"x\"},"
                        + "\"stage\":\"current\",\"stance\":\"asserts\",\"confidence\":1,\"found_by\":\"m\"}"
            })
    void whatIsNoClaimIsRefusedWithItsReason(String line) {
        assertThatThrownBy(() -> ClaimJson.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank();
    }

    private static Claim claim(RandomGenerator random) {
        Kind kind = pick(random, Vocabulary.standard().kinds());
        var roles = new LinkedHashMap<String, List<Filler>>();
        for (Role role : kind.roles()) {
            if (role.core() || random.nextBoolean()) {
                var fillers = new ArrayList<Filler>();
                for (int n = role.many() ? random.nextInt(1, 4) : 1; n > 0; n--) {
                    fillers.add(filler(random));
                }
                roles.put(role.name(), fillers);
            }
        }
        int start = random.nextInt(1_000);
        String evidence = "x" + string(random);
        return new Claim(
                string(random),
                kind,
                roles,
                pick(random, kind.stages()),
                pick(random, List.of(Stance.ASSERTS, Stance.DENIES, Stance.DECLINES)),
                maybe(random, filler(random)),
                maybe(random, filler(random)),
                maybe(random, when(random)),
                new Evidence(new Span(start, start + evidence.length()), evidence),
                random.nextDouble(),
                string(random));
    }

    private static Filler filler(RandomGenerator random) {
        var value = new BigDecimal(random.nextLong(1_000_000_000)).movePointLeft(random.nextInt(4));
        Amount amount = random.nextBoolean()
                ? new Amount.Money(value, "EUR")
                : new Amount.Quantity(value, random.nextBoolean() ? "" : "%");
        return new Filler(
                string(random), string(random), span(random), maybe(random, amount), maybe(random, string(random)));
    }

    private static When when(RandomGenerator random) {
        LocalDate from = LocalDate.ofEpochDay(random.nextInt(-200_000, 200_000));
        return new When(
                string(random),
                span(random),
                maybe(random, new When.Interval(from, from.plusDays(random.nextInt(400)))));
    }

    private static Span span(RandomGenerator random) {
        int start = random.nextInt(1_000);
        return new Span(start, start + random.nextInt(1_000));
    }

    /** Any code units at all, those that trouble JSON, terminals and encodings often among them. */
    private static String string(RandomGenerator random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(0x10000, 0x110000));
                case 2 ->
                    text.append("\"\\\n\r\t\0\u001b\u0085\u2028\u202e\u200f\ud800\udc00<&".charAt(random.nextInt(15)));
                default -> text.append((char) random.nextInt('a', 'z' + 1));
            }
        }
        return text.toString();
    }

    private static <T> T pick(RandomGenerator random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> Optional<T> maybe(RandomGenerator random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static Filler filler(String article, String words) {
        return Filler.of(words, words, span(article, words));
    }

    private static Filler filler(String article, String words, Amount amount) {
        return new Filler(words, words, span(article, words), Optional.of(amount));
    }

    private static Span span(String article, String words) {
        int start = article.indexOf(words);
        return new Span(start, start + words.length());
    }
}
