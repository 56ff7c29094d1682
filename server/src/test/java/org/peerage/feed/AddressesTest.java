package org.peerage.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static final Optional<URI> BASE = Optional.of(URI.create("https://base.example/a/b?q=1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://x.example https://x.example/",
                "HTTP://X.example:80/A http://x.example/A",
                "https://x.example:8443/a https://x.example:8443/a",
                "https://x.example/a#top https://x.example/a",
                "https://x.example?a=1&amp;b=2 https://x.example/?a=1&b=2",
                "https://x.example/a|b%zz https://x.example/a%7Cb%25zz",
                "https://x.example/é https://x.example/%C3%A9",
                "https://bücher.example/ https://xn--bcher-kva.example/",
                "https:/x.example/a https://x.example/a",
                "//x.example/c https://x.example/c",
                "/c https://base.example/c",
                "c https://base.example/a/c",
                "../../../c https://base.example/c",
                "?p=2 https://base.example/a/b?p=2",
                "https://[2001:db8::1]/a https://[2001:db8::1]/a",
            })
    void areMadeWhole(String written, String url) {
        assertThat(Addresses.of(BASE, written)).contains(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#top",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://x.example/",
                "data:text/html,x",
                "gopher://x.example/",
                "https://",
                "https://user:secret@x.example/",
                "https://x.example:99999/",
                "mailto:a@x.example",
                "https://exa mple/",
                "jar:https://x.example/a!/b"
            })
    void ofOtherKindsAreNone(String written) {
        assertThat(Addresses.of(BASE, written)).isEmpty();
    }
}
