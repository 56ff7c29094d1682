package org.peerage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @ParameterizedTest
    @CsvSource({
        "elevenchars, TOO_SHORT",
        "PasswordPassword, TOO_COMMON",
        "1q2w3e4r5t6y, TOO_COMMON",
        "Correct Horse Battery Staple, TOO_COMMON",
        "Peerage12345, TOO_COMMON",
        "abababababab, TOO_REGULAR",
        "ADA.PELL@example.org, TOO_CLOSE",
        "Ada Octavia Pell, TOO_CLOSE"
    })
    void whatEverybodyTriesIsRefused(String password, Refusal refusal) {
        assertThat(Passwords.objection(password, "ada.pell@example.org", "Ada Octavia Pell"))
                .contains(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "warp and weft of fog", "织雾者的经线和纬线都很好", "no digits or capitals needed"})
    void lengthIsAllThatIsAsked(String password) {
        assertThat(Passwords.objection(password, "ada.pell@example.org", "Ada Pell"))
                .isEmpty();
    }

    @Test
    void charactersAreCountedAsPeopleDo() {
        String tooLong = "abcdef🧶".repeat(20);
        assertThat(Passwords.objection(tooLong, "", "")).contains(Refusal.TOO_LONG);
        assertThat(Passwords.objection(tooLong.substring(0, 8 * 18), "", "")).isEmpty();
    }

    @Test
    void howeverItIsComposedItIsTheSame() {
        String encoded = Passwords.standard().encode("cafe\u0301 au lait, s'il");
        assertThat(encoded).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Passwords.standard().matches("caf\u00e9 au lait, s'il", Optional.of(encoded)))
                .isTrue();
        assertThat(Passwords.standard().matches("cafe au lait, s'il", Optional.of(encoded)))
                .isFalse();
        assertThat(Passwords.standard().matches("caf\u00e9 au lait, s'il", Optional.empty()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.23, 198.51.100.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0/48",
        "::ffff:198.51.100.23, 198.51.100.0/24",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/48",
        "spoof<ed>, unknown"
    })
    void ofAnAddressOnlyTheNetworkIsKept(String address, String network) {
        assertThat(new Caller(address, "").network()).isEqualTo(network);
    }

    @Test
    void aTokenDoesNotShowItself() {
        Token token = Token.random();
        assertThat(token.text()).hasSize(43);
        assertThat(token.toString()).doesNotContain(token.text());
        assertThat(Token.of(token.text())).contains(token);
        assertThat(Token.of(token.text() + "=")).isEmpty();
        assertThat(Token.of("' or 1 = 1 --")).isEmpty();
    }
}
