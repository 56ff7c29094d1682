package org.peerage.web;

import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.peerage.access.Links;
import org.peerage.mail.Letter;
import org.peerage.mail.MailServer;
import org.peerage.mail.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends links to users, which are secret and so never wait in the outbox, after the request that asks for one is answered: how long that takes tells nobody whether there is such a user.
 */
final class Postman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final ExecutorService rounds = Executors.newVirtualThreadPerTaskExecutor();
    private final SignInSettings settings;
    private final Optional<MailServer> server;

    Postman(SignInSettings settings, Clock clock) {
        this.settings = settings;
        server = settings.mail().map(mail -> new MailServer(mail, clock));
    }

    /** Whether there is a mail server. */
    boolean isThere() {
        return server.isPresent();
    }

    /** Sends a user the link for a first password. */
    void invite(Links.UserLink link) {
        send("You are invited to Peerage", "Set your password here, within 24 hours:", () -> Optional.of(link));
    }

    /**
     * Sends a user the link for another password.
     *
     * @param link makes the link, if there is such a user
     */
    void reset(Supplier<Optional<Links.UserLink>> link) {
        send(
                "Your password for Peerage",
                "Set another password here, within an hour. If you did not ask for it, do nothing; nothing was changed.",
                link);
    }

    private void send(String subject, String text, Supplier<Optional<Links.UserLink>> link) {
        rounds.execute(() -> {
            try {
                link.get()
                        .ifPresent(made -> send(made.user().email(), subject, text + "\n\n" + url(made.link()) + "\n"));
            } catch (RuntimeException e) {
                LOG.error("a mail was not sent: {}", e.toString());
            }
        });
    }

    private void send(String email, String subject, String text) {
        switch (server.orElseThrow().send(UUID.randomUUID(), Letter.plain(email, Locale.ENGLISH, subject, text))) {
            case Outcome.Sent _ -> {}
            case Outcome.Postponed postponed -> LOG.error("a mail was not sent: {}", postponed.why());
            case Outcome.Refused refused -> LOG.error("a mail was not sent: {}", refused.why());
            case Outcome.Misconfigured misconfigured -> LOG.error("a mail was not sent: {}", misconfigured.why());
        }
    }

    private URI url(Links.Issued link) {
        return settings.url().orElseThrow().resolve(link.path());
    }

    /** Waits for the mails that are on their way. */
    @Override
    public void close() {
        rounds.close();
    }
}
