package org.peerage.page;

import java.util.List;
import java.util.Optional;
import org.peerage.ledger.Follow;
import org.peerage.ledger.Follower;
import org.peerage.ledger.SampleRequest;
import org.peerage.offer.Texts;
import org.peerage.render.Plain;

/**
 * What a lead follows, for whoever reads the mail of its address.
 *
 * @param link its text
 * @param mayBeTold whether mails may be sent
 * @param others companies that may be followed: those of the lead's samples
 * @param feed the address of a feed that was made just now; it is shown this once
 * @param isDone whether something was changed just now
 */
public record FollowsPage(
        OfferFrame offer,
        String link,
        boolean mayBeTold,
        List<Row> rows,
        List<Other> others,
        List<WatchPage.Choice> rhythms,
        List<WatchPage.Choice> zones,
        boolean hasFeed,
        Optional<String> feed,
        boolean isDone)
        implements Page {
    public FollowsPage {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
        rhythms = List.copyOf(rhythms);
        zones = List.copyOf(zones);
    }

    /** A company that is followed. */
    public record Row(long id, String company, String more) {}

    /** A company that may be followed. */
    public record Other(long name, String company) {}

    /** @param follower empty where nothing was followed yet */
    public static FollowsPage of(
            OfferFrame offer,
            String link,
            boolean mayBeTold,
            Follower follower,
            List<Follow> follows,
            List<SampleRequest> requests,
            boolean isDone) {
        Texts texts = offer.texts();
        return new FollowsPage(
                offer,
                link,
                mayBeTold,
                follows.stream().map(follow -> row(texts, follow)).toList(),
                requests.stream()
                        .filter(request -> follows.stream().noneMatch(follow -> follow.name() == request.company()))
                        .map(request -> new Other(request.company(), Plain.text(request.name())))
                        .distinct()
                        .toList(),
                List.of(Follower.Rhythm.values()).stream()
                        .map(rhythm -> new WatchPage.Choice(
                                rhythm.word(),
                                texts.say("follows." + rhythm.word().replace(' ', '_')),
                                rhythm == follower.rhythm()))
                        .toList(),
                WatchPage.zones(follower.zone()),
                follower.hasFeed(),
                Optional.empty(),
                isDone);
    }

    /** The same with the address of a feed. */
    public FollowsPage feeding(String address) {
        return new FollowsPage(
                offer, link, mayBeTold, rows, others, rhythms, zones, true, Optional.of(address), isDone);
    }

    private static Row row(Texts texts, Follow follow) {
        return new Row(
                follow.id(),
                Plain.text(follow.company()),
                texts.say(follow.parts().isEmpty() ? "follows.everything" : "follows.moves") + ", "
                        + texts.say("follows.since", texts.day(follow.since())));
    }

    @Override
    public String template() {
        return "follows.jte";
    }

    @Override
    public String title() {
        return offer.texts().say("follows.title");
    }
}
