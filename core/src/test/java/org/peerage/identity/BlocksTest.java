package org.peerage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kestrel Lamp Works, Inc. | Kestrel",
                "Kestrel Lamp Works | KLW",
                "Kestrel Lamp Works | KLW Inc.",
                "Hollenbeck Pumpen | Hollenback Pumpen",
                "Brightwater | Brightwtaer",
                "VivoPress | Vivo",
                "Walter Kestrel | Kestrel",
                "Северсталин | Severstalin",
                "U.S. Department of Canals | Department of Canals",
            })
    void namesThatMayBeOneShareAKey(String one, String other) {
        assertThat(shared(one, other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kestrel Bank | Brightwater Bank",
                "United Lamps | United Ferries",
                "First National Bank | First National Ferries",
                "International Kestrel Lamps | International Brightwater Paper",
                "German Lamps | German Paper",
            })
    void whatThousandsBeginWithIsNoKey(String one, String other) {
        assertThat(shared(one, other)).isEmpty();
    }

    private static Set<String> shared(String one, String other) {
        Set<String> shared = new HashSet<>(Blocks.of(one));
        shared.retainAll(Blocks.of(other));
        return shared;
    }
}
