package org.peerage.server;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peerage.web.MailSettings;
import org.peerage.web.Operation;
import org.peerage.web.ProviderSettings;
import org.peerage.web.SignInSettings;
import org.peerage.web.WebSettings;

/**
 * What {@code peerage serve} runs with; {@code settings.yaml} has the defaults.
 *
 * @param database of the user's own; empty for the private one
 */
record Settings(Optional<String> database, WebSettings web) {
    /** Where mail servers take mails of users. */
    private static final int SUBMISSION = 587;

    /** @param configuration without problems */
    static Settings of(Configuration configuration) {
        return new Settings(
                configuration.value("database"),
                new WebSettings(
                        configuration.text("address"),
                        configuration.number("port"),
                        configuration.isOn("open"),
                        configuration.share("least"),
                        configuration.number("excerpt"),
                        signIn(configuration),
                        operation(configuration)));
    }

    private static Operation operation(Configuration configuration) {
        return new Operation(
                words(configuration, "proxies"),
                configuration.text("log").equals("json"),
                configuration.isOn("log-requests"),
                Operation.Metrics.valueOf(configuration.text("metrics").toUpperCase(Locale.ROOT)),
                configuration.value("metrics-token"));
    }

    private static SignInSettings signIn(Configuration configuration) {
        return new SignInSettings(
                configuration.value("url").map(URI::create),
                configuration.value("smtp").map(URI::create).map(server -> mail(server, configuration)),
                configuration.value("oidc-issuer").map(URI::create).map(issuer -> provider(issuer, configuration)));
    }

    private static MailSettings mail(URI server, Configuration configuration) {
        return new MailSettings(
                server.getHost(),
                server.getPort() < 0 ? SUBMISSION : server.getPort(),
                Optional.ofNullable(server.getUserInfo())
                        .map(user -> new MailSettings.Login(user, configuration.text("smtp-password"))),
                configuration.text("mail-from"),
                !Set.of("localhost", "127.0.0.1", "[::1]").contains(server.getHost()));
    }

    private static ProviderSettings provider(URI issuer, Configuration configuration) {
        return new ProviderSettings(
                issuer,
                configuration.text("oidc-client"),
                configuration.text("oidc-secret"),
                configuration.text("oidc-name"),
                configuration.text("oidc-claim"),
                Set.copyOf(words(configuration, "oidc-analysts")),
                Set.copyOf(words(configuration, "oidc-admins")));
    }

    private static List<String> words(Configuration configuration, String key) {
        return configuration.value(key).stream()
                .flatMap(words -> Stream.of(words.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
