package org.peerage.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peerage.fetch.AddressRange;
import org.peerage.mail.MailSettings;
import org.peerage.profile.Publishers;
import org.peerage.web.Operation;
import org.peerage.web.ProviderSettings;
import org.peerage.web.SignInSettings;
import org.peerage.web.WebSettings;

/**
 * What {@code peerage serve} runs with; {@code settings.yaml} has the defaults.
 *
 * @param database of the user's own; empty for the private one
 * @param crawling where articles come from, where there is anything
 */
record Settings(Optional<String> database, Publishers publishers, Optional<Crawling> crawling, WebSettings web) {
    /** Where mail servers take mails of users. */
    private static final int SUBMISSION = 587;

    /** The same, encrypted from the first byte. */
    private static final int SUBMISSIONS = 465;

    private static final int IMAP = 143;
    private static final int IMAPS = 993;

    /**
     * @param configuration without problems
     * @throws IllegalArgumentException where a file that it names does not hold what it should, saying what and where
     */
    static Settings of(Configuration configuration, Path home) {
        Optional<Crawling> crawling = Crawling.of(configuration, home);
        return new Settings(
                configuration.value("database"),
                SourcesOption.judged(configuration, home),
                crawling,
                new WebSettings(
                        configuration.text("address"),
                        configuration.number("port"),
                        configuration.isOn("open"),
                        configuration.share("least"),
                        configuration.number("excerpt"),
                        WebSettings.PATIENCE,
                        configuration.number("api-rate"),
                        signIn(configuration),
                        operation(configuration),
                        crawling.map(Crawling::folder),
                        ranges(configuration, "webhook-allow"),
                        OfferConfiguration.mailing(configuration, home),
                        OfferConfiguration.of(configuration, home)));
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
                server(server, configuration),
                new MailSettings.Sender(
                        configuration.text("mail-from"),
                        configuration.value("mail-reply-to"),
                        configuration.value("mail-return-path")),
                configuration.value("dkim-domain").map(domain -> signing(domain, configuration)),
                configuration.value("reports").map(URI::create).map(mailbox -> mailbox(mailbox, configuration)));
    }

    private static MailSettings.Server server(URI server, Configuration configuration) {
        boolean isTls = server.getScheme().equals("smtps");
        int standard = isTls ? SUBMISSIONS : SUBMISSION;
        return new MailSettings.Server(
                server.getHost(),
                server.getPort() < 0 ? standard : server.getPort(),
                isTls
                        ? MailSettings.Encryption.TLS
                        : isHere(server) ? MailSettings.Encryption.WHERE_OFFERED : MailSettings.Encryption.STARTTLS,
                Optional.ofNullable(server.getUserInfo())
                        .map(user -> new MailSettings.Login(user, configuration.text("smtp-password"))));
    }

    private static MailSettings.Signing signing(String domain, Configuration configuration) {
        return new MailSettings.Signing(
                domain, configuration.text("dkim-selector"), Path.of(configuration.text("dkim-key")));
    }

    /** {@code imaps://user@host/folder}. */
    private static MailSettings.Mailbox mailbox(URI mailbox, Configuration configuration) {
        boolean isEncrypted = mailbox.getScheme().equals("imaps");
        int standard = isEncrypted ? IMAPS : IMAP;
        String folder = mailbox.getPath().replaceFirst("^/", "");
        return new MailSettings.Mailbox(
                mailbox.getHost(),
                mailbox.getPort() < 0 ? standard : mailbox.getPort(),
                isEncrypted,
                new MailSettings.Login(mailbox.getUserInfo(), configuration.text("reports-password")),
                folder.isEmpty() ? "INBOX" : folder);
    }

    private static boolean isHere(URI server) {
        return Set.of("localhost", "127.0.0.1", "[::1]").contains(server.getHost());
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

    static List<AddressRange> ranges(Configuration configuration, String key) {
        return words(configuration, key).stream().map(AddressRange::of).toList();
    }

    static List<String> words(Configuration configuration, String key) {
        return configuration.value(key).stream()
                .flatMap(words -> Stream.of(words.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
