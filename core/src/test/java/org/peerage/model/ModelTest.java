package org.peerage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peerage.model.Labels.Decisions;
import org.peerage.model.Labels.Decisions.Point;

class ModelTest {
    @Test
    void windowsKeepEachPieceOnceAndReadItWithContext() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            int n = 1 + random.nextInt(20_000);
            List<Model.Window> windows = Model.windows(n, 510, 128);
            int at = 0;
            for (Model.Window w : windows) {
                assertThat(w.from()).isEqualTo(at);
                assertThat(w.start()).isLessThanOrEqualTo(w.from());
                assertThat(w.end()).isGreaterThanOrEqualTo(w.to());
                assertThat(w.end() - w.start()).isLessThanOrEqualTo(510);
                assertThat(w.from() == 0 || w.from() - w.start() >= 64).isTrue();
                at = w.to();
            }
            assertThat(at).isEqualTo(n);
        }
    }

    @Test
    void confidenceRisesWithTheRawScore() {
        var decisions = new Decisions(
                Map.of("parent", 0.7), 0.4, List.of(new Point(0.2, 0.1), new Point(0.5, 0.4), new Point(0.9, 0.85)));
        double last = 0;
        for (double raw = 0; raw <= 1; raw += 0.01) {
            double now = decisions.calibrated(raw);
            assertThat(now).isBetween(last, 1.0);
            last = now;
        }
        assertThat(decisions.calibrated(0.5)).isEqualTo(0.4);
        assertThat(decisions.threshold("parent")).isEqualTo(0.7);
        assertThat(decisions.threshold("merger")).isEqualTo(0.4);
    }

    @Test
    void aFileThatIsNoModelIsRefusedByName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.model"), "not a model");
        assertThatThrownBy(() -> Model.load(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wrong.model")
                .hasMessageContaining("encoder.onnx");
    }
}
