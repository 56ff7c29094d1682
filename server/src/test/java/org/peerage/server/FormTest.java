package org.peerage.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.0.0/16",
                "127.0.0.1",
                "0.0.0.0/0",
                "::1",
                "fd12:3456::/32",
                "10.1.0.0/16,fd12:3456::/32",
                "  10.0.0.0/8 ,  192.168.0.0/16  "
            })
    void rangesAreOfAddresses(String value) {
        assertThat(Form.RANGES.fits(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "10.1.0.0/16,",
                "10.1.0.0/16;10.2.0.0/16",
                "10.1.0.0/",
                "10.1.0.0/33",
                "10.1.0.0/-1",
                "10.1.0.0/999",
                "10.1.0.0/1e1",
                "10.1.0.1/16",
                "10.1/16",
                "010.1.0.0/16",
                "256.0.0.0/8",
                "fd12:3456::/129",
                "fd12::1/32",
                "fe80::%eth0/10",
                "mail.example.org",
                "http://10.1.0.0/16",
                "any"
            })
    void whatIsNoRangeIsNone(String value) {
        assertThat(Form.RANGES.fits(value)).isFalse();
    }

    /** As a setting: what is wrong, and how it is written. */
    @Test
    void aSettingThatIsNoRangeIsToldWithAnExample() {
        Configuration configuration =
                Configuration.of(Map.of("webhook-allow", "10.1.0.1/16"), List.of(), Map.of(), Optional.empty(), home);
        assertThat(configuration.problems())
                .singleElement()
                .asString()
                .contains("webhook-allow", "10.1.0.1/16", "10.1.0.0/16, fd12:3456::/32");
    }
}
