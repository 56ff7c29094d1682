package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are there whole or not at all, and what they are unpacked from. */
class StagingTest {
    @TempDir
    private Path parent;

    @Test
    void cutOffItIsNotThereAndTheNextTryClearsUp() throws IOException {
        Path folder = parent.resolve("programs");
        assertThatThrownBy(() -> Staging.make(folder, unfinished -> {
                    Files.writeString(unfinished.resolve("half"), "");
                    throw new IOException("cut off");
                }))
                .hasMessage("cut off");
        assertThat(folder).doesNotExist();
        Staging.make(folder, unfinished -> Files.writeString(unfinished.resolve("whole"), ""));
        assertThat(parent).isDirectoryNotContaining(path -> !path.equals(folder));
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("whole"));
        Staging.make(folder, unfinished -> Files.writeString(unfinished.resolve("again"), ""));
        assertThat(folder.resolve("again")).doesNotExist();
    }

    @Test
    void anArchiveHasFilesAndLinks() throws IOException {
        unpack(
                entry("bin/run", '0', 0755, "", "#!"),
                entry("bin/walk", '2', 0777, "run", ""),
                entry("lib/", '5', 0755, "", ""));
        assertThat(parent.resolve("bin/run")).hasContent("#!").isExecutable();
        assertThat(Files.readSymbolicLink(parent.resolve("bin/walk"))).isEqualTo(Path.of("run"));
        assertThat(parent.resolve("lib")).isDirectory();
    }

    @Test
    void anArchiveStaysInItsFolder() {
        assertThatThrownBy(() -> unpack(entry("../run", '0', 0755, "", "#!"))).hasMessageContaining("../run");
        assertThatThrownBy(() -> unpack(entry("/run", '0', 0755, "", "#!"))).hasMessageContaining("/run");
    }

    @Test
    void aBrokenArchiveIsNoArchive() {
        byte[] whole = entry("run", '0', 0755, "", "x".repeat(2000));
        assertThatThrownBy(() -> unpack(Arrays.copyOf(whole, 1500))).hasMessageContaining("cut off");
        assertThatThrownBy(() -> unpack(entry("run", '7', 0755, "", ""))).hasMessageContaining("'7'");
    }

    private void unpack(byte[]... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            bytes.write(entry);
        }
        if (entries[entries.length - 1].length % 512 == 0) {
            bytes.write(new byte[1024]);
        }
        new TarArchive(new ByteArrayInputStream(bytes.toByteArray())).unpackInto(parent);
    }

    private static byte[] entry(String name, char type, int mode, String link, String content) {
        var entry = new byte[512 + (content.length() + 511) / 512 * 512];
        put(entry, 0, name);
        put(entry, 100, "%07o".formatted(mode));
        put(entry, 124, "%011o".formatted(content.length()));
        entry[156] = (byte) type;
        put(entry, 157, link);
        put(entry, 512, content);
        return entry;
    }

    private static void put(byte[] entry, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, entry, at, bytes.length);
    }
}
