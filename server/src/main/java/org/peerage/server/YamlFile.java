package org.peerage.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A file of keys, a line each, that an operator writes.
 *
 * @param example of a line, for messages
 * @param setting by which another file can be named, for messages
 */
record YamlFile(Path path, String example, String setting) {
    /** Its values by their keys; the items of a list with commas between them. What is wrong with it is told, and nothing of it read. */
    Map<String, String> read(Consumer<String> problem) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        try {
            JsonNode root = YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(Files.readString(path));
            if (root.isObject()) {
                root.properties().forEach(entry -> values.put(entry.getKey(), words(entry.getValue())));
            } else if (!root.isMissingNode() && !root.isNull()) {
                problem.accept(path + " does not hold keys; write a line each, such as " + example);
            }
        } catch (IOException e) {
            problem.accept(path + " cannot be read (" + e + "); mend that, or name another one by " + setting);
        } catch (JacksonException e) {
            problem.accept(path + ", line " + e.getLocation().getLineNr() + ", is no YAML ("
                    + e.getOriginalMessage().lines().findFirst().orElse("")
                    + "); write a line each, such as " + example);
        }
        return values;
    }

    private static String words(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(YamlFile::words)
                        .collect(Collectors.joining(", "))
                : value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
