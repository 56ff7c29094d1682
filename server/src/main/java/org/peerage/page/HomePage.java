package org.peerage.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.peerage.claim.Stance;
import org.peerage.ledger.Found;
import org.peerage.profile.Line;
import org.peerage.profile.Step;
import org.peerage.profile.Testimony;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/**
 * Where everybody starts: what is new, what is disputed, what moved.
 *
 * @param sizes how much there is, in words: "40 articles"
 * @param days what was published last, by day
 * @param disputed deals of which somebody denies what others say
 * @param moved deals that came to another stage
 * @param companies those with most claims
 */
public record HomePage(
        List<String> sizes, List<Day> days, List<Dispute> disputed, List<Move> moved, List<CompanyLink> companies)
        implements Page {
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    /** Letters of a voice; the page of the deal has them all. */
    private static final int LETTERS = 60;

    public HomePage {
        sizes = List.copyOf(sizes);
        days = List.copyOf(days);
        disputed = List.copyOf(disputed);
        moved = List.copyOf(moved);
        companies = List.copyOf(companies);
    }

    /** What was published on a day. */
    public record Day(String word, List<AcrossLine> lines) {
        public Day {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A deal of which somebody denies what others say.
     *
     * @param asserted what stands, the last of it
     * @param denied the last denial
     */
    public record Dispute(Subject deal, Side asserted, Side denied, CertaintyMark mark) {}

    /**
     * A deal in a few words.
     *
     * @param label its kind and the company's part: "Acquisition, as buyer"
     * @param url of its page
     */
    public record Subject(Named company, String label, List<TermView> lead, String url) {
        public Subject {
            lead = List.copyOf(lead);
        }
    }

    /** What somebody says: "in talks", who, when. */
    public record Side(String stage, String who, String time) {}

    /**
     * A deal that stands elsewhere than before.
     *
     * @param from the stage before
     * @param to where it stands
     * @param ended whether that is an end other than its completion
     */
    public record Move(Subject deal, String from, String to, boolean ended, String time, CertaintyMark mark) {}

    /**
     * @param news lines of all kinds, the newest first
     * @param denied deals with a denial, the newest first
     * @param deals deals, the newest first
     * @param most deals of a kind that are shown
     * @param names numbers of companies by their names
     */
    public static HomePage of(
            List<String> sizes,
            Found news,
            Found denied,
            Found deals,
            int most,
            Map<String, Long> names,
            Quotable quotable,
            List<CompanyLink> companies) {
        return new HomePage(
                sizes,
                days(news, names, quotable),
                denied.hits().stream()
                        .flatMap(hit -> dispute(hit, names).stream())
                        .limit(most)
                        .toList(),
                deals.hits().stream()
                        .flatMap(hit -> move(hit, names).stream())
                        .limit(most)
                        .toList(),
                companies);
    }

    /** Those whose sentences the page shows. */
    public static Stream<Testimony> quoted(Found news) {
        return news.hits().stream().map(hit -> AcrossLine.last(hit.line()));
    }

    /** Whether anything was ever added. */
    public boolean isEmpty() {
        return days.isEmpty() && companies.isEmpty();
    }

    /** A sentence that says several things is shown with the first of them. */
    private static List<Day> days(Found news, Map<String, Long> names, Quotable quotable) {
        Map<Optional<LocalDate>, List<AcrossLine>> days = new LinkedHashMap<>();
        Set<String> said = new HashSet<>();
        for (Found.Hit hit : news.hits()) {
            if (said.add(AcrossLine.last(hit.line()).claim().evidence().text())) {
                days.computeIfAbsent(hit.last(), _ -> new ArrayList<>()).add(AcrossLine.of(hit, names, quotable));
            }
        }
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey().map(WEEKDAY::format).orElse("Without a date"), day.getValue()))
                .toList();
    }

    /** A denial that answers nothing that was read is none. */
    private static Optional<Dispute> dispute(Found.Hit hit, Map<String, Long> names) {
        Optional<Step> denial =
                steps(hit.line()).filter(step -> step.stance() == Stance.DENIES).reduce((_, later) -> later);
        Optional<Step> asserted = steps(hit.line())
                .filter(step -> step.stance() == Stance.ASSERTS)
                .reduce((_, later) -> later);
        return denial.flatMap(no -> asserted.map(yes -> new Dispute(
                subject(hit, names),
                side(yes),
                side(no),
                AcrossLine.views(hit, names).mark(hit.line().certainty(), hit.line()))));
    }

    private static Optional<Move> move(Found.Hit hit, Map<String, Long> names) {
        List<Step> asserted = steps(hit.line())
                .filter(step -> step.stance() == Stance.ASSERTS)
                .toList();
        if (asserted.size() < 2) {
            return Optional.empty();
        }
        Step to = asserted.getLast();
        Step from = asserted.get(asserted.size() - 2);
        return Optional.of(new Move(
                subject(hit, names),
                Wording.name(from.stage()),
                Wording.name(to.stage()),
                DealStages.isEnd(to.stage()),
                ProfileWords.time(to).orElse("no date"),
                AcrossLine.views(hit, names).mark(hit.line().certainty(), hit.line())));
    }

    private static Stream<Step> steps(Line line) {
        return line.steps().stream();
    }

    private static Side side(Step step) {
        return new Side(
                Wording.name(step.stage()),
                TrackMark.brief(Plain.text(ProfileWords.voice(step.testimonies().getLast())), LETTERS),
                ProfileWords.time(step).orElse("no date"));
    }

    private static Subject subject(Found.Hit hit, Map<String, Long> names) {
        LineView line = AcrossLine.views(hit, names).line(hit.line(), hit.section());
        return new Subject(
                AcrossLine.company(hit),
                line.label().orElse(Wording.name(hit.line().kind().name())),
                line.lead(),
                new CompanyAddress(hit.company()).deal(hit.line().key()));
    }

    @Override
    public String template() {
        return "home.jte";
    }

    @Override
    public String title() {
        return "Home";
    }
}
