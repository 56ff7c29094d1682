package org.peerage.profile;

import java.util.Collection;
import java.util.Comparator;

/** How reliable a source is, after the Admiralty scale (NATO AJP-2.1). It says nothing about what the source says, see {@link Credibility}. */
public enum Reliability {
    A("completely reliable"),
    B("usually reliable"),
    C("fairly reliable"),
    D("not usually reliable"),
    E("unreliable"),
    F("reliability cannot be judged");

    private final String words;

    Reliability(String words) {
        this.words = words;
    }

    /** As the scale has it: "usually reliable". */
    public String words() {
        return words;
    }

    /** That of the most reliable of the sources; F where there is none. */
    public static Reliability best(Collection<Testimony> testimonies) {
        return testimonies.stream()
                .map(t -> t.grade().reliability())
                .min(Comparator.naturalOrder())
                .orElse(F);
    }
}
