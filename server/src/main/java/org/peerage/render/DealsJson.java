package org.peerage.render;

import org.peerage.claim.JsonLine;
import org.peerage.profile.Deals;
import tools.jackson.core.JsonGenerator;

/**
 * Deals of all companies as one line of JSON: {@code deals}, each as {@link ProfileJson} writes a line, with an empty {@code as}, and
 * the {@code sentences} that they rest on.
 */
public final class DealsJson {
    private DealsJson() {}

    /** The deals on one line, ending in a line end. */
    public static String of(Deals deals) {
        return JsonLine.of(json -> write(json, deals)) + "\n";
    }

    private static void write(JsonGenerator json, Deals deals) {
        ProfileJson values = new ProfileJson(json);
        json.writeStartObject();
        values.list("deals", deals.lines(), values::line);
        values.list("sentences", deals.told().toList(), values::sentence);
        json.writeEndObject();
    }
}
