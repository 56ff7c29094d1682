package org.peerage.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The kinds of claim that Peerage knows, in the order of the vocabulary. */
public final class Vocabulary {
    private static final Vocabulary STANDARD = parse(Table.read(Vocabulary.class, "vocabulary.yaml"));

    private final Map<String, Kind> kinds;

    private Vocabulary(Map<String, Kind> kinds) {
        this.kinds = Collections.unmodifiableMap(kinds);
    }

    /** The vocabulary that ships with Peerage. */
    public static Vocabulary standard() {
        return STANDARD;
    }

    public List<Kind> kinds() {
        return List.copyOf(kinds.values());
    }

    public Optional<Kind> find(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** @throws IllegalArgumentException where the vocabulary has no such kind */
    public Kind kind(String kind) {
        return find(kind).orElseThrow(() -> new IllegalArgumentException("the vocabulary has no kind '" + kind + "'"));
    }

    private static Vocabulary parse(JsonNode root) {
        var kinds = new LinkedHashMap<String, Kind>();
        for (var entry : root.get("kinds").properties()) {
            JsonNode node = entry.getValue();
            String lifecycle = node.get("lifecycle").asString();
            List<String> stages = new ArrayList<>();
            root.get("lifecycles").get(lifecycle).forEach(s -> stages.add(s.asString()));
            List<Role> roles = new ArrayList<>();
            node.get("roles")
                    .properties()
                    .forEach(r -> roles.add(role(r.getKey(), r.getValue().asString())));
            kinds.put(
                    entry.getKey(),
                    new Kind(
                            entry.getKey(),
                            lifecycle,
                            List.copyOf(stages),
                            List.copyOf(roles),
                            node.get("says").asString()));
        }
        return new Vocabulary(kinds);
    }

    /** A role from its notation: "company|person core many". */
    private static Role role(String name, String notation) {
        String[] words = notation.split(" ");
        Set<FillerType> types = EnumSet.noneOf(FillerType.class);
        Arrays.stream(words[0].split("\\|"))
                .map(t -> FillerType.valueOf(t.toUpperCase(Locale.ROOT)))
                .forEach(types::add);
        List<String> flags = List.of(words).subList(1, words.length);
        return new Role(name, Collections.unmodifiableSet(types), flags.contains("core"), flags.contains("many"));
    }
}
