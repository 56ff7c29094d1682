package org.peerage.page;

import java.util.List;
import org.peerage.claim.Stance;
import org.peerage.profile.Step;
import org.peerage.render.Plain;
import org.peerage.render.ProfileWords;
import org.peerage.render.Wording;

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
        boolean ends = step.stance() == Stance.ASSERTS && DealStages.isEnd(step.stage());
        String stance = ends ? "ends" : step.stance().word();
        return new TrackMark(
                number,
                stance.equals("asserts") && step.sources() < 2 ? "hollow" : stance,
                stance,
                word(step, ends),
                ProfileWords.time(step).orElse("no date"),
                who(step),
                deal + "#step-" + number);
    }

    /** What a step does: "agreed", "in talks denied", "no comment". */
    static String deed(Step step) {
        String stage = Wording.name(step.stage());
        return switch (step.stance()) {
            case ASSERTS -> stage;
            case DENIES -> stage + " denied";
            case DECLINES -> "declined to comment";
        };
    }

    private static String word(Step step, boolean ends) {
        return switch (step.stance()) {
            case ASSERTS -> ends ? Wording.name(step.stage()) : "";
            case DENIES -> DealStages.isEnd(step.stage()) ? deed(step) : "denied";
            case DECLINES -> "no comment";
        };
    }

    private static String who(Step step) {
        List<String> voices =
                step.testimonies().stream().map(ProfileWords::voice).distinct().toList();
        String named = String.join(
                "; ",
                voices.stream()
                        .limit(VOICES)
                        .map(v -> brief(Plain.text(v), LETTERS))
                        .toList());
        return voices.size() > VOICES ? named + " and " + (voices.size() - VOICES) + " more" : named;
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
