package org.peerage.offer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Act;
import org.peerage.ledger.Consent;
import org.peerage.ledger.Lead;
import org.peerage.ledger.Leads;
import org.peerage.ledger.SampleRequest;

/**
 * What whoever reads the mail of an address may do with what is kept of it: see it, take it along, agree, take that back, have it erased. The link to it stands in
 * every mail; another, which only stops news, stands where only mail programs use it.
 */
public final class Rights {
    private static final String PURPOSE = "rights";
    private static final String STOP = "stop";
    /** One mail with the link in this time, whoever asks for it. */
    private static final Duration REMINDER = Duration.ofHours(1);

    private final Leads leads;
    private final LinkKey key;
    private final Clock clock;

    public Rights(Leads leads, LinkKey key, Clock clock) {
        this.leads = leads;
        this.key = key;
        this.clock = clock;
    }

    /** All that is kept of a lead. */
    public record Kept(Lead lead, List<SampleRequest> requests, List<Consent> consents) {
        /** What was agreed to and not taken back. */
        public Optional<Consent> consent() {
            return consents.stream().filter(Consent::stands).findFirst();
        }
    }

    /** The text of the link to all of this. */
    public String link(Lead lead) {
        return key.text(PURPOSE, lead.key());
    }

    /** The text of the link by which mail programs stop news. */
    public String stopLink(Lead lead) {
        return key.text(STOP, lead.key());
    }

    /** Whose link it is. Looking changes nothing. */
    public Optional<Lead> look(String link) {
        return lead(link, PURPOSE);
    }

    private Optional<Lead> lead(String link, String purpose) {
        return LinkKey.key(link).flatMap(leads::lead).filter(lead -> key.fits(link, purpose, lead.key()));
    }

    /** All that is kept. */
    public Kept kept(Lead lead) {
        return new Kept(lead, leads.requests(lead), leads.consents(lead));
    }

    /** Sends the link to all of this to an address, where anything is kept of it. Nobody learns whether. */
    public void remind(Address address) {
        leads.remind(address.toString(), clock.instant(), clock.instant().minus(REMINDER));
    }

    /** A mail program stops news, without a question (RFC 8058). Does nothing where the link is not good; nobody learns whether. */
    public void stop(String link) {
        lead(link, STOP).ifPresent(lead -> withdraw(lead, "one click in the mail program", false, ""));
    }

    /** Stops news. The address is told, since a mail that was forwarded has the link too. */
    public void withdraw(Lead lead, String network) {
        withdraw(lead, "on the page of preferences", true, network);
    }

    private void withdraw(Lead lead, String how, boolean told, String network) {
        leads.withdraw(lead, how, told, act(lead, "withdrew consent", how, network));
    }

    /** Agrees to news. */
    public void agree(Lead lead, Wording wording, String network) {
        leads.agree(
                lead,
                new Consent(
                        wording.text(),
                        wording.version(),
                        wording.language(),
                        clock.instant(),
                        "ticked on the page of preferences",
                        network,
                        Optional.empty()));
    }

    /** Forgets all that is kept. What stays is a salted hash, by which no news are ever sent there. */
    public void erase(Lead lead, String network) {
        leads.erase(lead, "erased", act(lead, "erased", "all that was kept", network));
    }

    /** The same, by the operator. */
    public void erase(Lead lead, String who, String network) {
        leads.erase(
                lead,
                "erased",
                new Act(clock.instant(), who, "erased", "lead " + lead.id(), "all that was kept", network));
    }

    private Act act(Lead lead, String what, String detail, String network) {
        return new Act(clock.instant(), "lead " + lead.id(), what, "lead " + lead.id(), detail, network);
    }
}
