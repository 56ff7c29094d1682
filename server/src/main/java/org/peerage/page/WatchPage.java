package org.peerage.page;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.ledger.Endpoint;
import org.peerage.ledger.Follow;
import org.peerage.ledger.Follower;
import org.peerage.profile.Line;
import org.peerage.profile.Section;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/**
 * What a user follows.
 *
 * @param mails whether this server sends mails of it
 * @param feed the address of a feed that was made just now; it is shown this once
 * @param webhook where it is posted to
 * @param notice what was done just now
 */
public record WatchPage(
        List<Row> rows, Mails mails, boolean hasFeed, Optional<String> feed, Hook webhook, Optional<String> notice)
        implements Page {
    /** The word for changes that are a move on a life cycle, a denial, a dispute or a thing taken back. */
    public static final String MOVES = "moves";

    public WatchPage {
        rows = List.copyOf(rows);
    }

    /**
     * A company or a deal that is followed.
     *
     * @param company its name; for a deal the parties
     * @param isLost whether it is a deal of which nothing is known any more
     * @param url of its page
     * @param what of it: "everything", "stages and denials, people"
     */
    public record Row(
            long id, String company, boolean isLost, String url, String what, String since, List<Part> parts) {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a company that may be followed apart. */
    public record Part(String word, String name, boolean followed) {}

    /** A choice of a form. */
    public record Choice(String word, String name, boolean chosen) {}

    /**
     * When mails are sent.
     *
     * @param sent whether this server sends them at all
     */
    public record Mails(boolean sent, List<Choice> rhythms, List<Choice> zones) {
        public Mails {
            rhythms = List.copyOf(rhythms);
            zones = List.copyOf(zones);
        }

        static Mails of(boolean sent, Follower follower) {
            return new Mails(
                    sent,
                    Stream.of(Follower.Rhythm.values())
                            .map(rhythm -> new Choice(rhythm.word(), name(rhythm), rhythm == follower.rhythm()))
                            .toList(),
                    WatchPage.zones(follower.zone()));
        }

        private static String name(Follower.Rhythm rhythm) {
            return switch (rhythm) {
                case NEVER -> "No mails";
                case AT_ONCE -> "Soon after it was read, at most every 15 minutes";
                case DAILY -> "Daily at 8:00";
                case WEEKLY -> "Mondays at 8:00";
            };
        }
    }

    /** All time zones that are named after places, and UTC. */
    static List<Choice> zones(ZoneId chosen) {
        return Stream.concat(
                        Stream.of("UTC"),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(
                                        zone -> zone.matches(
                                                "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                                .sorted())
                .map(zone -> new Choice(
                        zone,
                        zone.replace('_', ' '),
                        zone.equals(chosen.getId())
                                || zone.equals("UTC") && chosen.getId().equals("Z")))
                .toList();
    }

    /**
     * Where what is new is posted to.
     *
     * @param isPossible whether this server knows its own address, which links in posts lead to
     * @param url empty where there is none
     * @param state in a sentence
     * @param isOn whether it may be paused, else it may go on
     * @param answers the newest first
     * @param secret of one that was made just now; it is shown this once
     * @param typed what was typed for one and is wrong
     * @param problem why it is
     */
    public record Hook(
            boolean isPossible,
            Optional<String> url,
            String state,
            boolean isOn,
            List<Answer> answers,
            Optional<String> secret,
            String typed,
            Optional<String> problem) {
        public Hook {
            answers = List.copyOf(answers);
        }

        /** None yet. */
        public static Hook none(boolean isPossible) {
            return new Hook(isPossible, Optional.empty(), "", false, List.of(), Optional.empty(), "", Optional.empty());
        }

        public static Hook of(boolean isPossible, Endpoint endpoint, List<Endpoint.Answer> answers) {
            return new Hook(
                    isPossible,
                    Optional.of(endpoint.url()),
                    state(endpoint),
                    endpoint.state() == Endpoint.State.ON,
                    answers.stream().map(Answer::of).toList(),
                    Optional.empty(),
                    "",
                    Optional.empty());
        }

        private static String state(Endpoint endpoint) {
            return switch (endpoint.state()) {
                case ON ->
                    endpoint.failing()
                            .map(since -> "Nothing was taken there since " + new Moment(since).text()
                                    + "; we go on trying for three days.")
                            .orElse("What is new is posted there.");
                case PAUSED -> "It is paused. What comes in meanwhile is posted when you resume.";
                case GONE ->
                    "It answered that it wants no more (410), so nothing is posted there. What comes in meanwhile is posted when you resume.";
                case GIVEN_UP ->
                    "Nothing was taken there for three days, so we stopped trying. Nothing is lost: what came in is posted when you resume.";
            };
        }

        /** The same with the secret. */
        public Hook showing(String made) {
            return new Hook(isPossible, url, state, isOn, answers, Optional.of(made), typed, problem);
        }

        /** The same, with what was typed and why it is wrong. */
        public Hook refusing(String wrong, String why) {
            return new Hook(isPossible, url, state, isOn, answers, secret, wrong, Optional.of(why));
        }
    }

    /** What an endpoint answered once. */
    public record Answer(Moment at, String what, boolean taken, String said) {
        static Answer of(Endpoint.Answer answer) {
            return new Answer(
                    new Moment(answer.at()),
                    answer.event().isPresent() ? "news" : "test",
                    answer.taken(),
                    answer.said());
        }
    }

    /**
     * @param deals the lines of deals that are followed, by the numbers of their follows
     * @param sent whether this server sends mails
     */
    public static WatchPage of(
            Follower follower,
            List<Follow> follows,
            Map<Long, Line> deals,
            boolean sent,
            Hook webhook,
            Optional<String> notice) {
        return new WatchPage(
                follows.stream()
                        .map(follow -> row(follow, Optional.ofNullable(deals.get(follow.id()))))
                        .toList(),
                Mails.of(sent, follower),
                follower.hasFeed(),
                Optional.empty(),
                webhook,
                notice);
    }

    /** The same with the address of a feed. */
    public WatchPage feeding(String address) {
        return new WatchPage(rows, mails, true, Optional.of(address), webhook, notice);
    }

    /** The same with this said of the webhook. */
    public WatchPage with(Hook said) {
        return new WatchPage(rows, mails, hasFeed, feed, said, notice);
    }

    private static Row row(Follow follow, Optional<Line> deal) {
        var address = new CompanyAddress(follow.name());
        List<Part> parts = Stream.concat(
                        Stream.of(new Part(
                                MOVES, "Stages and denials", follow.parts().contains(MOVES))),
                        Stream.of(Section.values())
                                .map(section -> new Part(
                                        section.word(),
                                        ProfileWords.section(section),
                                        follow.parts().contains(section.word()))))
                .toList();
        return new Row(
                follow.id(),
                Plain.text(follow.company())
                        + deal.map(line -> " and " + Plain.text(ChangeView.subject(line)))
                                .orElse(""),
                follow.deal().isPresent() && deal.isEmpty(),
                follow.deal().map(address::deal).orElseGet(address::page),
                what(parts),
                Wording.day(follow.since().atZone(ZoneOffset.UTC).toLocalDate()),
                follow.deal().isPresent() ? parts.subList(0, 1) : parts);
    }

    private static String what(List<Part> parts) {
        String named = parts.stream()
                .filter(Part::followed)
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return named.isEmpty() ? "everything" : named;
    }

    @Override
    public String template() {
        return "watch.jte";
    }

    @Override
    public String title() {
        return "What you follow";
    }
}
