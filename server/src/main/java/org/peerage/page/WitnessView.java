package org.peerage.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peerage.profile.Filed;
import org.peerage.profile.Testimony;
import org.peerage.profile.Times;
import org.peerage.render.Labels;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

/**
 * One who says so: a sentence in its context, and all that is known of who said it, when and how surely.
 *
 * @param key of its claim
 * @param before the sentence before it
 * @param sentence that says so; empty where whoever looks may not see it
 * @param after the sentence after it
 * @param language of the article
 * @param deed what it says of which stage: "denied: in talks"
 * @param stance "asserts", "denies" or "declines"
 * @param speaker who says it; empty where the article itself does
 * @param medium through which; empty where the article names none
 * @param outlet that published it
 * @param title of the article
 * @param grade how reliable the source is: "B usually reliable"
 * @param why it is so graded
 * @param confidence how sure the reading is: "0.93"
 * @param foundBy which model and rules found it
 * @param article where the article is kept
 * @param original where it was published
 * @param review where an analyst can say that the claim is wrong
 */
public record WitnessView(
        String key,
        Optional<String> before,
        Optional<String> sentence,
        Optional<String> after,
        String language,
        String deed,
        String stance,
        Optional<String> speaker,
        Optional<String> medium,
        String outlet,
        Optional<String> title,
        TimesView times,
        String grade,
        String why,
        String confidence,
        String foundBy,
        Optional<String> article,
        Optional<String> original,
        Optional<String> review) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /**
     * The four times; each is empty where it is not known.
     *
     * @param happened as the article puts it and as it was understood
     * @param dated where the day of publication was read, or why it is doubted
     */
    public record TimesView(
            Optional<String> happened,
            Optional<String> said,
            Optional<String> published,
            Optional<String> dated,
            Optional<String> retrieved) {
        static TimesView of(Testimony testimony) {
            Times times = testimony.times();
            return new TimesView(
                    times.happened().map(ProfileWords::happened).map(Plain::text),
                    times.said().map(ProfileWords::happened).map(Plain::text),
                    times.published().map(Wording::day),
                    testimony.filed().flatMap(Filed::dated).flatMap(Wording::evidence),
                    times.retrieved().map(MINUTE::format));
        }
    }

    /** @param address of the company on whose pages it stands */
    static WitnessView of(Testimony t, Context context, CompanyAddress address, Quotable quotable) {
        return new WitnessView(
                key(t),
                context.before().map(Plain::text),
                quotable.sentence(t),
                context.after().map(Plain::text),
                t.article().language(),
                ProfileWords.stance(t.claim().stance()) + Wording.name(t.claim().stage()),
                t.claim().stance().word(),
                t.speaker().map(Plain::text),
                t.medium().map(Plain::text),
                Plain.text(ProfileWords.outlet(t)),
                t.article().title().map(Plain::text),
                TimesView.of(t),
                t.grade().reliability().name() + " " + t.grade().reliability().words(),
                t.grade().why(),
                Wording.confidence(t.claim().confidence()),
                t.claim().foundBy(),
                t.filed().map(Filed::key).map(key -> "/articles/" + key),
                original(t),
                t.filed()
                        .map(filed -> "/review/claim?article=" + filed.key() + "&claim="
                                + t.claim().id() + "&back="
                                + URLEncoder.encode(address.page(), StandardCharsets.UTF_8)));
    }

    /** The key of the line that the testimony belongs to. */
    static String key(Testimony testimony) {
        return testimony.claim().id().substring(0, 12);
    }

    /** Who said it and when: "a spokesman, The Lamp Weekly, 3 Mar 2026". */
    public static String by(Testimony testimony) {
        return by(testimony, Labels.ENGLISH);
    }

    /** The same in a reader's language. */
    public static String by(Testimony testimony, Labels labels) {
        return who(testimony) + ", " + day(testimony, labels);
    }

    /** Who says it, and where. */
    static String who(Testimony testimony) {
        return Plain.text(
                Stream.of(testimony.speaker().or(testimony::medium), Optional.of(ProfileWords.outlet(testimony)))
                        .flatMap(Optional::stream)
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    /** When it was published. */
    static String day(Testimony testimony, Labels labels) {
        return testimony.published().map(labels::day).orElseGet(() -> labels.say("date.none"));
    }

    /** Where it was published. */
    public static Optional<String> original(Testimony testimony) {
        return testimony.article().url().filter(WitnessView::isWeb);
    }

    /** Only addresses of the web become links, whatever an article says. */
    private static boolean isWeb(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }
}
