package org.peerage.web;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.peerage.ledger.Outbox;
import org.peerage.mail.Correspondence;
import org.peerage.mail.Courier;
import org.peerage.mail.MailServer;
import org.peerage.mail.MailSettings;
import org.peerage.mail.Reports;

/** Mails that leave the outbox while the server runs, and reports on them that come back. */
final class Mails implements AutoCloseable {
    private final Courier courier;
    private final Optional<Reports> reports;

    private Mails(Courier courier, Optional<Reports> reports) {
        this.courier = courier;
        this.reports = reports;
    }

    /** @param correspondence who has the words, by kind of mail */
    static Mails start(Outbox outbox, Map<String, Correspondence> correspondence, MailSettings settings, Clock clock) {
        var server = new MailServer(settings, clock);
        return new Mails(
                Courier.start(outbox, correspondence, server, clock),
                settings.reports().map(mailbox -> Reports.start(mailbox, server, outbox, correspondence)));
    }

    @Override
    public void close() {
        reports.ifPresent(Reports::close);
        courier.close();
    }
}
