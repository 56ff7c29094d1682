package org.peerage.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.peerage.vocabulary.Table;
import tools.jackson.databind.JsonNode;

/**
 * One thing that can be set, see {@code settings.yaml}.
 *
 * @param key its name in the file
 * @param choices the words of which it is one; none where its form says enough
 * @param fallback what holds where nobody sets it
 * @param needs the keys of settings that have to be set with it
 * @param meaning for people
 */
record Setting(
        String key, Form form, List<String> choices, Optional<String> fallback, List<String> needs, String meaning) {
    private static final List<Setting> ALL = Table.read(Setting.class, "settings.yaml").properties().stream()
            .map(entry -> of(entry.getKey(), entry.getValue()))
            .toList();

    /** All settings, in the order of their table. */
    static List<Setting> all() {
        return ALL;
    }

    /** Its name on the command line: "--log-requests". */
    String flag() {
        return "--" + key;
    }

    /** Its name in the environment: "PEERAGE_LOG_REQUESTS". */
    String variable() {
        return "PEERAGE_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** What is allowed, in words. */
    String allowed() {
        return choices.isEmpty() ? form.allowed() : String.join(", ", choices);
    }

    boolean fits(String value) {
        return choices.isEmpty() ? form.fits(value) : choices.contains(value);
    }

    private static Setting of(String key, JsonNode row) {
        return new Setting(
                key,
                Form.valueOf(row.get("form").asString().toUpperCase(Locale.ROOT)),
                Table.strings(row.path("of")),
                row.path("default").asStringOpt(),
                Table.strings(row.path("needs")),
                row.get("means").asString());
    }
}
