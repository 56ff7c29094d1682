package org.peerage.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "Ada.Quill@Looms.Example.COM, ada.quill@looms.example.com",
        "' ada@looms.example ', ada@looms.example",
        "ada+news@looms.example, ada+news@looms.example",
        "o'neil@looms.example, o'neil@looms.example",
        "ada@bücher.example, ada@xn--bcher-kva.example",
        "ada@例え.テスト, ada@xn--r8jz45g.xn--zckzah",
        "ada@LOOMS。example, ada@looms.example",
    })
    void whatCanBeWrittenToIsAnAddress(String typed, String address) {
        assertThat(Address.of(typed)).map(Address::toString).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ada",
                "ada@",
                "@looms.example",
                "ada@looms",
                "ada@@looms.example",
                "a@b@looms.example",
                "ada@.example",
                "ada@looms..example",
                "ada@-looms.example",
                "ada@looms-.example",
                "ada@127.0.0.1",
                "ada@[127.0.0.1]",
                ".ada@looms.example",
                "ada.@looms.example",
                "a..da@looms.example",
                "ada quill@looms.example",
                "\"ada quill\"@looms.example",
                "Ada <ada@looms.example>",
                "ada@looms.example\r\nBcc: all@looms.example",
                "ada\r\n@looms.example",
                "ada@looms.example, bob@looms.example",
                "ada@looms.example\0",
                "ädä@looms.example",
                "ada@loo\u202Ems.example",
                "ada@looms.exa mple",
                "ada%40looms.example",
                "ada@looms.example?subject=x",
                "ada@looms.example/path"
            })
    void whatCannotIsNone(String typed) {
        assertThat(Address.of(typed)).isEmpty();
    }

    @Test
    void longOnesAreRefused() {
        assertThat(Address.of("a".repeat(64) + "@looms.example")).isPresent();
        assertThat(Address.of("a".repeat(65) + "@looms.example")).isEmpty();
        assertThat(Address.of("a@" + "b".repeat(63) + ".example")).isPresent();
        assertThat(Address.of("a@" + "b".repeat(64) + ".example")).isEmpty();
        assertThat(Address.of("a@" + "bcd.".repeat(80) + "example")).isEmpty();
    }

    /** Nothing that somebody types throws, or makes an address that says more than one. */
    @Test
    void whateverIsTypedTheAddressIsPlain() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        String alphabet = "a@.@-\r\n\t <>\",;:()\\ä。@\u0000\u202e%例+xn--";
        for (int i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Address.of(typed.toString())
                    .ifPresent(address -> assertThat(address.toString())
                            .as(typed.toString())
                            .matches("[!-?A-~]+@[a-z0-9.-]+")
                            .doesNotContain("<", ">", ",", ";", "\"", "(", ")", ":", "\\"));
        }
    }
}
