package org.peerage.export;

import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What a JSON object has where it is known. */
final class Json {
    private Json() {}

    static void put(JsonGenerator json, String key, Optional<String> words) {
        words.filter(known -> !known.isBlank()).ifPresent(known -> json.writeStringProperty(key, known));
    }

    /** An object below a key. */
    static void object(JsonGenerator json, String key, Runnable content) {
        json.writeName(key);
        json.writeStartObject();
        content.run();
        json.writeEndObject();
    }

    /** A list below a key. */
    static void list(JsonGenerator json, String key, Runnable content) {
        json.writeName(key);
        json.writeStartArray();
        content.run();
        json.writeEndArray();
    }
}
