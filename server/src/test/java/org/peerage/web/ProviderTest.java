package org.peerage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.peerage.web.Visitor.Shown;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.client.ResourceAccessException;

/** Signing in with a real identity provider, one user after another on one closed site. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderTest {
    private static final TestProvider PROVIDER = TestProvider.start();

    @RegisterExtension
    static final TestSite SITE = TestSite.closed(
            new SignInSettings(Optional.empty(), Optional.empty(), Optional.of(settings(PROVIDER.issuer()))));

    private static ProviderSettings settings(URI issuer) {
        return new ProviderSettings(
                issuer,
                "peerage",
                TestProvider.SECRET,
                "the newsroom",
                "groups",
                Set.of("news-desk"),
                Set.of("operators"));
    }

    private final Visitor visitor = new Visitor(SITE);

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    private Shown as(String user, String path) throws Exception {
        Shown there = visitor.follow(visitor.open(path), "Sign in with the newsroom");
        assertThat(there.uri().getAuthority()).isEqualTo(PROVIDER.issuer().getAuthority());
        return visitor.send(there, "/login", "username", user, "password", TestProvider.PASSWORD);
    }

    @Test
    @Order(5)
    void usersComeBackToTheAddressThatIsConfigured() {
        var provider = new Provider(
                settings(PROVIDER.issuer()), Optional.of(URI.create("https://peerage.example.org/")), Provider.LIMIT);
        assertThat(provider.findByRegistrationId(Provider.ID))
                .extracting(ClientRegistration::getRedirectUri)
                .isEqualTo("https://peerage.example.org/sign-in/from/{registrationId}");
    }

    /** Without the limit it would wait for ever. */
    @Test
    @Order(6)
    void aProviderThatDoesNotAnswerIsGivenUp() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var issuer = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            var provider = new Provider(settings(issuer), Optional.empty(), Duration.ofMillis(200));
            assertThatThrownBy(() -> provider.findByRegistrationId(Provider.ID))
                    .isInstanceOf(ResourceAccessException.class);
        }
    }

    @Test
    @Order(1)
    void groupsOfTheProviderGiveAccess() throws Exception {
        Shown home = as("rosa", "/users");
        assertThat(home.path()).as("the page that was meant").isEqualTo("/users");
        assertThat(home.page().text()).contains("rosa@example.org", "Rosa Lind");
        assertThat(home.page().expectFirst(".user").text()).contains("Users", "Rosa Lind");
        assertThat(visitor.cookie("JSESSIONID")).isEmpty();
        assertThat(visitor.cookie("peerage-pending")).isEmpty();
    }

    @Test
    @Order(2)
    void aMemberOfTheDeskReviewsAndEverybodyElseReads() throws Exception {
        Shown ines = as("ines", "/");
        assertThat(ines.page().expectFirst("nav").text()).contains("Review");
        assertThat(ines.page().expectFirst(".user").text()).doesNotContain("Users");
        var other = new ProviderTest();
        Shown omar = other.as("omar", "/");
        assertThat(omar.page().expectFirst("nav").text()).doesNotContain("Review");
        assertThat(other.visitor.open("/sessions").page().text()).contains("this one");
    }

    @Test
    @Order(3)
    void whoseEmailIsNotVerifiedIsNobodyElse() throws Exception {
        Shown shown = as("mallory", "/");
        assertThat(shown.status()).isEqualTo(403);
        assertThat(shown.heading()).isEqualTo("You may not sign in here");
        assertThat(visitor.open("/").heading()).isEqualTo("Sign in");
    }

    @Test
    @Order(4)
    void anAnswerThatWasNotAskedForIsRefused() throws Exception {
        Shown forged = visitor.open("/sign-in/from/provider?code=x&state=y");
        assertThat(forged.status()).isEqualTo(401);
        assertThat(forged.heading()).isEqualTo("Signing in did not work");
        var victim = new Visitor(SITE);
        Shown there = visitor.open("/sign-in/with/provider?back=https://evil.example/");
        String state = visitor.cookie("peerage-pending");
        assertThat(state).isNotEmpty();
        assertThat(there.uri().getAuthority()).isEqualTo(PROVIDER.issuer().getAuthority());
        assertThat(victim.open("/sign-in/from/provider?code=x&state=" + state).status())
                .as("another browser's answer")
                .isEqualTo(401);
        Shown home = visitor.send(there, "/login", "username", "omar", "password", TestProvider.PASSWORD);
        assertThat(home.uri()).isEqualTo(URI.create(SITE.url("/")));
    }
}
