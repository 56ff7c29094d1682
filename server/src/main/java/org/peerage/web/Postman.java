package org.peerage.web;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.peerage.access.Links;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends links to users, after the request that asks for one is answered: how long that takes tells nobody whether there is such a user. */
final class Postman implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final String MILLIS = "10000";

    private final ExecutorService rounds = Executors.newVirtualThreadPerTaskExecutor();
    private final SignInSettings settings;

    Postman(SignInSettings settings) {
        this.settings = settings;
    }

    /** Whether there is a mail server. */
    boolean isThere() {
        return settings.mail().isPresent();
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

    private void send(String email, String subject, String text) throws MailException {
        MailSettings mail = settings.mail().orElseThrow();
        var message = new SimpleMailMessage();
        message.setFrom(mail.from());
        message.setTo(email);
        message.setSubject(subject);
        message.setText(text);
        sender(mail).send(message);
    }

    private URI url(Links.Issued link) {
        return settings.url().orElseThrow().resolve(link.path());
    }

    private static JavaMailSenderImpl sender(MailSettings mail) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(mail.host());
        sender.setPort(mail.port());
        sender.setDefaultEncoding("UTF-8");
        mail.login().ifPresent(login -> {
            sender.setUsername(login.user());
            sender.setPassword(login.password());
        });
        var properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.auth", Boolean.toString(mail.login().isPresent()));
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(mail.isEncrypted()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", MILLIS);
        properties.put("mail.smtp.timeout", MILLIS);
        properties.put("mail.smtp.writetimeout", MILLIS);
        return sender;
    }

    /** Waits for the mails that are on their way. */
    @Override
    public void close() {
        rounds.close();
    }
}
