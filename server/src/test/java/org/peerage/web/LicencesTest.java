package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.access.MovingClock;
import org.peerage.extract.Reading;

class LicencesTest {
    private final MovingClock clock = new MovingClock();

    @TempDir
    private Path folder = Path.of("unused");

    private Licences licences(Optional<Path> sources) {
        return new Licences(
                new WebSettings(
                        "127.0.0.1",
                        0,
                        true,
                        Reading.LIKELY,
                        1_200,
                        WebSettings.PATIENCE,
                        WebSettings.RATE,
                        SignInSettings.PASSWORDS,
                        Operation.PLAIN,
                        sources,
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                clock);
    }

    private void write(String name, String publisher, int excerpt) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "name: N\npublisher: %s\nexcerpt: %d\nfind: {page: \"https://n.example/\"}\n"
                        .formatted(publisher, excerpt));
    }

    @Test
    void aSourceMayShowLessThanOthersAndTheLeastOfItsFilesCounts() throws IOException {
        write("a.yaml", "Lamp", 300);
        write("b.yaml", "Lamp", 200);
        Licences licences = licences(Optional.of(folder));
        assertThat(licences.isNone()).isFalse();
        assertThat(licences.excerpt(Optional.of("Lamp"))).isEqualTo(200);
        assertThat(licences.excerpt(Optional.of("Mill"))).isEqualTo(1_200);
        assertThat(licences.excerpt(Optional.empty())).isEqualTo(1_200);
    }

    @Test
    void filesAreLookedAtAgain() throws IOException {
        write("a.yaml", "Lamp", 300);
        Licences licences = licences(Optional.of(folder));
        assertThat(licences.excerpt(Optional.of("Lamp"))).isEqualTo(300);
        write("a.yaml", "Lamp", 100);
        clock.pass(Duration.ofMinutes(2));
        assertThat(licences.excerpt(Optional.of("Lamp"))).isEqualTo(100);
    }

    @Test
    void withoutSourcesThereIsOneLimit() {
        assertThat(licences(Optional.empty()).isNone()).isTrue();
    }
}
