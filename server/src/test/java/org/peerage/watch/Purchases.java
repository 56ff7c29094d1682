package org.peerage.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peerage.ledger.Access;
import org.peerage.ledger.Act;
import org.peerage.ledger.Follower;
import org.peerage.ledger.Ledger;
import org.peerage.ledger.Stated;
import org.peerage.ledger.Users;
import org.peerage.page.Quotable;
import org.peerage.profile.Account;

/** An invented company that buys others, and readers who follow it: what is told while tellers are killed. */
record Purchases(Ledger ledger, Users users) {
    private static final String COMPANY = "Alderbrook Mills";
    private static final String READER = "r1";

    /** Nothing but where it is based is known before. */
    void begin() {
        ledger.append(
                List.of(new Stated("seat.txt", "2026-03-03")
                        .says(
                                COMPANY + " is based in Pell.",
                                "headquarters",
                                "current",
                                "company",
                                COMPANY,
                                "place",
                                "Pell")
                        .account()),
                READER);
        ledger.derive();
    }

    Follower follower(String name, Instant now) {
        long user = users.add(name + "@example.org", "Reader", Access.READER, new Act(now, "test", "test", "", "", ""))
                .orElseThrow()
                .id();
        Follower follower = ledger.followers().user(user, now);
        long company = ledger.named(COMPANY).getFirst().id();
        ledger.followers().follow(follower, company, Optional.empty(), List.of(), now);
        return follower;
    }

    /** It buys these, each told by an article of its own. */
    void tell(Collection<String> targets) {
        ledger.append(targets.stream().map(Purchases::article).toList(), READER);
        ledger.derive();
    }

    private static Account article(String target) {
        return new Stated(target + ".txt", "2026-03-04")
                .says(sentence(target), "acquisition", "agreed", "buyer", COMPANY, "target", target)
                .account();
    }

    static String sentence(String target) {
        return COMPANY + " agreed to buy " + target + ".";
    }

    Watch watch() {
        return new Watch(ledger, 0, _ -> new Quotable(false, Map.of()));
    }
}
