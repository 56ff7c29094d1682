package org.peerage.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.peerage.profile.Certainty;
import org.peerage.profile.Line;
import org.peerage.profile.Profile;
import org.peerage.profile.Section;
import org.peerage.profile.Testimony;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/**
 * The evidence of a line: the sentences it rests on, each in its context.
 *
 * @param address of the company
 * @param company its name
 * @param kind of the line: "Acquisition, as buyer"
 * @param subject what it is about
 * @param standing where it stands
 * @param code letter and digit of its certainty
 * @param reliability of the best source, in words
 * @param credibility of the information, in words
 * @param sources how many independent sources there are, in words
 * @param witnesses who says so: those who assert it first, the newest first
 * @param more how many were left out
 * @param deal the page of the deal, where it is one
 * @param drawer whether only the evidence is written, to stand below its line
 */
public record EvidencePage(
        CompanyAddress address,
        String company,
        String kind,
        String subject,
        String standing,
        String code,
        String reliability,
        String credibility,
        String sources,
        List<WitnessView> witnesses,
        int more,
        Optional<String> deal,
        boolean drawer)
        implements Page {
    /** Witnesses that a page shows. */
    private static final int MOST = 20;

    /** Witnesses that a drawer shows. */
    private static final int FEW = 4;

    public EvidencePage {
        witnesses = List.copyOf(witnesses);
    }

    @Override
    public String template() {
        return drawer ? "evidence.jte" : "line.jte";
    }

    @Override
    public String title() {
        return kind + ": " + subject + " (" + company + ")";
    }

    /** The page of the whole evidence. */
    public String url() {
        return address.line(witnesses.getFirst().key());
    }

    /** Those whose sentences the page shows. */
    public static Stream<Testimony> quoted(Line line, boolean drawer) {
        return shown(line, drawer).stream();
    }

    /**
     * The evidence of a line.
     *
     * @param texts of articles by their keys; a sentence whose article is not among them stands without context
     */
    public static EvidencePage of(
            CompanyAddress address,
            Profile profile,
            Line line,
            Map<String, String> texts,
            Quotable quotable,
            boolean drawer) {
        Certainty certainty = line.certainty();
        Section section = section(profile, line);
        return new EvidencePage(
                address,
                Plain.text(profile.name()),
                ProfileWords.label(line, section)
                        .orElse(ProfileWords.capital(Wording.name(line.kind().name()))),
                Plain.text(ChangeView.subject(line)),
                ProfileWords.standing(line),
                certainty.mark(),
                certainty.reliability().name() + " " + certainty.reliability().words(),
                certainty.credibility().number() + " " + certainty.credibility().words(),
                ProfileWords.sources(certainty.sources()),
                shown(line, drawer).stream()
                        .map(t -> WitnessView.of(t, context(t, texts), address, quotable))
                        .toList(),
                witnesses(line).size() - shown(line, drawer).size(),
                section == Section.DEALS ? Optional.of(address.deal(line.key())) : Optional.empty(),
                drawer);
    }

    private static Section section(Profile profile, Line line) {
        return profile.lines().entrySet().stream()
                .filter(e -> e.getValue().contains(line))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Section.ORIGINS);
    }

    private static List<Testimony> shown(Line line, boolean drawer) {
        return witnesses(line).stream().limit(drawer ? FEW : MOST).toList();
    }

    /** Each stance and story once before they repeat, so that few witnesses show all that speak. */
    public static List<Testimony> witnesses(Line line) {
        Map<String, Integer> told = new HashMap<>();
        record Turn(Testimony testimony, int turn) {}
        return line.testimonies().stream()
                .sorted(Comparator.comparingLong((Testimony t) ->
                                t.published().map(day -> -day.toEpochDay()).orElse(0L))
                        .thenComparingDouble(t -> -t.claim().confidence()))
                .map(t -> new Turn(
                        t, told.merge(t.claim().stance() + " " + t.claim().stage() + " " + t.story(), 1, Integer::sum)))
                .sorted(Comparator.comparingInt(Turn::turn))
                .map(Turn::testimony)
                .toList();
    }

    private static Context context(Testimony testimony, Map<String, String> texts) {
        return testimony
                .filed()
                .flatMap(filed -> Optional.ofNullable(texts.get(filed.key())))
                .map(text -> Context.of(testimony.claim().evidence().span(), text))
                .orElse(Context.UNKNOWN);
    }
}
