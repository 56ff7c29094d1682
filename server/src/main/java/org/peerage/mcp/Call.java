package org.peerage.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.peerage.api.Json;

/** A call of a tool that gives more than an answer has, written out so that a model can make it. */
final class Call {
    private final String tool;
    private final SequencedMap<String, Object> arguments = new LinkedHashMap<>();

    private Call(String tool) {
        this.tool = tool;
    }

    static Call of(String tool) {
        return new Call(tool);
    }

    Call with(String name, Object value) {
        arguments.put(name, value);
        return this;
    }

    Call with(String name, Optional<?> value) {
        value.ifPresent(there -> with(name, there));
        return this;
    }

    /** @param why what the call gives */
    String gives(String why) {
        return why + ": " + tool + " " + Foreign.text(Json.MAPPER.writeValueAsString(arguments));
    }

    /** As the end of an answer. */
    static String text(List<String> more) {
        return more.isEmpty() ? "" : "\nMore:\n- " + String.join("\n- ", more) + "\n";
    }
}
