package org.peerage.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.peerage.fetch.AddressRange;

/**
 * How the web server runs.
 *
 * @param address it listens on
 * @param port it listens on; 0 for any that is free
 * @param open whether visitors may read without signing in
 * @param least the least confidence of the claims that pages show, 0 to 1
 * @param excerpt how much of one article a visitor may see who is not signed in, in UTF-16 code units
 * @param patience how long somebody waits for a page that is being made anew who could be given it as it was
 * @param rate how often a program may ask with one key, a minute
 * @param signIn how users sign in
 * @param operation how it is watched
 * @param sources the folder of sources, where there is one
 * @param webhooks addresses that users' webhooks may go to, beside the public ones
 * @param mailing mails of what is new, where they are sent; those of the offer, where there is one
 * @param offer of samples, where there is one
 */
public record WebSettings(
        String address,
        int port,
        boolean open,
        double least,
        int excerpt,
        Duration patience,
        int rate,
        SignInSettings signIn,
        Operation operation,
        Optional<Path> sources,
        List<AddressRange> webhooks,
        Optional<MailingSettings> mailing,
        Optional<OfferSettings> offer) {
    public WebSettings {
        webhooks = List.copyOf(webhooks);
        mailing = offer.isPresent() ? offer.map(OfferSettings::mailing) : mailing;
    }

    /** What a visitor may see of one article unless something else is set. */
    public static final int EXCERPT = 1_200;

    /** How often a program may ask unless something else is set. */
    public static final int RATE = 600;

    /** How long somebody waits for a newer page. */
    public static final Duration PATIENCE = Duration.ofMillis(250);
}
