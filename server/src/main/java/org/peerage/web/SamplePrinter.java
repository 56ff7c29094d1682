package org.peerage.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.peerage.ledger.ContentKey;
import org.peerage.ledger.Ledger;
import org.peerage.page.Excerpt;
import org.peerage.print.Booklet;
import org.peerage.print.Edition;
import org.peerage.print.Press;
import org.peerage.profile.Profile;
import org.peerage.render.Labels;
import org.springframework.beans.factory.ObjectProvider;

/** Prints samples. They quote of each article what a visitor may see of it, and no more. */
final class SamplePrinter {
    private final Profiles profiles;
    private final Excerpts excerpts;
    private final Ledger ledger;
    /** Made when the first sample is asked for, since it reads its fonts then. */
    private final ObjectProvider<Press> press;

    SamplePrinter(Profiles profiles, Excerpts excerpts, Ledger ledger, ObjectProvider<Press> press) {
        this.profiles = profiles;
        this.excerpts = excerpts;
        this.ledger = ledger;
        this.press = press;
    }

    /** A company's sample as a PDF, in a reader's language. */
    byte[] print(long company, LocalDate asOf, Labels labels) {
        String version = ledger.version().word();
        Profile profile = profiles.of(company, Optional.of(asOf)).profile();
        Map<ContentKey, Excerpt> shown = excerpts.of(
                Booklet.articles(profile).stream().map(ContentKey::new).toList());
        return press.getObject()
                .print(Booklet.of(
                        profile,
                        Edition.SAMPLE,
                        version,
                        key -> shown.getOrDefault(new ContentKey(key), Excerpt.NOTHING),
                        labels));
    }
}
