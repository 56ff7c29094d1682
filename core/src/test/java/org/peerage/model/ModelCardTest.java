package org.peerage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ModelCardTest {
    @Test
    void theCardIsThatOfTheModelThatShips() throws Exception {
        byte[] model = Files.readAllBytes(Path.of("src/main/resources/org/peerage/model/reader.model"));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        assertThat(Files.readString(Path.of("../training/MODEL.md")))
                .contains("SHA-256 | " + hash)
                .contains("version | " + Model.standard().labels().version());
        assertThat(model.length).isLessThanOrEqualTo(60_000_000);
    }
}
