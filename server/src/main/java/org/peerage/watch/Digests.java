package org.peerage.watch;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peerage.ledger.Consent;
import org.peerage.ledger.Follow;
import org.peerage.ledger.Follower;
import org.peerage.ledger.Followers;
import org.peerage.ledger.Lead;
import org.peerage.ledger.Leads;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Posting;
import org.peerage.ledger.User;
import org.peerage.ledger.Users;
import org.peerage.mail.Correspondence;
import org.peerage.mail.Failure;
import org.peerage.mail.Letter;
import org.peerage.mail.Unsubscribe;
import org.peerage.offer.Languages;
import org.peerage.offer.LinkKey;
import org.peerage.offer.Rights;
import org.peerage.offer.Terms;
import org.peerage.offer.Texts;

/**
 * Writes mails with what is new. A user gets them, and a lead whose address is confirmed and who agreed to news. Nothing new, no mail.
 */
public final class Digests implements Correspondence {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "peerage.template");
    private static final String STOP = "digest";
    private static final String ENGLISH = "en";

    private final Watch watch;
    private final Followers followers;
    private final Users users;
    private final Leads leads;
    private final Rights rights;
    private final LinkKey key;
    private final Languages languages;
    private final Terms terms;
    private final Optional<URI> privacy;
    private final Clock clock;

    /**
     * @param key makes the links that stop mails
     * @param terms who sends them
     * @param privacy the page about what is kept, where there is one
     */
    public Digests(
            Watch watch,
            Ledger ledger,
            Users users,
            Rights rights,
            LinkKey key,
            Languages languages,
            Terms terms,
            Optional<URI> privacy,
            Clock clock) {
        this.watch = watch;
        this.followers = ledger.followers();
        this.users = users;
        this.leads = ledger.leads();
        this.rights = rights;
        this.key = key;
        this.languages = languages;
        this.terms = terms;
        this.privacy = privacy;
        this.clock = clock;
    }

    /** To whom, in which language, and what stands around it. */
    private record Recipient(String email, String language, URI stop, URI follows, Optional<URI> rights) {}

    @Override
    public Optional<Letter> write(Posting posting) {
        return followers.numbered(posting.object()).flatMap(this::write);
    }

    private Optional<Letter> write(Follower follower) {
        Optional<Recipient> recipient = recipient(follower);
        if (recipient.isEmpty()) {
            rest(follower);
            return Optional.empty();
        }
        List<News> all = watch.since(
                follower, Follow::told, languages.of(recipient.get().language).labels());
        List<News> news = all.stream().filter(one -> !one.entries().isEmpty()).toList();
        if (news.isEmpty()) {
            told(all);
            return Optional.empty();
        }
        return Optional.of(letter(recipient.get(), news).then(() -> {
            told(all);
            rest(follower);
        }));
    }

    private void rest(Follower follower) {
        followers.rest(follower, Schedule.next(follower, clock.instant()));
    }

    private void told(List<News> all) {
        all.forEach(news -> followers.told(news.follow(), news.mark()));
    }

    private Letter letter(Recipient recipient, List<News> news) {
        Texts texts = languages.of(recipient.language);
        var digest = new Digest(texts, news, terms.url(), recipient.follows, terms.imprint(), recipient.rights);
        var html = new StringOutput();
        TEMPLATES.render("digest.jte", digest, html);
        return Letter.of(recipient.email, texts.language(), digest.subject(), digest.text(), html.toString())
                .bulk(Unsubscribe.at(recipient.stop));
    }

    // Who gets mails
    // --------------------------------------------------------------------------------------------------------

    private Optional<Recipient> recipient(Follower follower) {
        if (follower.rhythm() == Follower.Rhythm.NEVER) {
            return Optional.empty();
        }
        return follower.user()
                .flatMap(users::numbered)
                .filter(User::active)
                .map(user -> new Recipient(
                        user.email(),
                        ENGLISH,
                        terms.at("/stop/" + key.text(STOP, follower.key())),
                        terms.at("/watch"),
                        privacy))
                .or(() -> follower.lead()
                        .flatMap(leads::lead)
                        .filter(this::mayBeTold)
                        .map(lead -> new Recipient(
                                lead.email(),
                                lead.language(),
                                terms.at("/stop/" + rights.stopLink(lead)),
                                terms.at("/mine/" + rights.link(lead) + "/follows"),
                                Optional.of(terms.at("/mine/" + rights.link(lead))))));
    }

    /** Whether a lead proved the address and agreed to news. */
    public boolean mayBeTold(Lead lead) {
        return lead.confirmed().isPresent()
                && leads.consents(lead).stream().anyMatch(Consent::stands)
                && !leads.isSuppressed(lead.email(), Leads.Scope.NEWS);
    }

    /** A mail program stops a user's mails, without a question (RFC 8058). Does nothing where the link is not good. */
    public void stop(String link) {
        LinkKey.key(link)
                .flatMap(followers::keyed)
                .filter(follower -> key.fits(link, STOP, follower.key()))
                .ifPresent(this::stop);
    }

    private void stop(Follower follower) {
        followers.change(follower, Follower.Rhythm.NEVER, follower.zone(), clock.instant());
    }

    /** The address is written to no more. */
    @Override
    public void undeliverable(Posting posting, Failure failure) {
        Optional<Follower> follower = followers.numbered(posting.object());
        follower.ifPresent(this::stop);
        follower.flatMap(Follower::lead)
                .flatMap(leads::lead)
                .ifPresent(lead -> leads.suppress(
                        lead.email(),
                        Leads.Scope.ALL,
                        failure.kind().name().toLowerCase(Locale.ROOT),
                        clock.instant()));
    }
}
