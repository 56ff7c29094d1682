package org.peerage.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.peerage.ledger.Retention;
import org.peerage.offer.AddressRules;
import org.peerage.offer.Crm;
import org.peerage.offer.Dns;
import org.peerage.offer.DomainList;
import org.peerage.offer.Languages;
import org.peerage.offer.LinkKey;
import org.peerage.offer.MailHosts;
import org.peerage.offer.Terms;
import org.peerage.web.MailingSettings;
import org.peerage.web.OfferSettings;

/** What is set about the offer, with the files that it names. */
record OfferConfiguration(Configuration configuration, Path home) {
    private static final Duration DNS_LIMIT = Duration.ofSeconds(3);
    private static final int LEAST_KEY = 32;

    /**
     * @return empty where nothing is offered
     * @throws IllegalArgumentException where a file does not hold what it should
     */
    static Optional<OfferSettings> of(Configuration configuration, Path home) {
        boolean isOn = configuration.value("offer").filter("true"::equals).isPresent();
        return isOn ? Optional.of(new OfferConfiguration(configuration, home).settings()) : Optional.empty();
    }

    /**
     * Mails of what is new, which are sent where a mail server is named.
     *
     * @throws IllegalArgumentException where the key of links is too short
     */
    static Optional<MailingSettings> mailing(Configuration configuration, Path home) {
        return configuration.value("smtp").map(_ -> new OfferConfiguration(configuration, home).mailing());
    }

    private MailingSettings mailing() {
        try {
            return new MailingSettings(terms(), key(), languages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OfferSettings settings() {
        try {
            return new OfferSettings(
                    mailing(),
                    new AddressRules(
                            list("offer-allow", () -> DomainList.NONE),
                            list("offer-free-mail", DomainList::freeMail),
                            list("offer-disposable", DomainList::disposable),
                            hosts()),
                    Settings.words(configuration, "offer-frames"),
                    configuration.text("offer-accent"),
                    crm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Terms terms() {
        return new Terms(
                URI.create(configuration.text("url")),
                configuration.text("sender"),
                configuration.value("imprint").orElseGet(() -> configuration.text("sender")),
                days("offer-days"),
                configuration.number("offer-uses"),
                new Retention(days("keep-unconfirmed"), days("keep-leads"), days("keep-networks"), days("keep-pleas")));
    }

    private Optional<Crm.Hook> crm() {
        return configuration
                .value("crm-webhook")
                .map(url -> new Crm.Hook(
                        URI.create(url),
                        configuration.text("crm-secret"),
                        Settings.ranges(configuration, "crm-allow"),
                        Crm.LIMIT));
    }

    private Duration days(String setting) {
        return Duration.ofDays(configuration.number(setting));
    }

    private DomainList list(String setting, Supplier<DomainList> ours) throws IOException {
        Optional<Path> file = configuration.value(setting).map(Path::of);
        return file.isPresent() ? DomainList.in(file.get()) : ours.get();
    }

    private Languages languages() throws IOException {
        Optional<Path> folder = configuration.value("offer-texts").map(Path::of);
        return folder.isPresent() ? Languages.in(folder.get()) : Languages.standard();
    }

    private LinkKey key() throws IOException {
        Optional<String> own = configuration.value("offer-key");
        if (own.filter(key -> key.length() < LEAST_KEY).isPresent()) {
            throw new IllegalArgumentException("offer-key is too short to be a secret; write at least 32 characters");
        }
        return own.isPresent() ? LinkKey.of(own.get()) : LinkKey.in(home.resolve("link.key"));
    }

    private MailHosts hosts() {
        return configuration
                .value("dns")
                .map(server -> Dns.at(address(server), DNS_LIMIT))
                .orElseGet(() -> Dns.ofThisMachine(DNS_LIMIT));
    }

    private static InetSocketAddress address(String server) {
        int colon = server.lastIndexOf(':');
        if (colon < 1 || !server.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("'" + server + "' in dns is no name server; write it as 127.0.0.1:53");
        }
        return new InetSocketAddress(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
    }
}
