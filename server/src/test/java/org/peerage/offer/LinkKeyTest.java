package org.peerage.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkKeyTest {
    private static final UUID OWN = new UUID(1, 2);
    private final LinkKey key = LinkKey.of("a secret of the test, long enough");

    @TempDir
    private Path folder;

    @Test
    void aLinkFitsItsOwnPromiseOnly() {
        String link = key.text("sample", OWN, "company 1", "until 100", "uses 3");
        assertThat(link).hasSize(43);
        assertThat(LinkKey.key(link)).hasValue(OWN);
        assertThat(key.fits(link, "sample", OWN, "company 1", "until 100", "uses 3"))
                .isTrue();
        assertThat(key.fits(link, "sample", OWN, "company 2", "until 100", "uses 3"))
                .isFalse();
        assertThat(key.fits(link, "sample", OWN, "company 1", "until 101", "uses 3"))
                .isFalse();
        assertThat(key.fits(link, "sample", OWN, "company 1", "until 100", "uses 4"))
                .isFalse();
        assertThat(key.fits(link, "rights", OWN, "company 1", "until 100", "uses 3"))
                .isFalse();
        assertThat(key.fits(link, "sample", new UUID(1, 3), "company 1", "until 100", "uses 3"))
                .isFalse();
        assertThat(LinkKey.of("another secret of the test, as long")
                        .fits(link, "sample", OWN, "company 1", "until 100", "uses 3"))
                .isFalse();
    }

    @Test
    void theSecretIsMadeOnceForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("home/link.key");
        String link = LinkKey.in(file).text("sample", OWN);
        assertThat(LinkKey.in(file).text("sample", OWN)).isEqualTo(link);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void aFormIsTimelyAfterASecondAndForSomeHours() {
        Instant shown = Instant.parse("2026-01-31T10:00:00Z");
        String stamp = stamp(shown).now(7);
        assertThat(stamp(shown.plusMillis(900)).isTimely(stamp, 7)).isFalse();
        assertThat(stamp(shown.plusSeconds(1)).isTimely(stamp, 7)).isTrue();
        assertThat(stamp(shown.plus(Duration.ofHours(6))).isTimely(stamp, 7)).isTrue();
        assertThat(stamp(shown.plus(Duration.ofHours(7))).isTimely(stamp, 7)).isFalse();
        assertThat(stamp(shown.plusSeconds(5)).isTimely(stamp, 8)).isFalse();
        assertThat(stamp(shown.plusSeconds(5)).isTimely("", 7)).isFalse();
        assertThat(stamp(shown.plusSeconds(5)).isTimely(key.text("form", new UUID(7, 0), "forged"), 7))
                .isFalse();
    }

    private FormStamp stamp(Instant now) {
        return new FormStamp(key, Clock.fixed(now, ZoneOffset.UTC));
    }
}
