package org.peerage.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses are business addresses, with a real name server. */
class AddressRulesTest {
    private static final Duration LIMIT = Duration.ofMillis(300);
    private static TestNameServer names;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        names = new TestNameServer(Map.of(
                "looms.com", List.of("MX 10 mail.looms.com."),
                "weavers.co.uk", List.of("MX 10 mail.weavers.co.uk."),
                "host-only.com", List.of("A 192.0.2.7"),
                "nothing.com", List.of("TXT \"no mail here\""),
                "null-mx.com", List.of("MX 0 ."),
                "free-but-ours.com", List.of("MX 10 mail.looms.com.")));
    }

    @AfterAll
    static void stop() {
        names.close();
    }

    private static AddressRules rules(DomainList allowed) {
        return new AddressRules(
                allowed, DomainList.freeMail(), DomainList.disposable(), Dns.at(names.address(), LIMIT));
    }

    @ParameterizedTest
    @CsvSource({
        "ada@looms.com,",
        "ada@weavers.co.uk,",
        "ada@host-only.com,",
        "ada@silent-server.com,",
        "ada@nothing.com, NO_MAIL",
        "ada@null-mx.com, NO_MAIL",
        "ada@no-such-name.com, NO_MAIL",
        "ada@gmail.com, PRIVATE",
        "ada@web.de, PRIVATE",
        "ada@mail.gmail.com, PRIVATE",
        "ada@mailinator.com, DISPOSABLE",
        "ada@deep.below.mailinator.com, DISPOSABLE",
        "ada@co.uk, SUFFIX",
        "ada@com.au, SUFFIX",
        "ada@looms.notatld, SUFFIX",
    })
    void whatSpeaksAgainstAnAddress(String email, Objection objection) {
        assertThat(rules(DomainList.NONE)
                        .objection(Address.of(email).orElseThrow())
                        .orElse(null))
                .isEqualTo(objection);
    }

    @Test
    void whatTheOperatorAllowsIsAllowed() {
        var allowed = new DomainList(Set.of("gmail.com", "intranet.local"));
        assertThat(rules(allowed).objection(Address.of("ada@gmail.com").orElseThrow()))
                .isEmpty();
        assertThat(rules(allowed)
                        .objection(Address.of("ada@mail.intranet.local").orElseThrow()))
                .isEmpty();
        assertThat(rules(allowed).objection(Address.of("ada@notgmail.com").orElseThrow()))
                .hasValue(Objection.NO_MAIL);
    }

    @Test
    void aListOfTheOperatorsOwnIsReadAndItsMistakesAreNamed() throws IOException {
        Path list = folder.resolve("allow.txt");
        Files.writeString(list, "# ours\nLooms.example\n\nbücher.example # theirs\n");
        assertThat(DomainList.in(list).domains()).containsExactlyInAnyOrder("looms.example", "xn--bcher-kva.example");
        Files.writeString(list, "looms.example\nnot a domain\n");
        assertThatThrownBy(() -> DomainList.in(list)).hasMessageContaining("'not a domain' in " + list);
    }

    @Test
    void businessDomainsAreOnNoList() {
        for (String domain : List.of("hyatt.com", "comcast.com", "ibm.com", "siemens.com", "sap.com", "bmw.de")) {
            assertThat(DomainList.freeMail().has(domain)).as(domain).isFalse();
            assertThat(DomainList.disposable().has(domain)).as(domain).isFalse();
        }
    }
}
