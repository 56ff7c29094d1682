package org.peerage.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Many rows as one parameter: a JSON array that PostgreSQL's {@code json_to_recordset} takes apart. */
final class Rows {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Rows() {}

    static ObjectNode row() {
        return MAPPER.createObjectNode();
    }

    static <T> String of(Collection<T> things, BiConsumer<T, ObjectNode> fill) {
        return of(things.stream().map(thing -> {
            ObjectNode row = row();
            fill.accept(thing, row);
            return row;
        }));
    }

    static String of(Stream<ObjectNode> rows) {
        var array = MAPPER.createArrayNode();
        rows.forEach(array::add);
        return MAPPER.writeValueAsString(array);
    }

    static String strings(Stream<String> strings) {
        var array = MAPPER.createArrayNode();
        strings.forEach(array::add);
        return MAPPER.writeValueAsString(array);
    }

    /** A JSON object of strings. */
    static Map<String, String> texts(String object) {
        Map<String, String> texts = new HashMap<>();
        MAPPER.readTree(object)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    static String numbers(Stream<Long> numbers) {
        var array = MAPPER.createArrayNode();
        numbers.forEach(array::add);
        return MAPPER.writeValueAsString(array);
    }
}
