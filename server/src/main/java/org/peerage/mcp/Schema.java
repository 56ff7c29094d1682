package org.peerage.mcp;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The JSON Schema of a record, as {@link org.peerage.api.Json} writes it. */
final class Schema {
    private static final String TYPE = "type";

    private Schema() {}

    /** A component that is an {@code Optional} may be left out, all others are there. */
    static Map<String, Object> of(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = name(component);
            properties.put(name, of(component.getGenericType()));
            if (component.getType() != Optional.class) {
                required.add(name);
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> of(Type type) {
        return switch (type) {
            case ParameterizedType several
            when several.getRawType() == List.class -> with("array", "items", of(several.getActualTypeArguments()[0]));
            case ParameterizedType perhaps
            when perhaps.getRawType() == Optional.class -> of(perhaps.getActualTypeArguments()[0]);
            case Class<?> one when one.isRecord() -> of(one);
            case Class<?> one -> simple(one);
            default -> throw new IllegalArgumentException("no schema for " + type);
        };
    }

    private static Map<String, Object> simple(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> Map.of(TYPE, "string");
            case "int", "long" -> Map.of(TYPE, "integer");
            case "double" -> Map.of(TYPE, "number");
            case "boolean" -> Map.of(TYPE, "boolean");
            default -> day(type);
        };
    }

    private static Map<String, Object> day(Class<?> type) {
        if (type == LocalDate.class) {
            return with("string", "format", "date");
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    /** In this order each time. */
    private static Map<String, Object> with(String type, String name, Object value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, type);
        schema.put(name, value);
        return schema;
    }

    /** In snake case. */
    private static String name(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
