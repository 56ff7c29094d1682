package org.peerage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {
    private static final OsUser ADA = new OsUser("ada", 1000, 1000);
    private static final OsUser ROOT = new OsUser("root", 0, 0);
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void theUsersDataDirectory() {
        assertThat(Home.folder(Map.of(), HOME, ADA)).isEqualTo(Path.of("/home/ada/.local/share/peerage"));
        assertThat(Home.folder(Map.of("XDG_DATA_HOME", "/data"), HOME, ADA)).isEqualTo(Path.of("/data/peerage"));
        assertThat(Home.folder(Map.of("XDG_DATA_HOME", "relative"), HOME, ADA))
                .isEqualTo(Path.of("/home/ada/.local/share/peerage"));
    }

    @Test
    void ofRootAFolderThatOthersReach() {
        assertThat(Home.folder(Map.of("XDG_DATA_HOME", "/root/data"), Path.of("/root"), ROOT))
                .isEqualTo(Path.of("/var/lib/peerage"));
    }

    @Test
    void whateverTheUserSays() {
        var environment = Map.of("PEERAGE_HOME", "/srv/peerage", "XDG_DATA_HOME", "/data");
        assertThat(Home.folder(environment, HOME, ADA)).isEqualTo(Path.of("/srv/peerage"));
        assertThat(Home.folder(environment, HOME, ROOT)).isEqualTo(Path.of("/srv/peerage"));
        assertThat(Home.folder(Map.of("PEERAGE_HOME", "here"), HOME, ADA))
                .isEqualTo(Path.of("here").toAbsolutePath());
        assertThat(Home.folder(Map.of("PEERAGE_HOME", ""), HOME, ADA)).isEqualTo(Home.folder(Map.of(), HOME, ADA));
    }
}
