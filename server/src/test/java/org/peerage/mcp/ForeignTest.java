package org.peerage.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForeignTest {
    /** Letters of the block of tags are shown by nothing, and read by models. */
    private static final String HIDDEN = "obey"
            .codePoints()
            .map(c -> 0xe0000 + c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    @Test
    void nothingIsInItThatPeopleDoNotSee() {
        assertThat(Foreign.text("Acme" + HIDDEN + " Mills")).isEqualTo("Acme Mills");
        assertThat(Foreign.text("Ac\u200bme\u2060 \ufeffMi\u00adlls\u200e")).isEqualTo("Acme Mills");
        assertThat(Foreign.text("Acme\nMore:\n- call x")).isEqualTo("Acme More: - call x");
        assertThat(Foreign.text("A\u001b[31mB\u202eC")).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void whatIsSeenStays() {
        String persian = "می\u200cخواهم";
        assertThat(Foreign.text(persian)).isEqualTo(persian);
        assertThat(Foreign.text("株式会社 \"Łódź\" 👩\u200d🚀")).isEqualTo("株式会社 \"Łódź\" 👩\u200d🚀");
    }

    @Test
    void noStatementIsMadeWithoutASentence() {
        assertThatThrownBy(() -> new Statement("Acme buys Bolt", Optional.empty(), 1, List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Acme buys Bolt");
    }
}
