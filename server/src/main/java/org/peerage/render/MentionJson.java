package org.peerage.render;

import org.peerage.claim.JsonLine;
import org.peerage.text.Mention;
import org.peerage.text.Text;
import tools.jackson.core.JsonGenerator;

/** The mentions of an article as one line of JSON: {@code document} and {@code mentions}, each {@code type, start, end, text, entity}. */
public final class MentionJson {
    private MentionJson() {}

    /** One line, without its line end. */
    public static String write(Text text) {
        return JsonLine.of(json -> {
            json.writeStartObject();
            json.writeStringProperty("document", text.article().document());
            json.writeName("mentions");
            json.writeStartArray();
            text.mentions().forEach(mention -> write(mention, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Mention mention, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", mention.type().word());
        json.writeNumberProperty("start", mention.span().start());
        json.writeNumberProperty("end", mention.span().end());
        json.writeStringProperty("text", mention.text());
        json.writeNumberProperty("entity", mention.entity());
        json.writeEndObject();
    }
}
