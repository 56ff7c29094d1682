package org.peerage.page;

import java.util.List;
import org.peerage.claim.Stance;
import org.peerage.profile.Step;
import org.peerage.render.Labels;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;

/**
 * A dated mark on the track of a deal.
 *
 * @param step its number in the deal, from 1
 * @param shape the symbol: "asserts", "hollow", "denies", "declines" or "ends"
 * @param stance its colour: "asserts", "denies", "declines" or "ends"
 * @param word what happened, where the column does not say it: "denied", "withdrawn"
 * @param time no finer than is known
 * @param who says so
 * @param url of the step on the page of the deal
 */
public record TrackMark(int step, String shape, String stance, String word, String time, String who, String url) {
    /** Voices that a mark names. */
    private static final int VOICES = 2;

    /** Letters of a voice; the evidence has them all. */
    private static final int LETTERS = 60;

    /**
     * @param number of the step, from 1
     * @param deal where its page is; nothing on the page itself
     */
    static TrackMark of(Step step, int number, String deal) {
        return of(step, number, deal, Labels.ENGLISH);
    }

    /** The same in a reader's language. */
    static TrackMark of(Step step, int number, String deal, Labels labels) {
        boolean ends = step.stance() == Stance.ASSERTS && DealStages.isEnd(step.stage());
        String stance = ends ? "ends" : step.stance().word();
        return new TrackMark(
                number,
                stance.equals("asserts") && step.sources() < 2 ? "hollow" : stance,
                stance,
                word(step, ends, labels),
                ProfileWords.time(step, labels).orElseGet(() -> labels.say("date.none")),
                who(step, labels),
                deal + "#step-" + number);
    }

    /** What a step does: "agreed", "in talks denied", "no comment". */
    static String deed(Step step) {
        return deed(step, Labels.ENGLISH);
    }

    private static String deed(Step step, Labels labels) {
        String stage = labels.stage(step.stage());
        return switch (step.stance()) {
            case ASSERTS -> stage;
            case DENIES -> labels.say("deed.denies", stage);
            case DECLINES -> labels.say("deed.declines");
        };
    }

    private static String word(Step step, boolean ends, Labels labels) {
        return switch (step.stance()) {
            case ASSERTS -> ends ? labels.stage(step.stage()) : "";
            case DENIES -> DealStages.isEnd(step.stage()) ? deed(step, labels) : labels.say("mark.denies");
            case DECLINES -> labels.say("mark.declines");
        };
    }

    private static String who(Step step, Labels labels) {
        List<String> voices = step.testimonies().stream()
                .map(testimony -> ProfileWords.voice(testimony, labels))
                .distinct()
                .toList();
        String named = String.join(
                "; ",
                voices.stream()
                        .limit(VOICES)
                        .map(v -> brief(Plain.text(v), LETTERS))
                        .toList());
        return voices.size() > VOICES ? labels.say("voice.more", named, voices.size() - VOICES) : named;
    }

    /** The first words, cut where a word ends. */
    static String brief(String words, int letters) {
        if (words.length() <= letters) {
            return words;
        }
        int space = words.lastIndexOf(' ', letters);
        int end = space > letters / 2 ? space : letters;
        return words.substring(0, Character.isLowSurrogate(words.charAt(end)) ? end - 1 : end) + "…";
    }
}
