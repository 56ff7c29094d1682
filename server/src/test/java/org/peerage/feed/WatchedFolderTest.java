package org.peerage.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-18T06:00:00Z");

    @TempDir
    Path path;

    private WatchedFolder.Seen seen = WatchedFolder.Seen.nothing();

    @Test
    void tellsWhatIsNewAndAtRest() throws IOException {
        put("a.txt", "Tarn Paper was sold.", 60);
        put("deep/b.txt", "Fell Paper was sold.", 60);
        put("writing.txt", "Brae Pap", 2);
        put("c.txt.part", "Rill", 60);
        put(".hidden", "Rill", 60);
        put("empty.txt", "", 60);
        put("tmp/mail", "Rill", 60);
        Files.createSymbolicLink(path.resolve("link.txt"), Path.of("/etc/hostname"));
        assertThat(look(NOW)).containsExactly("a.txt", "deep/b.txt");
        assertThat(look(NOW)).isEmpty();
        assertThat(look(NOW.plusSeconds(4))).containsExactly("writing.txt");
    }

    @Test
    void whatWasMovedOrTouchedIsNotNewAndWhatChangedIs() throws IOException {
        put("new/mail:2,", "Tarn Paper was sold.", 60);
        put("b.txt", "Fell Paper was sold.", 60);
        look(NOW);
        Files.createDirectories(path.resolve("cur"));
        Files.move(path.resolve("new/mail:2,"), path.resolve("cur/mail:2,S"));
        put("b.txt", "Fell Paper was sold.", 30);
        assertThat(look(NOW)).isEmpty();
        put("b.txt", "Fell Paper was not sold.", 20);
        assertThat(look(NOW)).containsExactly("b.txt");
    }

    @Test
    void whatIsKeptCanBeWrittenDown() throws IOException {
        put("a b.txt", "Tarn Paper was sold.", 60);
        look(NOW);
        assertThat(WatchedFolder.Seen.read(seen.write())).isEqualTo(seen);
        assertThat(WatchedFolder.Seen.read("no line of it\n" + seen.write())).isEqualTo(seen);
    }

    @Test
    void filesAreReadByTheirContent() throws IOException {
        put("a", "Tarn Paper was sold to Alder Mills on Tuesday.", 60);
        var folder = new WatchedFolder(path);
        List<Path> files = folder.look(seen, NOW).files();
        try (Stream<Item> items = folder.items(files.getFirst())) {
            assertThat(items)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Item.Whole.class,
                            whole -> assertThat(whole.article().document()).isEqualTo("a"));
        }
    }

    private List<String> look(Instant now) throws IOException {
        WatchedFolder.Look look = new WatchedFolder(path).look(seen, now);
        assertThat(look.unreadable()).isEmpty();
        seen = look.seen();
        return look.files().stream()
                .map(file -> path.relativize(file).toString())
                .toList();
    }

    private void put(String name, String text, int secondsAgo) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(secondsAgo)));
    }
}
